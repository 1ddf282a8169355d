using Broadsheet.Store;
using Broadsheet.Store.Maintenance;

namespace Broadsheet.Workflow.Maintenance;

/// <summary>Holds every revision and file that is kept against its hash, while others go on working.</summary>
public sealed class VerifyStore(IIssueStore issues, IAssetStore assets)
{
    /// <summary>Looks over the store. Damage is in the report, not an exception.</summary>
    /// <param name="readFiles">False to see only whether the files are there, which takes minutes instead of hours on a large archive.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The disk does not let it read.</exception>
    public Task<VerificationReport> RunAsync(bool readFiles, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken) =>
        new StoreVerifier(issues, assets).VerifyAsync(readFiles, progress, cancellationToken);
}
