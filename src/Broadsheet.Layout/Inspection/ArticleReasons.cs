using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Inspection;

/// <summary>Why something is an article, why it stands where it does in the order, and how its parts on several pages were
/// joined.</summary>
internal static class ArticleReasons
{
    public static IReadOnlyList<string> Of(IReadOnlyList<(PageScan Scan, PageArticle Segment)> segments, IReadOnlyList<string?> labels)
    {
        var reasons = new List<string>();
        if (segments.Count == 0)
            return reasons;
        var (page, first) = segments[0];
        reasons.Add(Kind(first));
        reasons.Add(Order(page, first));
        for (var i = 1; i < segments.Count; i++)
            reasons.Add(Joined(segments[i - 1].Segment, segments[i].Segment, labels));
        if (segments[^1].Segment.JumpTo is { } open)
            reasons.Add($"the jump line “{Quotation.Of(open.Text)}” leads to no other part: an unmatched jump");
        if (first.JumpFrom is { } back)
            reasons.Add($"the jump line “{Quotation.Of(back.Text)}” has no other end: an unmatched jump");
        return reasons;
    }

    private static string Kind(PageArticle article) =>
        article.Kind switch
        {
            ArticleKind.Advertisement => "an advertisement: display or small type that no story owns",
            ArticleKind.PhotoStory => article.Heading is null
                ? "a photo story: a picture with a caption and no story to belong to"
                : "a photo story: a headline with a picture and no text",
            ArticleKind.Brief => "a brief: little text under a small headline",
            ArticleKind.Notice => "a notice by the words of its headline",
            _ when article.Heading is null => "text that stands under no headline",
            _ => "a story: a headline with the text that begins under it",
        };

    private static string Order(PageScan page, PageArticle article)
    {
        var before = page.Articles.Where(a => a.Number < article.Number).MaxBy(a => a.Number);
        if (before is null)
            return "the first of its page: it begins highest";
        if (article.Kind == ArticleKind.Advertisement && before.Kind != ArticleKind.Advertisement)
            return "after the stories: advertisements come last on their page";
        var (a, b) = (before.Box, article.Box);
        var beside =
            PageMap.OverlapV(a, b) > 0.5 * Math.Min(a.Height, b.Height) && PageMap.Overlap(a, b) < 0.3 * Math.Min(a.Width, b.Width);
        return (beside, Math.Abs(a.Top - b.Top) < 20) switch
        {
            (true, _) => $"after {before.Number}, which stands beside it nearer to the start of the line",
            (_, true) => $"after {before.Number}, which begins at the same height nearer to the start of the line",
            _ => $"after {before.Number}, which begins higher",
        };
    }

    private static string Joined(PageArticle before, PageArticle after, IReadOnlyList<string?> labels)
    {
        var (from, to) = (labels[before.Page] ?? $"{before.Page + 1}", labels[after.Page] ?? $"{after.Page + 1}");
        return (before.JumpTo, after.JumpFrom) switch
        {
            ({ } forward, { } back) =>
                $"goes on from page {from} to page {to}: “{Quotation.Of(forward.Text)}” leads there and “{Quotation.Of(back.Text)}” leads back",
            ({ } forward, null) =>
                $"goes on from page {from} to page {to}: “{Quotation.Of(forward.Text)}” leads there; nothing there leads back, so the headline decided",
            (null, { } back) => $"goes on from page {from} to page {to}: “{Quotation.Of(back.Text)}” leads back",
            _ => $"goes on from page {from} to page {to} without a jump line, by headline, style and sentence",
        };
    }
}
