using System.Globalization;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// Settles which number of its margins labels a page. A word or a letter beside it says so; a bare number at the head of a front page may
/// as well be the day, the price or an anniversary, and counts only where the other pages, its place or its row bear it out.
/// </summary>
internal static class BareLabels
{
    private const double MinimumLabel = 0.3;

    /// <summary>The label of each page with the line that bears it; null where none does for sure.</summary>
    public static List<(string? Label, FolioLine? Line)> Settle(
        IReadOnlyList<PageScan> pages,
        IReadOnlyList<List<FolioLine>> folios,
        IReadOnlyList<PageFacts> facts
    )
    {
        var dates = facts.Select(f => f.Date).OfType<DateOnly>().ToHashSet();
        return [.. pages.Select((page, i) => Settle(page, i, folios, facts[i], dates))];
    }

    private static (string? Label, FolioLine? Line) Settle(
        PageScan page,
        int index,
        IReadOnlyList<List<FolioLine>> folios,
        PageFacts facts,
        HashSet<DateOnly> dates
    )
    {
        var labelled = folios[index].FindAll(l => l.Reading.Label is not null && l.Reading.LabelConfidence >= MinimumLabel);
        var sure = labelled.FindAll(l => !l.IsBareNumber);
        var best = sure.Where(l => folios[index].Exists(o => o.Reading.Date is not null && o.IsBeside(l)))
            .MaxBy(l => l.Reading.LabelConfidence)
            ?? sure.MaxBy(l => l.Reading.LabelConfidence);
        if (best is not null)
        {
            // Several pages named on a front page are those that its teasers lead to.
            var leadsOn = page.Index == 0 && sure.Select(l => l.Reading.Label).Distinct().Count() > 1 && !IsInRow(best, folios[index]);
            return leadsOn ? (null, null) : (best.Reading.Label, best);
        }
        var bare = labelled
            .Select(l => (Line: l, Support: Support(l, index, folios, dates)))
            .Where(l => l.Support > 0 || index > 0 && l.Support == 0)
            .OrderByDescending(l => l.Support)
            .ThenByDescending(l => l.Line.Reading.LabelConfidence)
            .Select(l => l.Line)
            .FirstOrDefault();
        if (bare is not null)
            return (bare.Reading.Label, bare);
        // Figures and words of an upright folio make a label together only.
        return labelled.Count == 0 && (index > 0 || facts.Label is { } label && PageLabels.Number(label) == 1)
            ? (facts.Label, null)
            : (null, null);
    }

    // Below 0 what speaks for another meaning of the number.
    private static int Support(FolioLine line, int index, IReadOnlyList<List<FolioLine>> folios, HashSet<DateOnly> dates)
    {
        if (PageLabels.Number(line.Reading.Label!) is not { } number)
            return 0;
        if (Progresses(number, index, folios))
            return 4;
        // What other pages say word for word counts issues, not pages.
        if (
            line.Line.Length > number.ToString(CultureInfo.InvariantCulture).Length + 2
            && Enumerable.Range(0, folios.Count).Any(i => i != index && folios[i].Exists(l => l.Line.Text == line.Line.Text))
        )
            return -1;
        if (number == index + 1)
            return 3;
        var isDay = dates.Any(d => d.Day == number);
        if (index == 0 && !line.IsFoot)
            return !isDay && line.Reading.Name is null && IsInRow(line, folios[index]) ? 2 : -1;
        return IsInRow(line, folios[index]) && !isDay ? 2
            : line.IsFoot ? 1
            : isDay ? -1
            : 0;
    }

    // Another page counts on from it, in the order of the pages.
    private static bool Progresses(int number, int index, IReadOnlyList<List<FolioLine>> folios) =>
        Enumerable
            .Range(0, folios.Count)
            .Any(i => i != index && folios[i].Exists(l => l.IsBareNumber && PageLabels.Number(l.Reading.Label!) - i == number - index));

    private static bool IsInRow(FolioLine line, List<FolioLine> folio) =>
        folio.Exists(o => o != line && SaysIssue(o) && IsLevel(o, line)) || SaysIssue(line);

    // The number of the issue counts volumes beside it as well: Year 35, No. 485.
    private static bool SaysIssue(FolioLine line) => line.Reading.Date is not null || line.Reading.PublicationName is not null;

    /// <summary>True where two lines stand on one level, whatever their sizes.</summary>
    public static bool IsLevel(FolioLine a, FolioLine b)
    {
        var (one, other) = (a.Line.Box, b.Line.Box);
        return Common(one, other) > 0.5 * Math.Min(one.Height, other.Height);
    }

    private static double Common(Rect a, Rect b) => Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
}
