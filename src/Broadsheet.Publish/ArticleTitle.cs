using Broadsheet.Model.Articles;

namespace Broadsheet.Publish;

/// <summary>What an article is called in lists, feeds and structured data.</summary>
public static class ArticleTitle
{
    private const int LongestExcerpt = 36;

    /// <summary>
    /// The headline in one line, a space for each printed line break. An article without a headline is called by its kicker, the caption of
    /// its first figure or its first words, cut at 36 characters; null where it has no text at all.
    /// </summary>
    public static string? Of(Article article)
    {
        if (article.Headline is { } headline && OneLine(headline) is { Length: > 0 } title)
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
            .Select(OneLine)
            .FirstOrDefault(t => t.Length > 0);
        return words is null ? null : Cut(words);
    }

    /// <summary>Text in one line: each run of white space and line breaks is one space.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The beginning of a text, with an ellipsis when it is longer: not cut inside a surrogate pair and, where there are spaces,
    /// not inside a word.</summary>
    public static string Cut(string text, int longest = LongestExcerpt)
    {
        if (text.Length <= longest)
            return text;
        // Inside a word of letters the cut goes back to the space before it; ideographs may be cut anywhere.
        var end =
            char.IsAsciiLetterOrDigit(text[longest]) || text[longest] is > ' ' and < '\u2E80' ? text.LastIndexOf(' ', longest) : longest;
        if (end < longest / 2)
            end = longest;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
