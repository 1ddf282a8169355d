using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Model.Reading;

/// <summary>
/// What a reader reads of an article, whatever form it is given in: the display lines over it, then its text with whole paragraphs, without
/// jump lines and without the headline that is printed again over a continuation. Made here and nowhere else.
/// </summary>
public sealed record ReadingText
{
    /// <summary>What the article is called, in one line; null where it has no text.</summary>
    public required string? Title { get; init; }

    /// <summary>Language of the text, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Lines of the kicker, as printed.</summary>
    public required IReadOnlyList<string> Kicker { get; init; }

    /// <summary>Lines of the headline, as printed; empty where it has none.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>Lines of the deck, as printed.</summary>
    public required IReadOnlyList<string> Deck { get; init; }

    /// <summary>Bylines, each in one line and once.</summary>
    public required IReadOnlyList<string> Bylines { get; init; }

    /// <summary>Datelines on lines of their own, each in one line and once; a run-in dateline stays in the text.</summary>
    public required IReadOnlyList<string> Datelines { get; init; }

    /// <summary>The text, in reading order.</summary>
    public required IReadOnlyList<ReadingPiece> Pieces { get; init; }

    /// <summary>The text under the display lines, captions and credits included: a line for each piece, more for tables and
    /// verse.</summary>
    public string Plain => string.Join('\n', Pieces.Select(p => p.Plain).Where(p => p.Length > 0));

    /// <summary>What a reader reads of an article of an issue.</summary>
    public static ReadingText Of(Issue issue, Article article) => Of(article, issue.LanguageOf(article));

    /// <summary>What a reader reads of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="language">Language of its text, a BCP 47 tag.</param>
    public static ReadingText Of(Article article, string language) =>
        new()
        {
            Title = ArticleTitle.Of(article, language),
            Language = language,
            Kicker = Opening(article, TextRole.Kicker),
            Headline = Opening(article, TextRole.Headline),
            Deck = Opening(article, TextRole.Deck),
            Bylines = Distinct(article, TextRole.Byline, language),
            Datelines = Distinct(article, TextRole.Dateline, language),
            Pieces = new PieceBuilder(article, language).Build(),
        };

    /// <summary>
    /// All words of some parts of an article, display lines and jump lines included: a line feed between texts that don't go on in each
    /// other. For looking words up.
    /// </summary>
    /// <param name="parts">The parts, in reading order.</param>
    /// <param name="language">Language of their text, a BCP 47 tag.</param>
    public static string AllWords(IEnumerable<ArticlePart> parts, string language)
    {
        var texts = new List<string>();
        foreach (var part in parts)
        {
            foreach (var piece in part is Figure figure ? [figure.Caption, figure.Credit] : (TextPart?[])[part as TextPart])
            {
                if (piece is { ContinuesParagraph: true } && texts.Count > 0)
                    texts[^1] = LineJoiner.Close(texts[^1], piece.Text, language) + piece.Text;
                else if (piece is not null)
                    texts.Add(piece.Form is TextForm.Table or TextForm.Verse ? piece.Text : LineJoiner.OneLine(piece.Text, language));
            }
        }
        return string.Join('\n', texts);
    }

    /// <summary>True for display lines that stand over the story; the same roles on a later page repeat or head its continuation.</summary>
    internal static bool IsOpening(Article article, TextPart text) =>
        text.Role is TextRole.Kicker or TextRole.Headline or TextRole.Deck && text.Page == article.FirstPage;

    internal static IReadOnlyList<string> Lines(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)]
        : text.Trim() is { Length: > 0 } line ? [line]
        : [];

    private static List<string> Opening(Article article, TextRole role) =>
        [.. article.Texts(role).Where(t => IsOpening(article, t)).SelectMany(t => Lines(t.Text))];

    private static List<string> Distinct(Article article, TextRole role, string language) =>
        [.. article.Texts(role).Select(t => LineJoiner.OneLine(t.Text, language)).Where(t => t.Length > 0).Distinct()];
}
