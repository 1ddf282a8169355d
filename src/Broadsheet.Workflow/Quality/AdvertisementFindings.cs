using Broadsheet.Layout;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Quality;

/// <summary>Stories that read like advertisements, and advertisements that read like stories: readers get the one and never see the
/// other.</summary>
internal static class AdvertisementFindings
{
    private const double Sells = 0.7;
    private const double SellsNothing = 0.2;

    // What a story has: running text and sentences.
    private const int LeastCharacters = 250;
    private const int LeastWideCharacters = 110;
    private const int LeastSentences = 3;

    public static IEnumerable<QualityFinding> Of(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            var text = string.Join('\n', article.Parts.OfType<TextPart>().Select(t => t.Text));
            var chance = Selling.ChanceOf(text);
            var isAdvertisement = article.Kind == ArticleKind.Advertisement;
            if (isAdvertisement ? chance > SellsNothing || !IsTold(text) : chance < Sells)
                continue;
            yield return new()
            {
                Code = isAdvertisement ? "advertisement-like-a-story" : "story-like-an-advertisement",
                Severity = Severity.Note,
                Page = article.FirstPage,
                Box = ArticleFindings.BoxOn(article, article.FirstPage),
                Article = article.Id,
                Message = isAdvertisement
                    ? $"{ArticleFindings.Title(article)} was taken for an advertisement and sells nothing: readers don't see it as a story."
                    : $"{ArticleFindings.Title(article)} reads like an advertisement, and readers get it as a story.",
            };
        }
    }

    private static bool IsTold(string text)
    {
        var wide = text.Count(c => c is >= '\u2E80' and <= '\uD7FF');
        return (wide * 2 > text.Length ? text.Length >= LeastWideCharacters : text.Length >= LeastCharacters)
            && text.Where(
                    (c, i) =>
                        c is '。' or '！' or '？' or '।' or '۔'
                        || c is '.' or '!' or '?' or '؟' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))
                )
                .Count() >= LeastSentences;
    }
}
