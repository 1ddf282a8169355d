using Broadsheet.Import.Labels;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>Sorts dated files into issues: by date, by edition where editions of one page lie side by side, without the same page
/// twice.</summary>
internal sealed class IssueGrouping(ImportOptions options)
{
    private const string MainEdition = "MAIN";

    /// <summary>The issues by date, then edition.</summary>
    public IReadOnlyList<SurveyedIssue> Group(IReadOnlyList<DatedFile> files)
    {
        var issues = new List<SurveyedIssue>();
        foreach (var day in files.GroupBy(f => f.Date).OrderBy(g => g.Key))
        {
            foreach (var edition in SplitEditions([.. day.OrderBy(f => f.Looked.Order)]))
                issues.Add(Make(day.Key, edition));
        }

        return issues;
    }

    private List<EditionFiles> SplitEditions(List<DatedFile> files)
    {
        if (options.Edition is not null || options.EditionLabel is not null)
            return [new EditionFiles(options.Edition ?? 1, options.EditionLabel, files)];

        var split = new List<EditionFiles>();
        foreach (var ordinal in files.GroupBy(f => f.Looked.Facts.EditionOrdinal ?? 1).OrderBy(g => g.Key))
        {
            List<DatedFile> sameOrdinal = [.. ordinal];
            var names = sameOrdinal
                .Select(Name)
                .OfType<string>()
                .Distinct()
                .OrderBy(n => n != MainEdition)
                .ThenBy(n => n, StringComparer.Ordinal)
                .ToList();
            if (names.Count < 2 || !Collide(sameOrdinal))
            {
                var label =
                    names.Count == 1 && names[0] != MainEdition && sameOrdinal.TrueForAll(f => Name(f) is not null)
                        ? sameOrdinal[0].Looked.Facts.Edition
                        : null;
                split.Add(new EditionFiles(ordinal.Key, label, sameOrdinal));
                continue;
            }

            // Files that name no edition belong to the first.
            for (var i = 0; i < names.Count; i++)
            {
                List<DatedFile> own = [.. sameOrdinal.Where(f => (Name(f) ?? names[0]) == names[i])];
                split.Add(
                    new EditionFiles(ordinal.Key + i, own.Select(f => f.Looked.Facts.Edition).FirstOrDefault(e => e is not null), own)
                );
            }
        }

        return split;
    }

    private static string? Name(DatedFile file) => file.Looked.Facts.Edition?.ToUpperInvariant();

    // The same page in two editions: only then are they editions of the issue and not a word in a name.
    private static bool Collide(List<DatedFile> files) =>
        files
            .Where(f => f.Looked.Facts.Label is not null)
            .GroupBy(f => PageLabel.Parse(f.Looked.Facts.Label)?.Key)
            .Any(g => g.Select(Name).Distinct().Count() > 1);

    private SurveyedIssue Make(DateOnly date, EditionFiles edition)
    {
        var problems = new List<ImportProblem>();
        var files = RepeatedFiles.Drop(edition.Files, problems);
        var pages = PageOrder.Sort(files.SelectMany(f => FilePages.Of(f.Looked)), p => PageLabel.Parse(p.Label));
        return new SurveyedIssue
        {
            Date = date,
            DatePrecision = files.Min(f => f.Precision),
            DateWitness = files.Max(f => f.Witness),
            Edition = edition.Ordinal,
            EditionLabel = edition.Label,
            Pages = pages,
            Fingerprint = SourceFingerprint.Of(date, edition.Ordinal, edition.Label, pages, options),
            Problems = problems,
        };
    }

    private sealed record EditionFiles(int Ordinal, string? Label, List<DatedFile> Files);
}
