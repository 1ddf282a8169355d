namespace Broadsheet.Store.Maintenance;

/// <summary>What is being done to a store.</summary>
public enum MaintenanceStep
{
    /// <summary>The structures of the database are looked over.</summary>
    CheckDatabase,

    /// <summary>Revisions are read and held against their hashes.</summary>
    CheckRevisions,

    /// <summary>Files are read and held against their hashes.</summary>
    CheckAssets,

    /// <summary>The database is copied.</summary>
    CopyDatabase,

    /// <summary>Files are copied.</summary>
    CopyAssets,

    /// <summary>The search index is looked over.</summary>
    CheckSearchIndex,

    /// <summary>Issues are read into the search index.</summary>
    BuildSearchIndex,
}
