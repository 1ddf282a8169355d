using System.Globalization;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Quality;

/// <summary>Pages without a label, and numbers that are missing between the labels of a section.</summary>
internal static class LabelFindings
{
    private const int MostShown = 12;

    public static IEnumerable<QualityFinding> Of(Issue issue)
    {
        foreach (var page in issue.Pages.Where(p => string.IsNullOrWhiteSpace(p.Label)))
        {
            yield return new()
            {
                Code = "page-without-label",
                Severity = Severity.Note,
                Page = page.Sequence,
                Message = "The page has no label; it is addressed by its position.",
            };
        }

        var numbers = issue.Pages.Select(p => Split(p.Label)).OfType<(string Section, int Number)>().ToList();
        foreach (var section in numbers.GroupBy(n => n.Section, StringComparer.OrdinalIgnoreCase))
        {
            var there = section.Select(n => n.Number).ToHashSet();
            var missing = Enumerable
                .Range(there.Min(), Math.Min(there.Max() - there.Min() + 1, 10_000))
                .Where(n => !there.Contains(n))
                .ToList();
            if (missing.Count == 0)
                continue;
            var list =
                string.Join(", ", missing.Take(MostShown).Select(n => section.Key + n.ToString(CultureInfo.InvariantCulture)))
                + (missing.Count > MostShown ? " …" : "");
            yield return new()
            {
                Code = "labels-gap",
                Severity = Severity.Note,
                Message = $"The labels leave out {list}. A paper may do so; if a page is missing, add its file and import again.",
            };
        }
    }

    // The last number of a label and what stands before it; a label that spans pages counts by its first number.
    private static (string Section, int Number)? Split(string? label)
    {
        var start = label?.AsSpan().IndexOfAnyInRange('0', '9') ?? -1;
        if (start < 0)
            return null;
        var digits = new string([.. label![start..].TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (label[..start], number) : null;
    }
}
