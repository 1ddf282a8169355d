using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Issues;

/// <summary>Says once what is the same on many pages: a font that no page carries, a damaged file.</summary>
internal static class RepeatedProblems
{
    /// <summary>The problems, those made one that differ only in their page. Errors stay one by one: each names a page that lacks
    /// something.</summary>
    public static IEnumerable<ImportProblem> Merge(IEnumerable<ImportProblem> problems) =>
        problems
            .GroupBy(p =>
                (
                    p.Severity,
                    p.Code,
                    p.Box,
                    p.Severity == Severity.Error ? p.Message : p.Message.Replace(Quoted(p), "", StringComparison.Ordinal)
                )
            )
            .Select(same => Merge(same.First(), same.Count()));

    private static ImportProblem Merge(ImportProblem first, int count) =>
        count == 1
            ? first
            : first with
            {
                Message = first.Message.Replace(Quoted(first), $"{Quoted(first)} and {count - 1} more", StringComparison.Ordinal),
            };

    private static string Quoted(ImportProblem problem) => $"'{problem.Where}'";
}
