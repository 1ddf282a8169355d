using Broadsheet.Model.Assets;

namespace Broadsheet.Store.Backups;

/// <summary>Where a backup goes: a folder or one file. Nothing of an earlier backup is touched before <see cref="FinishAsync"/>.</summary>
internal interface IBackupTarget : IAsyncDisposable
{
    /// <summary>Path for the copy of the database, on the same disk as the target.</summary>
    string DatabaseCopy { get; }

    /// <summary>True when the file is in the target already.</summary>
    bool Has(AssetHash hash, long length);

    /// <summary>Takes the database from <see cref="DatabaseCopy"/>, first of all.</summary>
    Task TakeDatabaseAsync(AssetHash hash, CancellationToken cancellationToken);

    /// <summary>Takes one file; false when its content is not what its name says.</summary>
    Task<bool> TakeAssetAsync(AssetHash hash, Stream content, CancellationToken cancellationToken);

    /// <summary>Makes the backup valid. Without it, what was there before stays what it was.</summary>
    Task FinishAsync(BackupManifest manifest, CancellationToken cancellationToken);
}
