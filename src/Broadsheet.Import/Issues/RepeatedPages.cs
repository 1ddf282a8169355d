using Broadsheet.Import.Labels;
using Broadsheet.Import.Pages;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Issues;

/// <summary>
/// Takes each page once: of a file of all pages beside the single ones, of copies, and of several versions the newest. Pages are told by
/// what is on them and by the label that is printed on them; a file's name alone makes no page a version of another.
/// </summary>
internal static class RepeatedPages
{
    // Of two versions of one page most is common; under one printed label less will do, for a page may be made up anew.
    private const double VersionLikeness = 0.5;
    private const double VersionLikenessUnderOneFolio = 0.15;

    /// <summary>The pages that are taken.</summary>
    /// <param name="pages">Pages that were read.</param>
    /// <param name="folios">The label printed on each; null where none was found.</param>
    /// <param name="problems">Told what was left and why.</param>
    public static IReadOnlyList<ReadPage> Drop(IReadOnlyList<ReadPage> pages, IReadOnlyList<string?> folios, List<ImportProblem> problems)
    {
        if (pages.Select(p => p.Surveyed.File).Distinct().Count() < 2)
            return pages;
        List<Candidate> candidates = [.. pages.Select((p, i) => new Candidate(p, PrintedLabels.KeyOf(folios[i])))];
        var left = new HashSet<Candidate>();
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = i + 1; j < candidates.Count && !left.Contains(candidates[i]); j++)
            {
                if (!left.Contains(candidates[j]) && Compare(candidates[i], candidates[j]) is { } found)
                {
                    left.Add(found.Left);
                    problems.Add(found.Problem);
                }
            }
        }

        return left.Count == 0 ? pages : [.. candidates.Where(c => !left.Contains(c)).Select(c => c.Page)];
    }

    private static (Candidate Left, ImportProblem Problem)? Compare(Candidate a, Candidate b)
    {
        // Whoever put a page into one file twice meant it.
        if (a.Page.Surveyed.File == b.Page.Surveyed.File)
            return null;
        if (a.Content.IsSame(b.Content))
            return SaysOtherwise(a, b) ? null : Repeated(a, b);
        if (a.Folio is not null && b.Folio is not null ? a.Folio != b.Folio : a.Name is null || a.Name != b.Name)
            return null;
        var likeness = a.Content.Likeness(b.Content);
        return likeness >= (a.Folio is not null && a.Folio == b.Folio ? VersionLikenessUnderOneFolio : VersionLikeness)
            ? Version(a, b)
            : null;
    }

    // One and the same page under two names that surely are labels: whoever takes the issue has to say which is right.
    private static bool SaysOtherwise(Candidate a, Candidate b) => a.SureName is { } one && b.SureName is { } other && one != other;

    private static (Candidate, ImportProblem) Repeated(Candidate a, Candidate b)
    {
        var (kept, left) = Rank(b) > Rank(a) ? (b, a) : (a, b);
        return (
            left,
            new(
                Severity.Note,
                "page-repeated",
                left.Where,
                $"'{left.Where}' is the same page as '{kept.Where}' and was taken once. Nothing to do."
            )
        );
    }

    // A name that is a label tells most, a file of its own more than a place in a long one.
    private static int Rank(Candidate page) =>
        (
            page.SureName is not null ? 4
            : page.Name is not null ? 2
            : 0
        ) + (page.Page.Surveyed.PageCount == 1 ? 1 : 0);

    private static (Candidate, ImportProblem)? Version(Candidate a, Candidate b)
    {
        var order = a.Page.Surveyed.Version.CompareTo(b.Page.Surveyed.Version);
        if (order == 0)
            order = a.Saved.CompareTo(b.Saved);
        if (order == 0)
            return null;
        var (newer, older) = order > 0 ? (a, b) : (b, a);
        var why = a.Page.Surveyed.Version == b.Page.Surveyed.Version ? "was saved later" : "is a later version by its name";
        return (
            older,
            new(
                Severity.Warning,
                "file-superseded",
                older.Where,
                $"'{older.Where}' was left because '{newer.Where}' is the same page in another version and {why}. Remove the one that is wrong."
            )
        );
    }

    private sealed class Candidate(ReadPage page, string? folio)
    {
        public ReadPage Page { get; } = page;

        public PageContent Content { get; } = new(page);

        public string? Folio { get; } = folio;

        public string Where => Page.Surveyed.Where;

        public string? Name => PrintedLabels.KeyOf(Page.Surveyed.NameLabel);

        public string? SureName => Page.Surveyed.NameLabelIsSure ? Name : null;

        // To the minute: what was copied together is of one time.
        public DateTime Saved { get; } = Truncated(File.GetLastWriteTimeUtc(page.Surveyed.File.Path));

        private static DateTime Truncated(DateTime time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerMinute, DateTimeKind.Utc);
    }
}
