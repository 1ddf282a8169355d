using Broadsheet.Import.Pictures;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Store;
using Broadsheet.Workflow.Assets;

namespace Broadsheet.Workflow.Release;

/// <summary>Makes the pictures of pages without what was withdrawn from them, before readers see the pages.</summary>
internal sealed class MaskPages(IIssueStore store, IAssetStore? assets)
{
    /// <summary>Makes those that are missing.</summary>
    /// <param name="issue">What readers will see.</param>
    /// <param name="withdrawn">What will be withdrawn then; null for what is now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Pages of which no picture could be made; readers see them without one.</returns>
    public async Task<IReadOnlyList<Page>> EnsureAsync(Issue issue, IReadOnlySet<ArticleId>? withdrawn, CancellationToken cancellationToken)
    {
        withdrawn ??= (await store.ListWithdrawnArticlesAsync(issue.Key, cancellationToken)).Select(w => w.Article.Article).ToHashSet();
        if (withdrawn.Count == 0)
            return [];
        using var span = WorkflowSpans.Start("publish.masks", issue.Key);
        var known = await store.ListPageMasksAsync(issue.Key, cancellationToken);
        var made = new Dictionary<string, PageImages>();
        var without = new List<Page>();
        foreach (var page in issue.Pages.Where(p => p.Images is not null))
        {
            if (PageMask.KeyOf(issue, page, withdrawn) is not { } key || known.ContainsKey(key))
                continue;
            if (await MakeAsync(page, PageMask.AreasOf(issue, page, withdrawn), cancellationToken) is { } images)
                made[key] = images;
            else
                without.Add(page);
        }

        if (made.Count > 0)
            await store.SavePageMasksAsync(issue.Key, made, cancellationToken);
        return without;
    }

    private async Task<PageImages?> MakeAsync(Page page, IReadOnlyList<Model.Geometry.Polygon> areas, CancellationToken cancellationToken)
    {
        if (assets is null)
            return null;
        var master = page.Images!.Master.Hash;
        if (assets.FindPath(master) is { } path)
            return await PageMasker.MakeAsync(path, page, areas, new StoreAssetSink(assets), cancellationToken);
        return await FromCopyAsync(assets, master, page, areas, cancellationToken);
    }

    private static async Task<PageImages?> FromCopyAsync(
        IAssetStore assets,
        AssetHash master,
        Page page,
        IReadOnlyList<Model.Geometry.Polygon> areas,
        CancellationToken cancellationToken
    )
    {
        await using var from = await assets.OpenAsync(master, cancellationToken);
        if (from is null)
            return null;
        var copy = Path.GetTempFileName();
        try
        {
            await using (var to = File.Create(copy))
                await from.CopyToAsync(to, cancellationToken);
            return await PageMasker.MakeAsync(copy, page, areas, new StoreAssetSink(assets), cancellationToken);
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
