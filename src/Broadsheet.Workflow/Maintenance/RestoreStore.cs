using Broadsheet.Store;
using Broadsheet.Store.Backups;
using Broadsheet.Store.Maintenance;

namespace Broadsheet.Workflow.Maintenance;

/// <summary>Brings a backup into a new data folder and looks over what came out.</summary>
public sealed class RestoreStore(TimeProvider time)
{
    /// <summary>Restores. Broken off, it goes on when it is run again.</summary>
    /// <param name="backup">The folder or <c>.tar</c> file of the backup.</param>
    /// <param name="target">The new data folder: not there, or empty.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was restored, with all that the backup lacks or holds damaged.</returns>
    /// <exception cref="RefusedException">The target is not empty, or the backup is none, is cut short or damaged.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not allow it.</exception>
    public async Task<VerificationReport> RunAsync(
        string backup, string target, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await DataFolder.RestoreAsync(backup, target, time, progress, cancellationToken);
        }
        catch (BackupException e)
        {
            throw new RefusedException(Refusal.BadInput, e.Message, e);
        }
    }
}
