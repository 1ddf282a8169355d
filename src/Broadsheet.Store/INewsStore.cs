using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;

namespace Broadsheet.Store;

/// <summary>
/// Everything that is kept of the newspapers of one house, and the way to find in it: issues, files, search and stylebooks of one place, so
/// that what one of them names is in the others. Safe to use from many threads; disposing it closes it, and whatever was saved stays saved
/// without that.
/// </summary>
public interface INewsStore : IDisposable
{
    /// <summary>Where it is kept, in words for a person: for a data folder its full path.</summary>
    string Place { get; }

    /// <summary>A folder on this machine for what can be made again at any time, such as compiled modules. It is no part of a
    /// backup.</summary>
    string CacheFolder { get; }

    /// <summary>True while nothing can be written, as on a full or read-only disk; what is kept can be read.</summary>
    bool OnlyReads { get; }

    /// <summary>The publications and issues.</summary>
    IIssueStore Issues { get; }

    /// <summary>The files that issues name.</summary>
    IAssetStore Assets { get; }

    /// <summary>The search over what is published; it changes in the same step as what readers see.</summary>
    ISearchIndex Search { get; }

    /// <summary>What the styles of each publication mean.</summary>
    IStylebookStore Stylebooks { get; }

    /// <summary>
    /// Copies everything into a folder or, where the name ends with <c>.tar</c>, one file, while others go on working. Into the folder of
    /// an earlier backup only what is new is copied.
    /// </summary>
    /// <param name="target">Path of the folder or file.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BackupException">The target is taken by something else.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not allow it; an earlier backup in the folder stays as it was.</exception>
    Task<BackupReport> BackUpAsync(string target, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken);
}
