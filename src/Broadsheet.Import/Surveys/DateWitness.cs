namespace Broadsheet.Import.Surveys;

/// <summary>What the date of an issue was taken from, the surest last.</summary>
public enum DateWitness
{
    /// <summary>The folio or nameplate of a page.</summary>
    Folio,

    /// <summary>The name of a folder.</summary>
    FolderName,

    /// <summary>The name of a file.</summary>
    FileName,

    /// <summary>The person who imports said so.</summary>
    Option,
}
