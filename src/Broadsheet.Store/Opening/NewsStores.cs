using Broadsheet.Store.Embedded;
using Broadsheet.Store.Maintenance;

namespace Broadsheet.Store.Opening;

/// <summary>
/// The one place where the name of a place becomes a store. A place is the path of a data folder: <c>broadsheet.db</c>, the files in
/// <c>assets/</c>, and <c>cache/</c> with what can be made again. Any number of programs on the machine may have it open at the same time.
/// </summary>
public static class NewsStores
{
    /// <summary>Opens a store and makes it where there is none.</summary>
    /// <param name="place">Path of a data folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The disk does not allow it, or a newer program wrote the store.</exception>
    /// <exception cref="StoreDamagedException">What lies there can't be read.</exception>
    public static async Task<INewsStore> OpenOrCreateAsync(string place, TimeProvider time, CancellationToken cancellationToken) =>
        await DataFolder.OpenOrCreateAsync(place, time, cancellationToken);

    /// <summary>Opens a store that must be there. Where the disk is full or read-only, what is kept can be read.</summary>
    /// <param name="place">Path of a data folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">There is none, the disk does not allow it, or a newer program wrote the
    /// store.</exception>
    /// <exception cref="StoreDamagedException">What lies there can't be read.</exception>
    public static async Task<INewsStore> OpenAsync(string place, TimeProvider time, CancellationToken cancellationToken) =>
        await DataFolder.OpenAsync(place, time, cancellationToken);

    /// <summary>Brings a backup into a place that is empty or not there, and looks over what came out. Broken off, it goes on when
    /// repeated.</summary>
    /// <param name="backup">The folder or <c>.tar</c> file that <see cref="INewsStore.BackUpAsync"/> made.</param>
    /// <param name="place">Path of the new data folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BackupException">The place is not empty, or the backup is none, is cut short or damaged.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not allow it.</exception>
    public static Task<VerificationReport> RestoreAsync(
        string backup,
        string place,
        TimeProvider time,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    ) => DataFolder.RestoreAsync(backup, place, time, progress, cancellationToken);
}
