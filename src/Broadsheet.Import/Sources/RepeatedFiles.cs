using Broadsheet.Import.Labels;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>Takes equal files once. Versions of a page are told by what is on them, once it was read.</summary>
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
                problems.Add(
                    new ImportProblem(
                        Severity.Note,
                        "file-duplicate",
                        other.Looked.File.Name,
                        $"'{other.Looked.File.Name}' is the same file as '{kept.Looked.File.Name}' and was taken once. Nothing to do."
                    )
                );
            }
        }

        return [.. files.Where(f => !dropped.Contains(f))];
    }

    private static string? Label(DatedFile file) => PageLabel.Parse(file.Looked.Facts.Label)?.Key;
}
