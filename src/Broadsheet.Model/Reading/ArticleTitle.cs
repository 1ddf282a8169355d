using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Model.Reading;

/// <summary>What an article is called wherever it is named: on the site, in lists, feeds, data and search.</summary>
public static class ArticleTitle
{
    private const int LongestExcerpt = 36;

    /// <summary>The title of an article of an issue.</summary>
    public static string? Of(Issue issue, Article article) => Of(article, issue.LanguageOf(article));

    /// <summary>
    /// The headline in one line. An article without a headline is called by its kicker, the caption of its first figure or its first words,
    /// cut at 36 characters; null where it has no text at all.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="language">Language of its text, a BCP 47 tag.</param>
    public static string? Of(Article article, string language)
    {
        if (article.Headline is { } headline && LineJoiner.OneLine(headline, language) is { Length: > 0 } title)
            return title;
        var words = article
            .Texts(TextRole.Kicker)
            .Select(t => t.Text)
            .Concat(article.Figures.Select(f => f.Caption?.Text ?? ""))
            .Concat(
                article
                    .Parts.OfType<TextPart>()
                    .Where(t => t.Role is not (TextRole.JumpLine or TextRole.Byline or TextRole.Credit))
                    .Select(t => t.Text)
            )
            .Select(t => LineJoiner.OneLine(t, language))
            .FirstOrDefault(t => t.Length > 0);
        return words is null ? null : Excerpt.Of(words, LongestExcerpt);
    }
}
