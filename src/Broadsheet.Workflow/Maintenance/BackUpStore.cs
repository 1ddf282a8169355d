using Broadsheet.Store;
using Broadsheet.Store.Backups;
using Broadsheet.Store.Maintenance;

namespace Broadsheet.Workflow.Maintenance;

/// <summary>Copies a data folder into a folder or one <c>.tar</c> file, while the server runs. Into the folder of an earlier backup only what is new.</summary>
public sealed class BackUpStore(DataFolder folder)
{
    /// <summary>Makes the backup.</summary>
    /// <param name="target">A folder, or a file that ends with <c>.tar</c>.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Gives up; an earlier backup in the same folder stays whole.</param>
    /// <exception cref="RefusedException">The target is taken by something else.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not allow it.</exception>
    public async Task<BackupReport> RunAsync(string target, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await folder.BackUpAsync(target, progress, cancellationToken);
        }
        catch (BackupException e)
        {
            throw new RefusedException(Refusal.BadInput, e.Message, e);
        }
    }
}
