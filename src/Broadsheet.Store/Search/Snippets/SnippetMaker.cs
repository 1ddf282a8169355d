using Broadsheet.Store.Search.Cards;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Snippets;

/// <summary>Cuts out of an article what shows best why it was found.</summary>
public static class SnippetMaker
{
    /// <summary>Width of a snippet: an ideograph counts two, a letter one.</summary>
    private const int Width = 180;
    private const int Before = 40;
    private const char Ellipsis = '…';

    /// <summary>The title with its hits marked.</summary>
    public static MarkedText Title(ArticleCard card, HitFinder finder)
    {
        var title = Plain(card.Title);
        return new(title, HitFinder.Merge(finder.FindEach(title, card.Language, QueryField.Headline)));
    }

    /// <summary>The paragraph with the most of what was looked for, cut to size.</summary>
    public static MarkedText Snippet(ArticleCard card, HitFinder finder)
    {
        CardText? best = null;
        IReadOnlyList<(int Phrase, TextSpan Span)> bestHits = [];
        var bestScore = 0;
        foreach (var text in card.Texts)
        {
            // The headline stands over the snippet already.
            if (text.Field == QueryField.Headline && text.Text == card.Headline)
                continue;
            var hits = finder.FindEach(text.Text, card.Language, text.Field);
            if (hits.Count == 0)
                continue;
            var phrases = hits.Select(h => h.Phrase).Distinct().Count();
            var score = phrases * 8 + Math.Min(hits.Count, 4) * 2 + (text.Field == QueryField.Text ? 1 : 0);
            if (score > bestScore)
                (best, bestHits, bestScore) = (text, hits, score);
            // Running text that has all of it: no other can show more.
            if (text.Field == QueryField.Text && phrases == finder.PhraseCount)
                break;
        }
        best ??= card.Texts.FirstOrDefault(t => t.Field == QueryField.Text)
            ?? card.Texts.FirstOrDefault(t => t.Field is QueryField.Caption or QueryField.Headline && t.Text != card.Headline);
        return best is null ? new("", []) : Cut(Plain(best.Text), bestHits);
    }

    private static MarkedText Cut(string text, IReadOnlyList<(int Phrase, TextSpan Span)> hits)
    {
        var start = hits.Count == 0 ? 0 : Start(text, Densest(hits));
        var end = start;
        for (var width = 0; end < text.Length && width < Width; end++)
            width += WidthOf(text[end]);
        end = EndOfWord(text, start, end);
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        var marks = HitFinder.Merge([.. hits.Where(h => h.Span.Start >= start && h.Span.End <= end)]);
        var (head, tail) = (start > 0 ? $"{Ellipsis}" : "", end < text.Length ? $"{Ellipsis}" : "");
        return new(
            $"{head}{text.AsSpan(start, end - start)}{tail}",
            [.. marks.Select(m => new TextSpan(m.Start - start + head.Length, m.Length))]
        );
    }

    /// <summary>The first hit of the stretch with the most different phrases.</summary>
    private static int Densest(IReadOnlyList<(int Phrase, TextSpan Span)> hits)
    {
        var ordered = hits.OrderBy(h => h.Span.Start).ToList();
        var (best, most) = (ordered[0].Span.Start, 0);
        for (var i = 0; i < ordered.Count; i++)
        {
            var from = ordered[i].Span.Start;
            var different = ordered.Skip(i).TakeWhile(h => h.Span.End - from < Width / 2).Select(h => h.Phrase).Distinct().Count();
            if (different > most)
                (best, most) = (from, different);
        }
        return best;
    }

    private static int Start(string text, int hit)
    {
        var start = hit;
        for (var width = 0; start > 0 && width < Before; start--)
            width += WidthOf(text[start - 1]);
        if (start == 0)
            return 0;
        // After the end of a sentence or, between words, after a space.
        for (var i = start; i < hit; i++)
        {
            if (text[i] is '。' or '！' or '？' or '；' || (text[i] == ' ' && WidthOf(text[i + 1]) == 1))
                return i + 1;
        }
        return char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static int EndOfWord(string text, int start, int end)
    {
        if (end >= text.Length || WidthOf(text[end]) > 1 || WidthOf(text[end - 1]) > 1)
            return end;
        var space = text.LastIndexOf(' ', end);
        return space > start + (end - start) / 2 ? space : end;
    }

    private static int WidthOf(char c) =>
        c >= '\u1100' && Characters.ClassOf(c) is CharacterClass.Ideograph or CharacterClass.Hangul
        || c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF60'
            ? 2
            : 1;

    /// <summary>Each line break and control as a space, one for one, so that places stay.</summary>
    private static string Plain(string text) => string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
        });
}
