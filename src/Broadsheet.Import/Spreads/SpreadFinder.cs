using Broadsheet.Import.Labels;
using Broadsheet.Import.Pages;
using Broadsheet.Layout;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Spreads;

/// <summary>
/// Finds the pages of files that hold two printed pages side by side. A wide page is not enough, for a supplement may be printed wide: the
/// folios of two pages that follow each other must stand on it, or its file must be named so, or other pages of the issue be half as wide;
/// or all pages are such.
/// </summary>
internal static class SpreadFinder
{
    /// <summary>Two newspaper pages side by side are wider than this, in heights.</summary>
    private const double LeastAspect = 1.25;

    /// <summary>Pages of one issue are of one height but for this share.</summary>
    private const double SameSize = 0.08;

    /// <summary>A page has at least so many characters.</summary>
    private const int LeastText = 100;

    /// <summary>So many wide pages and no other are an issue of double pages, where all can be parted; fewer where their columns show
    /// it.</summary>
    private const int ManySpreads = 3;
    private const int FewSpreads = 2;

    /// <summary>True for pages that may hold two.</summary>
    public static bool IsWide(ReadPage page) => page is { Finished: null, Marks: { } marks } && IsWide(marks);

    /// <inheritdoc cref="IsWide(ReadPage)"/>
    public static bool IsWide(PageMarks marks) => marks.Width >= LeastAspect * marks.Height;

    /// <summary>The spreads among the pages of an issue, by position.</summary>
    public static IReadOnlyDictionary<int, Spread> Find(IReadOnlyList<ReadPage> pages, CancellationToken cancellationToken)
    {
        var wide = Enumerable.Range(0, pages.Count).Where(i => IsWide(pages[i])).ToList();
        var found = new Dictionary<int, Spread>();
        var open = new Dictionary<int, Spread>();
        foreach (var i in wide)
        {
            var marks = pages[i].Marks!;
            var spread = Look(marks, cancellationToken);
            if (spread.Both is not null || IsNamedDouble(pages[i]) || pages.Any(p => p.Marks is { } other && IsHalf(other, marks)))
                found.Add(i, spread);
            else
                open.Add(i, spread);
        }
        // A cover, too, may be a spread: its back page and its front. All wide pages of one size are of one kind.
        if (
            open.Count >= FewSpreads
            && pages.Count(p => p.Marks is not null) == open.Count
            && open.All(o => o.Value.Crossing is null && HasTwoTexts(pages[o.Key].Marks!))
            && (open.Count >= ManySpreads || open.All(o => TwinGrids.Are(pages[o.Key].Marks!)))
        )
            found = open;
        return found;
    }

    /// <summary>True for a wide page that looks like two though nothing else tells that it is.</summary>
    public static bool LooksDouble(PageMarks marks) =>
        IsWide(marks) && HasTwoTexts(marks) && Gutter.Crossing(marks) is null && TwinGrids.Are(marks);

    private static Spread Look(PageMarks marks, CancellationToken cancellationToken)
    {
        var crossing = Gutter.Crossing(marks);
        var facts = IssueLayout
            .Read([PageHalves.Cut(marks, isRight: false), PageHalves.Cut(marks, isRight: true)], stylebook: null, cancellationToken)
            .Pages;
        return new Spread(PageLabel.Parse(facts[0].Label), PageLabel.Parse(facts[1].Label), crossing);
    }

    private static bool IsNamedDouble(ReadPage page) =>
        page.Surveyed.PageCount == 1
            && PageLabel.Parse(page.Surveyed.NameLabel) is { Number: { } first, Through: { } second }
            && second == first + 1
        || PageLabel.Parse(page.Surveyed.FileLabel) is { Number: { } third, Through: { } fourth } && fourth == third + 1;

    private static bool IsHalf(PageMarks page, PageMarks wide) =>
        Math.Abs(page.Height / wide.Height - 1) < SameSize && Math.Abs(2 * page.Width / wide.Width - 1) < SameSize;

    private static bool HasTwoTexts(PageMarks marks)
    {
        var (left, right) = Gutter.TextOfHalves(marks, marks.Width / 2);
        return Math.Min(left, right) >= LeastText;
    }
}
