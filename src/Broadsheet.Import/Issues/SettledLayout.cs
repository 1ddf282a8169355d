using Broadsheet.Import.Labels;
using Broadsheet.Import.Pages;
using Broadsheet.Layout;

namespace Broadsheet.Import.Issues;

/// <summary>The pages of an issue in printed order with the labels that their witnesses settled, and their layout in that order.</summary>
internal sealed record SettledLayout(IReadOnlyList<ReadPage> Pages, IssueLayout Layout, SettledLabels Settled)
{
    /// <summary>Settles labels and order of pages that were laid out in the order of the survey.</summary>
    public static SettledLayout Of(
        IReadOnlyList<ReadPage> pages,
        IssueLayout layout,
        Func<IReadOnlyList<ReadPage>, CancellationToken, IssueLayout> analyse,
        CancellationToken cancellationToken
    )
    {
        var settled = Settle(pages, layout);
        var sorted = Sort(pages, settled.Labels);
        if (sorted.SequenceEqual(pages))
            return new(pages, layout, settled);
        // Layout learns from the order of the pages, so it looks again where the folios changed it.
        layout = analyse(sorted, cancellationToken);
        return new(sorted, layout, Settle(sorted, layout));
    }

    private static SettledLabels Settle(IReadOnlyList<ReadPage> pages, IssueLayout layout) =>
        LabelReconciler.Settle([.. pages.Select((page, i) => new WitnessedPage(page.Surveyed, layout.Pages[i].Label))]);

    private static List<ReadPage> Sort(IReadOnlyList<ReadPage> pages, IReadOnlyList<PageLabel?> labels)
    {
        var byPage = pages.Select((page, i) => (page.Surveyed, page, Label: labels[i])).ToDictionary(p => p.Surveyed);
        return [.. PageOrder.Sort(pages.Select(p => p.Surveyed), p => byPage[p].Label).Select(p => byPage[p].page)];
    }
}
