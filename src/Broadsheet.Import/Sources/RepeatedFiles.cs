using Broadsheet.Import.Labels;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>Takes each page once: of equal files one, of several versions of a page the newest.</summary>
internal static class RepeatedFiles
{
    public static IReadOnlyList<DatedFile> Drop(IReadOnlyList<DatedFile> files, List<ImportProblem> problems)
    {
        var dropped = new HashSet<DatedFile>();
        foreach (var same in files.GroupBy(f => (f.Looked.File.Hash, Label(f))).Where(g => g.Count() > 1))
        {
            var kept = same.First();
            foreach (var other in same.Skip(1))
            {
                dropped.Add(other);
                problems.Add(new ImportProblem(
                    Severity.Note,
                    "file-duplicate",
                    other.Looked.File.Name,
                    $"'{other.Looked.File.Name}' is the same file as '{kept.Looked.File.Name}' and was taken once. Nothing to do."));
            }
        }

        foreach (var label in files.Where(f => !dropped.Contains(f) && Label(f) is not null).GroupBy(Label))
        {
            var newest = label.MaxBy(f => f.Looked.Facts.Version)!;
            foreach (var older in label.Where(f => f.Looked.Facts.Version < newest.Looked.Facts.Version))
            {
                dropped.Add(older);
                problems.Add(new ImportProblem(
                    Severity.Warning,
                    "file-superseded",
                    older.Looked.File.Name,
                    $"'{older.Looked.File.Name}' was left because '{newest.Looked.File.Name}' is a later version of page {newest.Looked.Facts.Label}. Remove the older file if that is right."));
            }
        }

        return [.. files.Where(f => !dropped.Contains(f))];
    }

    private static string? Label(DatedFile file) => PageLabel.Parse(file.Looked.Facts.Label)?.Key;
}
