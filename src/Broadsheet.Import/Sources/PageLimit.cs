using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>Keeps one import within the number of pages that it may take.</summary>
internal static class PageLimit
{
    /// <summary>The files, the last one cut short and the rest left where there are more pages than allowed, which is reported.</summary>
    public static IReadOnlyList<LookedIntoFile> Apply(IReadOnlyList<LookedIntoFile> files, int maxPages, List<ImportProblem> problems)
    {
        var total = files.Sum(f => (long)f.Summary.PageCount);
        if (total <= maxPages)
            return files;

        var taken = new List<LookedIntoFile>();
        var left = maxPages;
        foreach (var file in files)
        {
            if (left == 0)
                break;
            var count = Math.Min(left, file.Summary.PageCount);
            taken.Add(count == file.Summary.PageCount ? file : file with { TakenPages = count });
            left -= count;
        }

        var last = taken[^1];
        problems.Add(
            new ImportProblem(
                Severity.Error,
                "pages-too-many",
                last.File.Name,
                $"The sources have {total} pages; {maxPages} were taken, up to page {last.TakenPages} of '{last.File.Name}'. "
                    + "Import one day's folder at a time, or raise the limit of pages in the settings."
            )
        );
        return taken;
    }
}
