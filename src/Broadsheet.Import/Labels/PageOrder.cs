using Broadsheet.Import.Sources;

namespace Broadsheet.Import.Labels;

/// <summary>
/// The printed order of pages: by label, in the natural order of labels. Pages of one file stay together in the order of the file, which knows
/// better than any label; files without a label come last, in the order they were found.
/// </summary>
internal static class PageOrder
{
    public static IReadOnlyList<SurveyedPage> Sort(IEnumerable<SurveyedPage> pages, Func<SurveyedPage, PageLabel?> label)
    {
        var files = pages.GroupBy(p => p.File)
            .Select(file => (Pages: file.OrderBy(p => p.PageIndex).ToList(), Label: file.OrderBy(p => p.PageIndex).Select(label).FirstOrDefault(l => l is not null)))
            .ToList();
        var labelled = files.Where(f => f.Label is not null).OrderBy(f => f.Label, Comparer<PageLabel?>.Create((a, b) => PageLabel.CompareInPrint(a!, b!)));
        return [.. labelled.Concat(files.Where(f => f.Label is null)).SelectMany(f => f.Pages)];
    }
}
