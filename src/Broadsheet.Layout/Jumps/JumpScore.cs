using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.PageFurniture;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Jumps;

/// <summary>
/// How well one part of an article goes on with another on a later or earlier page: by the labels that their jump lines name, by the words
/// of their headlines, and by the sentence that breaks off and is taken up. Zero and less is no continuation.
/// </summary>
internal sealed class JumpScore(IReadOnlyList<PageScan> pages, LabelBook labels)
{
    private readonly Dictionary<PageArticle, HashSet<string>> _words = [];
    private readonly Dictionary<PageArticle, PieceEnds?> _ends = [];
    private readonly Dictionary<PageArticle, PieceEnds?> _starts = [];

    public double Of(PageArticle a, PageArticle b)
    {
        if (a.Page == b.Page)
            return 0;
        var to = a.JumpTo?.First.Jump;
        var from = b.JumpFrom?.First.Jump;
        return (to, from) switch
        {
            (not null, not null) => labels.Fit(to.Label, b.Page) == 0
                ? 0
                : 1 + (labels.Fit(from.Label, a.Page) > 0 ? 5 : -2) + 4 * Similarity(a, b) + Sentence(a, b),
            (not null, null) => labels.Fit(to.Label, b.Page) == 0 ? 0 : 4 * Similarity(a, b) + Sentence(a, b) - 0.8,
            (null, not null) => labels.Fit(from.Label, a.Page) == 0 ? 0 : 4 * Similarity(a, b) + Sentence(a, b) - 1.2,
            _ => Undeclared(a, b),
        };
    }

    // Neither part tells of the other: only the same headline over a sentence that breaks off and goes on leaves no doubt.
    private double Undeclared(PageArticle a, PageArticle b)
    {
        if (
            b.Page < a.Page
            || a.Kind is not (ArticleKind.Story or ArticleKind.Brief)
            || b.Kind is not (ArticleKind.Story or ArticleKind.Brief)
        )
            return 0;
        if (b.Heading is null)
            return Silent(a, b);
        var (mine, its) = (Words(a), Words(b));
        if (its.Count < 3 || mine.Count < 3 || !mine.SetEquals(its) || Start(b) is not { BeginsStory: false } || Sentence(a, b) < 1)
            return 0;
        return 0.5;
    }

    // Text without a headline at the head of a page goes on with the text at the foot of the one before, where the sentence breaks off.
    private double Silent(PageArticle a, PageArticle b)
    {
        if (
            b.Page != a.Page + 1
            || a.Pieces.Count == 0
            || b.Pieces.Count == 0
            || !IsLast(a)
            || !IsFirst(b)
            || Start(b) is not { BeginsStory: false } start
            || End(a) is not { } end
        )
            return 0;
        var fit = PieceEnds.Fit(end, start, PieceEnds.Indents(b.Pieces.SelectMany(p => p.Lines), pages[b.Page].BodySize));
        return end.EndsSentence
            ? start.BeginsLower || fit < 0.3
                ? 0
                : 0.2
            : Math.Clamp(0.35 * fit, 0, 1.5);
    }

    // No text stands below its last column or right of it.
    private bool IsLast(PageArticle article)
    {
        var last = article.Pieces[^1].Box;
        return pages[article.Page]
            .Pieces.TrueForAll(p =>
                article.Pieces.Contains(p)
                || p.Container != article.Pieces[^1].Container
                || !(
                    p.Box.Top > last.Bottom - 3 && PageMap.Overlap(p.Box, last) > 0.2 * p.Box.Width
                    || p.Box.Left > last.Right - 3 && p.Box.Bottom > last.Bottom - 3
                )
            );
    }

    private bool IsFirst(PageArticle article)
    {
        var (first, page) = (article.Pieces[0].Box, pages[article.Page]);
        return page.Pieces.TrueForAll(p =>
                p == article.Pieces[0]
                || p.Container != article.Pieces[0].Container
                || !(
                    p.Box.Bottom < first.Top + 3 && PageMap.Overlap(p.Box, first) > 0.2 * p.Box.Width
                    || p.Box.Right < first.Left + 3 && p.Box.Top < first.Top + 3
                )
            ) && !page.Headings.Exists(h => h.Box.Bottom < first.Top + 3 && PageMap.Overlap(h.Box, first) > 0.2 * first.Width);
    }

    // What the sentence says, between -1.5 and 1.5.
    private double Sentence(PageArticle a, PageArticle b)
    {
        if (End(a) is not { } end || Start(b) is not { } start)
            return 0;
        var indents = PieceEnds.Indents(b.Pieces.SelectMany(p => p.Lines), pages[b.Page].BodySize);
        return Math.Clamp(0.35 * PieceEnds.Fit(end, start, indents), -1.5, 1.5) - (start.BeginsStory ? 1 : 0);
    }

    private PieceEnds? End(PageArticle a) => Kept(_ends, a, last: true);

    private PieceEnds? Start(PageArticle a) => Kept(_starts, a, last: false);

    private static PieceEnds? Kept(Dictionary<PageArticle, PieceEnds?> kept, PageArticle a, bool last)
    {
        if (!kept.TryGetValue(a, out var ends))
            kept.Add(a, ends = a.Pieces.Count == 0 ? null : PieceEnds.Of(a.Pieces[last ? ^1 : 0]));
        return ends;
    }

    // Share of the words that name the continuation which the first part has too.
    private double Similarity(PageArticle a, PageArticle b)
    {
        var (left, right) = (Words(a), Words(b));
        return left.Count == 0 || right.Count == 0 ? 0 : (double)left.Count(right.Contains) / right.Count;
    }

    // The words of the headline and the word that the jump line names it by: pairs of characters in scripts without spaces.
    private HashSet<string> Words(PageArticle article)
    {
        if (_words.TryGetValue(article, out var words))
            return words;
        _words.Add(article, words = new HashSet<string>(StringComparer.Ordinal));
        var text = string.Join(
            ' ',
            (article.Heading?.Main.Lines.Select(l => l.Text) ?? [])
                .Append(article.JumpTo?.First.Jump?.HeadlineHint)
                .Append(article.JumpFrom?.First.Jump?.HeadlineHint)
        );
        foreach (
            var word in TextFold
                .Fold(text)
                .Split(
                    [' ', ',', '，', '、', '،', '.', ':', '：', ';', '"', '“', '”', '「', '」', '-', '!', '?', '…'],
                    StringSplitOptions.RemoveEmptyEntries
                )
        )
        {
            if (word.Length > 1 && Script.IsIdeographic(word[0]))
                for (var i = 0; i + 1 < word.Length; i++)
                    words.Add(word.Substring(i, 2));
            else if (word.Length > 2 || word.Length > 1 && !char.IsAscii(word[0]))
                words.Add(word);
        }
        return words;
    }
}
