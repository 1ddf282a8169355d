using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Snippets;

/// <summary>
/// Finds the places in a text that a query speaks of, by the same terms that the search goes by: in snippets, on the story page, on the
/// facsimile. Safe to use from many threads.
/// </summary>
public sealed class HitFinder
{
    /// <summary>Room for the terms of a text: a page of hits looks through some hundred paragraphs.</summary>
    [ThreadStatic]
    private static TermList? t_terms;

    /// <summary>A string of characters this long is found over a stop, as the search finds it where nothing else fits.</summary>
    private const int ShortestOverStops = 3;

    private readonly IReadOnlyList<QueryNode> _sought;

    private HitFinder(QueryNode? root) => _sought = root is null ? [] : [.. ParsedQuery.SoughtIn(root)];

    /// <summary>A finder for a query as it was understood.</summary>
    public HitFinder(ParsedQuery query)
        : this(query.Root) { }

    /// <summary>True when the query has nothing that could be marked.</summary>
    public bool IsEmpty => _sought.Count == 0;

    /// <summary>Phrases, and groups of phrases near one another.</summary>
    internal int PhraseCount => _sought.Count;

    /// <summary>A finder for a query, which may be anything that a reader typed.</summary>
    public static HitFinder For(string query) => new(QueryParser.Parse(query).Root);

    /// <summary>The places in a text, in order; those that touch or overlap are one.</summary>
    /// <param name="text">The text. Boxes of a facsimile are found by joining the text of the glyphs, so that hits run over line
    /// ends.</param>
    /// <param name="language">The text's language, a BCP 47 tag, for other forms of a word; null for exact forms only.</param>
    public IReadOnlyList<TextSpan> Find(string text, string? language) => Merge(FindEach(text, language, QueryField.Any));

    /// <summary>The places of each phrase, by the phrase's number.</summary>
    internal IReadOnlyList<(int Phrase, TextSpan Span)> FindEach(string text, string? language, QueryField field)
    {
        if (text.Length == 0 || !_sought.Any(s => MayHold(text, s)))
            return [];
        var terms = t_terms ??= new();
        terms.Clear();
        TextAnalyzer.Analyze(text, terms);
        var found = new List<(int, TextSpan)>();
        var page = new Page(text, language, field, terms);
        for (var i = 0; i < _sought.Count; i++)
        {
            var places = _sought[i] is Near near ? Clumps(near, page) : Places((QueryPhrase)_sought[i], page);
            foreach (var place in places)
                found.Add((i, place.Span));
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

    /// <summary>False where a look at the single characters tells that there is nothing to find: a tenth of the work of making the
    /// terms.</summary>
    private static bool MayHold(string text, QueryNode sought)
    {
        if (sought is Near near)
            return near.Phrases.All(p => MayHold(text, p));
        var phrase = (QueryPhrase)sought;
        var first = phrase.Terms[0][0];
        // An article may come off an Arabic word and with it its first letter; rare ideographs are two units; the first letter may be the
        // wrong one.
        if (char.IsSurrogate(first) || first is >= '\u0600' and <= '\u06FF' || phrase.Faults > 0)
            return true;
        foreach (var c in text)
        {
            var page = Characters.PageOf(c);
            // A mark may make another letter of the one before it, and a sign or a rare character may stand for this one.
            if (
                page.Folded[c & 255] == first
                || char.IsHighSurrogate(c)
                || page.Classes[c & 255] is CharacterClass.Ignored or CharacterClass.Compound
            )
                return true;
        }
        return false;
    }

    /// <summary>The places of a phrase, however it is printed.</summary>
    private static List<Place> Places(QueryPhrase phrase, Page page)
    {
        var places = new List<Place>();
        if (phrase.Field != QueryField.Any && page.Field != QueryField.Any && phrase.Field != page.Field)
            return places;
        foreach (var variant in (IEnumerable<QueryPhrase>)[phrase, .. phrase.Variants])
        {
            var stem = variant.IsPlainWord && page.Language is { } language ? LightStemmer.Stem(variant.Terms[0], language) : null;
            for (var at = 0; at < page.Terms.Terms.Count; at++)
            {
                if (Match(variant, stem, page, at) is { } place)
                    places.Add(place);
            }
        }
        return places;
    }

    /// <summary>The places of phrases that are near one another.</summary>
    private static List<Place> Clumps(Near near, Page page)
    {
        var all = near
            .Phrases.SelectMany((p, i) => Places(p, page).Select(place => (Phrase: i, Place: place)))
            .OrderBy(p => p.Place.First)
            .ToList();
        var kept = new List<Place>();
        for (var i = 0; i < all.Count; i++)
        {
            var reach = all[i].Place.Last + near.Within + 1;
            var clump = all.Skip(i).TakeWhile(p => p.Place.First <= reach).ToList();
            if (clump.Select(p => p.Phrase).Distinct().Count() == near.Phrases.Count)
                kept.AddRange(clump.Select(p => p.Place));
        }
        return [.. kept.Distinct()];
    }

    private static Place? Match(QueryPhrase phrase, string? stem, Page page, int at)
    {
        var terms = page.Terms;
        var next = at;
        var last = phrase.Terms.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            if (next >= terms.Terms.Count)
                return null;
            var same =
                i == last && phrase.EndsOpen
                    ? terms[next].StartsWith(phrase.Terms[i], StringComparison.Ordinal)
                    : terms[next].SequenceEqual(phrase.Terms[i]);
            var count = same ? 1 : MatchOtherwise(phrase, i, stem, page, next);
            if (count == 0)
                return null;
            next += count;
        }
        var end = terms.Terms[next - 1];
        // An open ideograph begins a pair, of which only the first character was asked for.
        var isOpen =
            (phrase.EndsOpen && phrase.Kinds[^1] == TermKind.Single)
            || (phrase.Kinds[^1] == TermKind.Pair && !terms[next - 1].SequenceEqual(phrase.Terms[^1]));
        var start = terms.Terms[at].Start;
        return new(at, next - 1, new(start, (isOpen ? end.FirstEnd : end.End) - start));
    }

    /// <summary>How many terms of a text are a term of a phrase in another form or spelling, or over a stop; 0 for none.</summary>
    private static int MatchOtherwise(QueryPhrase phrase, int index, string? stem, Page page, int at)
    {
        var wanted = phrase.Terms[index];
        var kind = page.Terms.Terms[at].Kind;
        if (phrase.Kinds[index] == TermKind.Pair)
            return kind == TermKind.Single && phrase.Terms.Count >= ShortestOverStops ? MatchOverStop(phrase, index, page, at) : 0;
        if (kind != TermKind.Word || phrase.Kinds[index] != TermKind.Word)
            return 0;
        if (index == phrase.Terms.Count - 1 && phrase.EndsOpen)
            return WrittenOut(page, at) is { } whole && whole.StartsWith(wanted, StringComparison.Ordinal) ? 1 : 0;
        if (phrase.Faults > 0)
            return EditDistance.IsWithin(page.Terms[at], wanted, phrase.Faults) ? 1 : 0;
        if (stem is not null && HasStem(page, at, stem))
            return 1;
        return Spellings.Match(page.Text, page.Terms, at, wanted);
    }

    private static int MatchOverStop(QueryPhrase phrase, int index, Page page, int at)
    {
        var wanted = phrase.Terms[index];
        var single = page.Terms[at];
        if (!wanted.StartsWith(single, StringComparison.Ordinal))
            return 0;
        // Within a phrase the next pair begins with the other character; at its end that is looked for here.
        if (index < phrase.Terms.Count - 1)
            return 1;
        return at + 1 < page.Terms.Terms.Count && page.Terms[at + 1].StartsWith(wanted.AsSpan(single.Length), StringComparison.Ordinal)
            ? 2
            : 0;
    }

    private static bool HasStem(Page page, int at, string stem)
    {
        var word = page.Terms[at];
        // Prefixes come off Arabic words only; elsewhere a word that begins otherwise can't have the stem.
        if (word[0] != stem[0] && word[0] is not (>= '\u0600' and <= '\u06FF'))
            return false;
        return LightStemmer.Stem(word.ToString(), page.Language!) == stem
            || (WrittenOut(page, at) is { } writtenOut && LightStemmer.Stem(writtenOut, page.Language!) == stem);
    }

    private static string? WrittenOut(Page page, int at)
    {
        var term = page.Terms.Terms[at];
        return Spellings.WrittenOut(page.Text.AsSpan(term.Start, term.End - term.Start));
    }

    /// <summary>A text that is looked through.</summary>
    private readonly record struct Page(string Text, string? Language, QueryField Field, TermList Terms);

    /// <summary>A place by its first and last term.</summary>
    private readonly record struct Place(int First, int Last, TextSpan Span);
}
