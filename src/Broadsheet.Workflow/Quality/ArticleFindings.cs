using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Quality;

/// <summary>Articles in doubt, without headline, with an open jump or a photograph without caption.</summary>
internal static class ArticleFindings
{
    public static IEnumerable<QualityFinding> Of(IEnumerable<Article> articles) => articles.SelectMany(Of);

    private static IEnumerable<QualityFinding> Of(Article article)
    {
        var page = article.FirstPage;
        var box = BoxOn(article, page);
        if (article.Confidence < IssueQuality.Sure)
        {
            yield return new()
            {
                Code = "article-in-doubt",
                Severity = Severity.Warning,
                Page = page,
                Box = box,
                Article = article.Id,
                Confidence = article.Confidence,
                Message =
                    article.Doubts.Count > 0
                        ? $"{Title(article)}: {string.Join("; ", article.Doubts)}."
                        : $"{Title(article)} may not be whole or right: look at its extent, its headline and its captions.",
            };
        }

        if (article.Kind != ArticleKind.PhotoStory && string.IsNullOrWhiteSpace(article.Headline))
        {
            yield return new()
            {
                Code = "article-without-headline",
                Severity = Severity.Warning,
                Page = page,
                Box = box,
                Article = article.Id,
                Message = $"{Title(article)} has no headline: it may be the rest of another article.",
            };
        }

        foreach (var line in article.Texts(TextRole.JumpLine).Where(t => t.Jump is { Matched: false }))
        {
            yield return new()
            {
                Code = "jump-unmatched",
                Severity = Severity.Warning,
                Page = line.Page,
                Box = Around(line.Zones),
                Article = article.Id,
                Message =
                    line.Jump!.Direction == JumpDirection.To
                        ? $"{Title(article)} goes on on page {line.Jump.Label}, and what goes on there was not found."
                        : $"{Title(article)} begins on page {line.Jump.Label}, and what begins there was not found.",
            };
        }

        foreach (var figure in article.Figures.Where(f => string.IsNullOrWhiteSpace(f.Caption?.Text)))
        {
            yield return new()
            {
                Code = "photograph-without-caption",
                Severity = Severity.Note,
                Page = figure.Page,
                Box = Around(figure.Pictures.Select(p => p.Zone)),
                Article = article.Id,
                Message = $"A photograph of {Title(article)} has no caption.",
            };
        }
    }

    internal static string Title(Article article)
    {
        var text = (
            article.Headline
            ?? article.Parts.OfType<TextPart>().FirstOrDefault()?.Text
            ?? article.Figures.FirstOrDefault()?.Caption?.Text
            ?? ""
        )
            .ReplaceLineEndings(" ")
            .Trim();
        return text.Length == 0 ? article.Id.ToString() : $"“{Shorten(text)}”";
    }

    internal static string Shorten(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";

    internal static Rect? BoxOn(Article article, int page)
    {
        var outlines = article.Zones.Where(z => z.Page == page).SelectMany(z => z.Outlines).Select(o => o.Bounds).ToList();
        return Around(outlines.Count > 0 ? outlines : article.Parts.Where(p => p.Page == page).SelectMany(p => p.Zones));
    }

    private static Rect? Around(IEnumerable<Rect> boxes) => Rect.Around(boxes) is { IsEmpty: false } box ? box : null;
}
