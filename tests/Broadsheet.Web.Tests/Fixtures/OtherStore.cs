using Broadsheet.Store;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;

namespace Broadsheet.Web.Tests.Fixtures;

/// <summary>A store with some part of it in the place of its own. The store itself stays open when this one is closed.</summary>
internal sealed class OtherStore(INewsStore store) : INewsStore
{
    public string Place => store.Place;

    public string CacheFolder => store.CacheFolder;

    public bool OnlyReads => store.OnlyReads;

    public required IIssueStore Issues { get; init; }

    public IAssetStore Assets => store.Assets;

    public required ISearchIndex Search { get; init; }

    public IStylebookStore Stylebooks => store.Stylebooks;

    public Task<BackupReport> BackUpAsync(string target, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken) =>
        store.BackUpAsync(target, progress, cancellationToken);

    public void Dispose() { }
}
