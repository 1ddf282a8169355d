using Broadsheet.Import.Surveys;

namespace Broadsheet.Import.Labels;

/// <summary>
/// The printed order of pages: by label, in the natural order of labels. Pages of one file stay together in the order of the file, which
/// knows better than any label; files without a label come last, in the order they were found. Where all names count the files, that count
/// is the order: whoever numbered them had the paper in hand, while a folio can be misread.
/// </summary>
internal static class PageOrder
{
    public static IReadOnlyList<SurveyedPage> Sort(IEnumerable<SurveyedPage> pages, Func<SurveyedPage, PageLabel?> label)
    {
        pages = [.. pages];
        if (AreCounted(pages))
            return [.. pages.OrderBy(Count)];
        var files = pages
            .GroupBy(p => p.File)
            .Select(file =>
                (
                    Pages: file.OrderBy(p => p.PageIndex).ToList(),
                    Label: file.OrderBy(p => p.PageIndex).Select(label).FirstOrDefault(l => l is not null)
                )
            )
            .ToList();
        var labelled = files
            .Where(f => f.Label is not null)
            .OrderBy(f => f.Label, Comparer<PageLabel?>.Create((a, b) => PageLabel.CompareInPrint(a!, b!)));
        return [.. labelled.Concat(files.Where(f => f.Label is null)).SelectMany(f => f.Pages)];
    }

    /// <summary>True where the names of all files count them: single pages, plain numbers, none twice.</summary>
    public static bool AreCounted(IEnumerable<SurveyedPage> pages)
    {
        var counts = pages.Select(Count).ToList();
        return counts.TrueForAll(c => c is not null) && counts.Distinct().Count() == counts.Count;
    }

    private static int? Count(SurveyedPage page) =>
        page is { PageCount: 1, NameLabelIsSure: false } && PageLabel.Parse(page.NameLabel) is { Section: "" } label ? label.Number : null;
}
