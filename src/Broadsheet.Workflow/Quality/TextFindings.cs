using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Pages.Printed;

namespace Broadsheet.Workflow.Quality;

/// <summary>Printed text that no article and no furniture of the revision covers, and text that can't be trusted.</summary>
internal static class TextFindings
{
    // What the import says of a page whose text is not what a reader sees.
    private static readonly HashSet<string> Untrusted =
    [
        "text-without-unicode",
        "figures-without-unicode",
        "legacy-font-text",
        "unicode-wrong",
        "outlined-text",
        "page-text-outlined",
        "page-without-text",
        "page-too-intricate",
    ];

    // Of the characters of a block so many have no letter that anybody could read.
    private const double MuchUnreadable = 0.2;

    public static IEnumerable<QualityFinding> Of(Issue issue, IReadOnlyList<PageText?> texts)
    {
        foreach (var page in issue.Pages)
        {
            foreach (var problem in issue.Problems.Where(p => Untrusted.Contains(p.Code) && p.Where.Length > 0 && p.Where == page.Source))
                yield return new()
                {
                    Code = "text-not-trusted",
                    Severity = problem.Severity,
                    Page = page.Sequence,
                    Message = $"{problem.Message} [{problem.Code}]",
                };
            if (texts[page.Sequence - 1] is { } text)
                foreach (var finding in Of(issue, page, text))
                    yield return finding;
        }
    }

    private static IEnumerable<QualityFinding> Of(Issue issue, Page page, PageText text)
    {
        List<Rect> covered =
        [
            .. issue.Articles.SelectMany(a => a.Parts).Where(p => p.Page == page.Sequence).SelectMany(Zones),
            .. page.Furniture.SelectMany(f => f.Zones),
        ];
        foreach (var block in text.Flows.SelectMany(f => f.Blocks))
        {
            var lines = block.Lines.Where(l => !covered.Exists(c => c.Inflate(2).Contains(l.Box.Center))).ToList();
            var words = string.Join(' ', lines.Select(l => l.Text)).Trim();
            if (words.Count(char.IsLetterOrDigit) >= 2)
            {
                yield return new()
                {
                    Code = "text-in-no-article",
                    Severity = words.Length > 40 ? Severity.Warning : Severity.Note,
                    Page = page.Sequence,
                    Box = Rect.Around(lines.Select(l => l.Box)),
                    Message = $"“{ArticleFindings.Shorten(words)}” belongs to no article.",
                };
            }

            var all = string.Concat(block.Lines.Select(l => l.Text));
            if (all.Length > 0 && all.Count(IsUnreadable) > MuchUnreadable * all.Length)
            {
                yield return new()
                {
                    Code = "text-not-trusted",
                    Severity = Severity.Warning,
                    Page = page.Sequence,
                    Box = block.Box,
                    Message = "The file does not tell what letters stand here: correct the text by hand.",
                };
            }
        }
    }

    private static IEnumerable<Rect> Zones(ArticlePart part) =>
        part is Figure figure ? figure.Zones.Concat(figure.Caption?.Zones ?? []).Concat(figure.Credit?.Zones ?? []) : part.Zones;

    private static bool IsUnreadable(char c) => c is '\uFFFD' or >= '\uE000' and <= '\uF8FF';
}
