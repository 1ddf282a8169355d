using System.Globalization;
using Broadsheet.Import.Faults;
using Broadsheet.Import.Surveys;
using Broadsheet.Layout;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>
/// Settles the date of each file: what the person says, else the file's name, else its folders, else the files beside it, else the folio of
/// its first pages. A file without any date is reported and left: nobody would find it again.
/// </summary>
internal sealed class FileDating(ImportOptions options, List<ImportProblem> problems)
{
    private const int PagesToPeek = 4;
    private const int MostPeeked = 40;

    private int _peeked;

    public async Task<IReadOnlyList<DatedFile>> DateAsync(IReadOnlyList<LookedIntoFile> files, CancellationToken cancellationToken)
    {
        if (options.Date is { } forced)
        {
            ReportOverridden(files, forced);
            return [.. files.Select(f => new DatedFile(f, forced, DateWitness.Option, options.DatePrecision))];
        }

        var dated = files.Select(ByName).OfType<DatedFile>().ToList();
        ReportFolderDiffers(dated);
        var undated = files.Except(dated.Select(d => d.Looked)).ToList();
        if (undated.Count > 0)
            dated.AddRange(await DateOthersAsync(undated, dated, cancellationToken));
        ReportDates(dated);
        return dated;
    }

    private static DatedFile? ByName(LookedIntoFile file) =>
        file.Facts is { Date: { } own, DatePrecision: DatePrecision.Day } ? new DatedFile(file, own, DateWitness.FileName)
        : file is { FolderDate: { } folder, FolderPrecision: DatePrecision.Day } ? new DatedFile(file, folder, DateWitness.FolderName)
        : null;

    // A name that tells the month only is asked after the folios, which may tell the day.
    private static DatedFile? ByMonth(LookedIntoFile file) =>
        file.Facts.Date is { } own ? new DatedFile(file, own, DateWitness.FileName, DatePrecision.Month)
        : file.FolderDate is { } folder ? new DatedFile(file, folder, DateWitness.FolderName, DatePrecision.Month)
        : null;

    private static bool IsOther(LookedIntoFile file, DateOnly date) =>
        ByMonth(file) is { } named && (named.Date.Year, named.Date.Month) != (date.Year, date.Month);

    private async Task<List<DatedFile>> DateOthersAsync(
        List<LookedIntoFile> undated,
        List<DatedFile> dated,
        CancellationToken cancellationToken
    )
    {
        var found = new List<DatedFile>();
        var waiting = new List<LookedIntoFile>();
        foreach (var file in undated)
        {
            if (SoleDate(dated.Where(d => d.Looked.Folder == file.Folder)) is { } beside && !IsOther(file, beside.Date))
                found.Add(Assume(file, beside));
            else
                waiting.Add(file);
        }

        // A file of many pages is an issue by itself; single pages share the date that most of the first ones bear.
        foreach (var file in waiting.Where(f => f.TakenPages > 1).ToList())
        {
            var own = await PeekAsync(
                [.. Enumerable.Range(0, Math.Min(file.TakenPages, PagesToPeek)).Select(page => (file, page))],
                cancellationToken
            );
            if (own is null || IsOther(file, own.Value.Date))
                continue;
            found.Add(new DatedFile(file, own.Value.Date, DateWitness.Folio, own.Value.Precision));
            waiting.Remove(file);
        }

        List<(LookedIntoFile, int)> singles = [.. waiting.Where(f => f.TakenPages == 1).Take(PagesToPeek).Select(f => (f, 0))];
        var shared = await PeekAsync(singles, cancellationToken);
        var rest = shared ?? SoleDate(dated.Concat(found));
        foreach (var file in waiting)
        {
            if (rest is { } date && !IsOther(file, date.Date))
                found.Add(
                    shared is null || file.TakenPages > 1
                        ? Assume(file, date)
                        : new DatedFile(file, date.Date, DateWitness.Folio, date.Precision)
                );
            else if (ByMonth(file) is { } month)
                found.Add(month);
            else
                ReportUndated(file);
        }

        return found;
    }

    // Several pages at once: a date in an advertisement or in the weather is outvoted, and layout reads folios better where it sees more of
    // them.
    private async Task<(DateOnly Date, DatePrecision Precision)?> PeekAsync(
        List<(LookedIntoFile File, int Page)> pages,
        CancellationToken cancellationToken
    )
    {
        if (pages.Count == 0)
            return null;
        using var span = ImportSpans.Start("import.date", pages[0].File.File.Name);
        var marks = new List<PageMarks>();
        var facts = new List<PageFacts>();
        foreach (var (file, page) in pages)
        {
            if (_peeked++ >= MostPeeked)
                break;
            try
            {
                using var read = await file.File.Format.ReadPageAsync(file.File, page, new PageRequest(), options, cancellationToken);
                if (read.Finished is { } finished)
                    facts.Add(finished.Facts);
                else
                    marks.Add(read.Marks);
            }
            catch (Exception e) when (FileFaults.IsOfTheFile(e))
            {
                // Only a look ahead: the import itself reads the page again and reports what is wrong with it.
                continue;
            }
        }

        // What pages say of themselves is all that is wanted; nothing is laid out before it is known which pages make an issue.
        if (marks.Count > 0)
            facts.AddRange(IssueLayout.Read(marks, stylebook: null, cancellationToken).Pages);
        var told = facts.Where(p => p.Date is not null).Select(p => (Date: p.Date!.Value, Precision: p.DatePrecision)).ToList();
        if (told.Count == 0)
            return null;
        var most = told.GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Precision).First().Key;
        // Most pages of a daily may tell the month only.
        return
            most.Precision == DatePrecision.Month
            && told.FirstOrDefault(t =>
                t.Precision == DatePrecision.Day && (t.Date.Year, t.Date.Month) == (most.Date.Year, most.Date.Month)
            )
                is { Date.Year: > 1 } day
            ? day
            : most;
    }

    private DatedFile Assume(LookedIntoFile file, (DateOnly Date, DatePrecision Precision) date)
    {
        problems.Add(
            new ImportProblem(
                Severity.Note,
                "page-date-assumed",
                file.File.Name,
                $"'{file.File.Name}' names no date; it was taken for {date.Precision.Write(date.Date)} like the other files. Give --date if that is wrong."
            )
        );
        return new DatedFile(file, date.Date, DateWitness.FolderName, date.Precision);
    }

    private static (DateOnly Date, DatePrecision Precision)? SoleDate(IEnumerable<DatedFile> files)
    {
        var dates = files.Select(f => (f.Date, f.Precision)).Distinct().Take(2).ToList();
        return dates.Count == 1 ? dates[0] : null;
    }

    private void ReportUndated(LookedIntoFile file) =>
        problems.Add(
            new ImportProblem(
                Severity.Error,
                "issue-date-unknown",
                file.File.Name,
                $"'{file.File.Name}' was not imported: neither its name, nor its folder, nor a folio in it tells the date. "
                    + "Give it with --date 2031-12-15 (a monthly: --date 2031-12), or name the folder so."
            )
        );

    private void ReportOverridden(IReadOnlyList<LookedIntoFile> files, DateOnly forced)
    {
        var others = files
            .Where(f =>
                f.Facts is { Date: { } named, DatePrecision: DatePrecision.Day }
                && named != forced
                && options.DatePrecision == DatePrecision.Day
            )
            .ToList();
        if (others.Count > 0)
        {
            problems.Add(
                new ImportProblem(
                    Severity.Note,
                    "issue-date-forced",
                    others[0].File.Name,
                    $"{others.Count} of {files.Count} files name another date than {Show(forced)}, such as '{others[0].File.Name}'; the date given with --date was kept."
                )
            );
        }
    }

    private void ReportFolderDiffers(List<DatedFile> dated)
    {
        foreach (
            var group in dated
                .Where(d =>
                    d.Witness == DateWitness.FileName
                    && d.Looked is { FolderDate: { } f, FolderPrecision: DatePrecision.Day }
                    && f != d.Date
                )
                .GroupBy(d => (d.Date, d.Looked.FolderDate))
        )
        {
            problems.Add(
                new ImportProblem(
                    Severity.Warning,
                    "issue-date-differs",
                    group.First().Looked.File.Name,
                    $"{group.Count()} files name {Show(group.Key.Date)} and lie in a folder of {Show(group.Key.FolderDate!.Value)}; the file names were kept. Give --date if that is wrong."
                )
            );
        }
    }

    private void ReportDates(List<DatedFile> dated)
    {
        var dates = dated.GroupBy(d => d.Date).OrderBy(g => g.Key).ToList();
        if (dates.Count > 1)
        {
            var list = string.Join(", ", dates.Select(g => $"{Show(g.Key)} ({g.Sum(f => f.Looked.TakenPages)} pages)"));
            problems.Add(
                new ImportProblem(
                    Severity.Note,
                    "issues-several",
                    "",
                    $"The sources hold {dates.Count} dates, each an issue of its own: {list}. Give --date to make one issue of them."
                )
            );
        }
    }

    private static string Show(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
