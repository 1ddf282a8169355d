using System.Globalization;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Labels;

/// <summary>Tells of numbers that are missing between the labels of a section. They stay missing: papers leave numbers out.</summary>
internal static class LabelSequence
{
    private const int MostShown = 12;

    public static ImportProblem? Gaps(IReadOnlyList<PageLabel?> labels)
    {
        var missing = new List<string>();
        foreach (var section in labels.OfType<PageLabel>().Where(l => l.Number is not null).GroupBy(l => l.Section))
        {
            var numbers = section
                .SelectMany(l => Enumerable.Range(l.Number!.Value, Math.Clamp((l.Through ?? l.Number.Value) - l.Number.Value + 1, 1, 2)))
                .ToHashSet();
            var (first, last) = (numbers.Min(), numbers.Max());
            var width = section.Where(l => l.Number < 10).Select(l => l.Text.Length - l.Section.Length).DefaultIfEmpty(1).Min();
            for (var n = first + 1; n < last && missing.Count <= MostShown; n++)
            {
                if (!numbers.Contains(n))
                    missing.Add(section.Key + n.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Min(width, 3), '0'));
            }
        }

        if (missing.Count == 0)
            return null;
        var list = string.Join(", ", missing.Take(MostShown)) + (missing.Count > MostShown ? " …" : "");
        return new ImportProblem(
            Severity.Note,
            "page-labels-gap",
            "",
            $"The labels leave out {list}; nothing was renumbered. If a page is missing, add its file and import again."
        );
    }
}
