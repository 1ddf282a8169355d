using Broadsheet.Import.Labels;
using Broadsheet.Import.Pages;

namespace Broadsheet.Import.Issues;

/// <summary>The pages of an issue in printed order, with the labels that their witnesses settled.</summary>
internal sealed record SettledReading(IssueReading Reading, SettledLabels Settled)
{
    /// <summary>The label of each page as text; null where none is known.</summary>
    public IReadOnlyList<string?> Labels => [.. Settled.Labels.Select(l => l?.Text)];

    /// <summary>Settles labels and order of pages that were read in the order of the survey.</summary>
    /// <param name="reading">The pages in that order.</param>
    /// <param name="read">Reads pages in another order.</param>
    public static SettledReading Of(IssueReading reading, Func<IReadOnlyList<ReadPage>, IssueReading> read)
    {
        var settled = Settle(reading);
        var sorted = Sort(reading.Pages, settled.Labels);
        if (sorted.SequenceEqual(reading.Pages))
            return new(reading, settled);
        // What is read of a page leans on those before it, so all are read again where the folios changed their order.
        reading = read(sorted);
        return new(reading, Settle(reading));
    }

    private static SettledLabels Settle(IssueReading reading) =>
        LabelReconciler.Settle([.. reading.Pages.Select((page, i) => new WitnessedPage(page.Surveyed, reading.Facts[i].Label))]);

    private static List<ReadPage> Sort(IReadOnlyList<ReadPage> pages, IReadOnlyList<PageLabel?> labels)
    {
        var byPage = pages.Select((page, i) => (page.Surveyed, page, Label: labels[i])).ToDictionary(p => p.Surveyed);
        return [.. PageOrder.Sort(pages.Select(p => p.Surveyed), p => byPage[p].Label).Select(p => byPage[p].page)];
    }
}
