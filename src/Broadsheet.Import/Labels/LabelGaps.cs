using System.Globalization;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Labels;

/// <summary>
/// Fills a missing label where the labelled pages of the same row leave one answer. A row is a file of many pages, or files that are
/// counted by their names: only there does a place mean something.
/// </summary>
internal static class LabelGaps
{
    private const int LeastWitnesses = 2;

    public static void FillFromNeighbours(IReadOnlyList<WitnessedPage> pages, PageLabel?[] labels, List<ImportProblem> problems)
    {
        var used = labels.OfType<PageLabel>().Select(l => l.Key).ToHashSet();
        foreach (var row in Rows(pages))
        {
            for (var at = 0; at < row.Count; at++)
            {
                var (index, place) = row[at];
                if (labels[index] is not null || Answer(row, at, place, labels) is not { } label || !used.Add(label.Key))
                    continue;
                labels[index] = label;
                problems.Add(
                    new ImportProblem(
                        Severity.Note,
                        "page-label-inferred",
                        pages[index].Page.Where,
                        $"'{pages[index].Page.Where}' bears no label; by the pages beside it, it is {label}. Name the file by its label if that is wrong."
                    )
                );
            }
        }
    }

    private static IEnumerable<List<(int Index, int Place)>> Rows(IReadOnlyList<WitnessedPage> pages)
    {
        var indexed = pages.Select((p, i) => (p.Page, Index: i)).ToList();
        foreach (var file in indexed.Where(p => p.Page.PageCount > 1).GroupBy(p => p.Page.File))
            yield return [.. file.Select(p => (p.Index, p.Page.PageIndex)).OrderBy(p => p.PageIndex)];
        var counted = indexed
            .Where(p => p.Page.PageCount == 1 && !p.Page.NameLabelIsSure)
            .Select(p => (p.Index, Place: PageLabel.Parse(p.Page.NameLabel) is { Section: "", Number: { } n } ? n : -1))
            .Where(p => p.Place >= 0)
            .OrderBy(p => p.Place)
            .ToList();
        if (counted.Count > 0)
            yield return counted;
    }

    private static PageLabel? Answer(List<(int Index, int Place)> row, int at, int place, PageLabel?[] labels)
    {
        var before = Known(row.Take(at).Reverse(), labels);
        var after = Known(row.Skip(at + 1), labels);
        if (after is { } next && next.Label.Number - (next.Place - place) is { } fromNext && fromNext >= 1)
        {
            // Between two labels of one run, or before the second page of the issue or of a section.
            var bracketed = before is { } b && b.Label.Section == next.Label.Section && b.Label.Number + (place - b.Place) == fromNext;
            var opens = fromNext == 1 && (before is null ? place == row[0].Place : before.Value.Label.Section != next.Label.Section);
            if (bracketed || opens)
                return Format(next.Label, fromNext);
        }

        // After the last label of a run that holds for the whole row.
        if (after is null && before is { } last && last.Label.Number + (place - last.Place) is { } fromLast)
        {
            var known = row.Where(p => labels[p.Index] is not null).ToList();
            if (
                known.Count >= LeastWitnesses
                && known.TrueForAll(p => Fits(labels[p.Index]!, last.Label.Section, fromLast - (place - p.Place)))
            )
                return Format(last.Label, fromLast);
        }

        return null;
    }

    private static bool Fits(PageLabel label, string section, int number) => label.Section == section && label.Number == number;

    private static (PageLabel Label, int Place)? Known(IEnumerable<(int Index, int Place)> row, PageLabel?[] labels)
    {
        foreach (var (index, place) in row)
        {
            if (labels[index] is { Number: not null, Suffix: "", Through: null } label)
                return (label, place);
        }

        return null;
    }

    private static PageLabel? Format(PageLabel like, int number)
    {
        var width = like.Text.Length - like.Section.Length;
        var padded = like.Text.Length > like.Section.Length && like.Text[like.Section.Length] == '0' || width > 1 && number >= 10;
        return PageLabel.Parse(like.Section + number.ToString(CultureInfo.InvariantCulture).PadLeft(padded ? width : 1, '0'));
    }
}
