using Broadsheet.Import.Labels;
using Broadsheet.Import.Pages;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Spreads;

/// <summary>Parts the pages that hold two printed pages, by reading each half as a page of its own.</summary>
/// <param name="read">Reads a page for good, or a half.</param>
/// <param name="language">Language that the publication is said to have; null where nobody says.</param>
internal sealed class SpreadReader(Func<SurveyedPage, CancellationToken, Task<ReadPage?>> read, string? language)
{
    /// <summary>The pages, wide ones read for good: in two halves, or as one.</summary>
    /// <param name="pages">All pages of the issue; of wide ones only the marks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<ReadPage>> PartAsync(IReadOnlyList<ReadPage> pages, CancellationToken cancellationToken)
    {
        if (!pages.Any(SpreadFinder.IsWide))
            return pages;
        using var span = ImportSpans.Start("import.spreads");
        var spreads = SpreadFinder.Find(pages, cancellationToken);
        var turnsLeft = PageTurn.IsLeft(language, pages.Select(p => p.Marks!).Where(m => m is not null));
        var parted = new List<ReadPage>(pages.Count + spreads.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            if (!SpreadFinder.IsWide(page))
                parted.Add(page);
            else if (!spreads.TryGetValue(i, out var spread))
                parted.Add(Doubted(await read(page.Surveyed, cancellationToken) ?? page));
            else if (spread.Crossing is null && await HalvesAsync(page.Surveyed, spread, turnsLeft, cancellationToken) is { } halves)
                parted.AddRange(halves);
            else
                parted.Add(await WholeAsync(page, spread, turnsLeft, cancellationToken));
        }
        return parted;
    }

    private static ReadPage Doubted(ReadPage page) =>
        page.Marks is { } marks && SpreadFinder.LooksDouble(marks)
            ? page with
            {
                Problems =
                [
                    .. page.Problems,
                    new ImportProblem(
                        Severity.Note,
                        "page-maybe-spread",
                        page.Surveyed.Where,
                        $"'{page.Surveyed.Where}' looks like two printed pages side by side, but no numbers tell it and there is no other sheet; it was kept as one. "
                            + "If it is two, export single pages, or name the file by both, such as A02-03."
                    ),
                ],
            }
            : page;

    private async Task<IReadOnlyList<ReadPage>?> HalvesAsync(
        SurveyedPage page,
        Spread spread,
        bool turnsLeft,
        CancellationToken cancellationToken
    )
    {
        var leftFirst = (spread.Left, spread.Right) switch
        {
            ({ Number: { } left }, { Number: { } right }) when left != right => left < right,
            _ => !turnsLeft,
        };
        var (first, second) = Labels(page.NameLabel);
        var (fileFirst, fileSecond) = Labels(page.FileLabel);
        var halves = new List<ReadPage>(2);
        foreach (var isFirst in (bool[])[true, false])
        {
            var half = page with
            {
                Half = isFirst == leftFirst ? PageHalf.Left : PageHalf.Right,
                NameLabel = isFirst ? first : second,
                FileLabel = isFirst ? fileFirst : fileSecond,
            };
            if (await read(half, cancellationToken) is not { Marks: not null } done)
                return null;
            halves.Add(done);
        }
        halves[0] = halves[0] with
        {
            Problems =
            [
                .. halves[0].Problems,
                new ImportProblem(
                    Severity.Note,
                    "page-split",
                    page.Where,
                    $"'{page.Where}' holds two printed pages side by side and was parted at its middle. Export single pages if that is wrong."
                ),
            ],
        };
        return halves;
    }

    // What goes over the fold is one picture or one story, and is shown as it was meant.
    private async Task<ReadPage> WholeAsync(ReadPage page, Spread spread, bool turnsLeft, CancellationToken cancellationToken)
    {
        var surveyed = page.Surveyed;
        if (spread.LabelOfBoth(turnsLeft) is { } label && (surveyed.NameLabel is null || !surveyed.NameLabelIsSure))
            surveyed = surveyed with { NameLabel = label, NameLabelIsSure = true };
        if (await read(surveyed, cancellationToken) is not { } done)
            return page;
        return done with
        {
            Problems =
            [
                .. done.Problems,
                new ImportProblem(
                    Severity.Note,
                    "page-spread",
                    surveyed.Where,
                    $"'{surveyed.Where}' is a double page: {spread.Crossing ?? "what stands on it"} goes over its middle, so it was kept as one. Export single pages if that is wrong."
                ),
            ],
        };
    }

    // A name that labels both pages labels each; a name that labels one tells nothing of the halves.
    private static (string? First, string? Second) Labels(string? text)
    {
        if (PageLabel.Parse(text) is not { Through: { } through } label)
            return (null, null);
        var cut = label.Text.LastIndexOfAny(['-', '–', '&', '+']);
        var first = label.Text[..cut];
        var digits = first.Length - label.Section.Length;
        return (
            first,
            label.Section + through.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(Math.Max(1, digits), '0')
        );
    }
}
