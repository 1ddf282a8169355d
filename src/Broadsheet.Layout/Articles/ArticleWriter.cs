using Broadsheet.Layout.Confidence;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.PageFurniture;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Articles;

/// <summary>Writes an article of the model from its segments, one a page. Its zones are drawn when all articles are known.</summary>
internal static class ArticleWriter
{
    public static Article Write(
        IReadOnlyList<PageScan> pages,
        List<PageArticle> segments,
        LabelBook labels,
        Dictionary<PageArticle, PageArticle> next,
        HashSet<PageArticle> continued
    )
    {
        var parts = new List<ArticlePart>();
        foreach (var segment in segments)
        {
            var page = pages[segment.Page];
            parts.AddRange(PartWriter.Write(page, segment, line => JumpOf(line, segment, labels, next, continued)));
        }
        var doubts = segments.SelectMany(s => s.Doubts).Concat(JumpDoubts.Of(segments)).ToList();
        return new Article
        {
            Kind = KindOf(segments[0]),
            Parts = parts,
            Dateline = DatelineOf(parts),
            Confidence = ArticleConfidence.Of(doubts),
            Doubts = ArticleConfidence.Reasons(doubts),
        };
    }

    private static ArticleKind KindOf(PageArticle first) =>
        first.Kind is ArticleKind.Story or ArticleKind.Brief
        && first.Heading is { } heading
        && FurnitureWords.IsNotice(heading.Main.Text) >= 0.75
            ? ArticleKind.Notice
            : first.Kind;

    private static DatelineFacts? DatelineOf(List<ArticlePart> parts) =>
        parts.OfType<TextPart>().FirstOrDefault(p => p.Role is TextRole.Body or TextRole.Lead or TextRole.Dateline) is { } first
        && Datelines.Read(first.Text) is { Confidence: >= 0.5 } reading
            ? reading.Facts
            : null;

    private static Jump? JumpOf(
        Block line,
        PageArticle segment,
        LabelBook labels,
        Dictionary<PageArticle, PageArticle> next,
        HashSet<PageArticle> continued
    )
    {
        if (line.First.Jump is not { } reading)
            return null;
        var forward = line == segment.JumpTo;
        return new Jump
        {
            Direction = forward ? JumpDirection.To : JumpDirection.From,
            Label = reading.Label,
            Page = labels.Find(reading.Label) + 1,
            Matched = forward ? next.ContainsKey(segment) : continued.Contains(segment),
        };
    }
}
