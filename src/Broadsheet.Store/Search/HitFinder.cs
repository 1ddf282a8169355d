using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search;

/// <summary>
/// Finds the places in a text that a query speaks of, by the same terms that the search goes by: in snippets, on the story page, on the facsimile.
/// Safe to use from many threads.
/// </summary>
public sealed class HitFinder
{
    /// <summary>Room for the terms of a text: a page of hits looks through some hundred paragraphs.</summary>
    [ThreadStatic]
    private static TermList? t_terms;

    private readonly IReadOnlyList<QueryPhrase> _phrases;

    private HitFinder(IReadOnlyList<QueryPhrase> phrases) => _phrases = phrases;

    internal HitFinder(ParsedQuery query)
        : this([.. query.Wanted])
    {
    }

    /// <summary>True when the query has nothing that could be marked.</summary>
    public bool IsEmpty => _phrases.Count == 0;

    internal int PhraseCount => _phrases.Count;

    /// <summary>A finder for a query, which may be anything that a reader typed.</summary>
    public static HitFinder For(string query) => new(QueryParser.Parse(query));

    /// <summary>The places in a text, in order; those that touch or overlap are one.</summary>
    /// <param name="text">The text. Boxes of a facsimile are found by joining the text of the glyphs, so that hits run over line ends.</param>
    /// <param name="language">The text's language, a BCP 47 tag, for other forms of a word; null for exact forms only.</param>
    public IReadOnlyList<TextSpan> Find(string text, string? language) => Merge(FindEach(text, language, QueryField.Any));

    /// <summary>The places of each phrase, by the phrase's number.</summary>
    internal IReadOnlyList<(int Phrase, TextSpan Span)> FindEach(string text, string? language, QueryField field)
    {
        if (_phrases.Count == 0 || text.Length == 0)
            return [];
        if (!_phrases.Any(p => MayHold(text, p)))
            return [];
        var terms = t_terms ??= new();
        terms.Clear();
        TextAnalyzer.Analyze(text, terms);
        var found = new List<(int, TextSpan)>();
        for (var i = 0; i < _phrases.Count; i++)
        {
            var phrase = _phrases[i];
            if (phrase.Field != QueryField.Any && field != QueryField.Any && phrase.Field != field)
                continue;
            var stem = phrase.IsPlainWord && language is not null ? LightStemmer.Stem(phrase.Terms[0], language) : null;
            for (var at = 0; at + phrase.Terms.Count <= terms.Terms.Count; at++)
            {
                if (MatchesAt(phrase, stem, language, terms, at))
                    found.Add((i, Span(phrase, terms, at)));
            }
        }
        return found;
    }

    internal static IReadOnlyList<TextSpan> Merge(IReadOnlyList<(int Phrase, TextSpan Span)> found)
    {
        var spans = new List<TextSpan>(found.Count);
        foreach (var (_, span) in found.OrderBy(f => f.Span.Start).ThenBy(f => f.Span.Length))
        {
            if (spans is [.., var last] && span.Start <= last.End)
                spans[^1] = new(last.Start, Math.Max(last.End, span.End) - last.Start);
            else
                spans.Add(span);
        }
        return spans;
    }

    /// <summary>False where a look at the single characters tells that there is nothing to find: a tenth of the work of making the terms.</summary>
    private static bool MayHold(string text, QueryPhrase phrase)
    {
        var first = phrase.Terms[0][0];
        // An article may come off an Arabic word and with it its first letter; rare ideographs are two units.
        if (char.IsSurrogate(first) || first is >= '\u0600' and <= '\u06FF')
            return true;
        foreach (var c in text)
        {
            var page = Characters.PageOf(c);
            // A mark may make another letter of the one before it.
            if (page.Folded[c & 255] == first || page.Classes[c & 255] == CharacterClass.Ignored)
                return true;
        }
        return false;
    }

    private static bool MatchesAt(QueryPhrase phrase, string? stem, string? language, TermList terms, int at)
    {
        var last = phrase.Terms.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            var term = terms[at + i];
            var same = i == last && phrase.EndsOpen
                ? term.StartsWith(phrase.Terms[i], StringComparison.Ordinal)
                : term.SequenceEqual(phrase.Terms[i]);
            if (!same && !(stem is not null && terms.Terms[at].Kind == TermKind.Word && HasStem(term, stem, language!)))
                return false;
        }
        return true;
    }

    private static bool HasStem(ReadOnlySpan<char> word, string stem, string language) =>
        // Prefixes come off Arabic words only; elsewhere a word that begins otherwise can't have the stem.
        (word[0] == stem[0] || word[0] is >= '\u0600' and <= '\u06FF') && LightStemmer.Stem(word.ToString(), language) == stem;

    private static TextSpan Span(QueryPhrase phrase, TermList terms, int at)
    {
        var first = terms.Terms[at];
        var last = terms.Terms[at + phrase.Terms.Count - 1];
        // An open ideograph begins a pair, of which only the first character was asked for.
        var end = phrase.EndsOpen && phrase.Kinds[^1] == TermKind.Single ? last.FirstEnd : last.End;
        return new(first.Start, end - first.Start);
    }
}
