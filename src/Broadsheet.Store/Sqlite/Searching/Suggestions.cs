using Broadsheet.Model.Publications;
using Broadsheet.Model.Reading;
using Broadsheet.Store.Search.Cards;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Ranking;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Goes on with what a reader types: names under stories, words, headlines. Only what is searchable now is suggested.</summary>
internal static class Suggestions
{
    private const int Longest = 100;
    private const int Looked = 40;
    private const int Counted = 200;

    public static IReadOnlyList<string> Find(SqliteSession session, string typed, PublicationSlug? publication, int limit)
    {
        var text = LineJoiner.OneLine(typed);
        if (
            text.Length is 0 or > Longest
            || QueryPhrase.Of(text, QueryField.Any, isQuoted: true, isPrefix: true) is not { } phrase
            || (phrase.Terms is [{ Length: 1 }] && phrase.Kinds[0] == TermKind.Word)
            || IndexScope.Of(session, new() { Query = text, Publication = publication }) is not { } scope
        )
            return [];
        var expressions = new TermExpressions(new(session));
        var found = new List<string>();
        Add(Names(session, phrase, scope, expressions, text), Math.Max(limit / 3, 1));
        Add(Words(session, phrase, scope, text), Math.Max(limit * 2 / 3, 2));
        Add(Headlines(session, phrase, scope, expressions), limit);
        return found;

        void Add(IEnumerable<string> more, int upTo)
        {
            foreach (var each in more)
            {
                if (found.Count >= upTo)
                    return;
                if (!found.Contains(each, StringComparer.OrdinalIgnoreCase))
                    found.Add(each);
            }
        }
    }

    private static IEnumerable<string> Headlines(
        SqliteSession session,
        QueryPhrase phrase,
        IndexScope scope,
        TermExpressions expressions
    ) =>
        expressions.Write(phrase, TermTable.Headline, exact: true) is { } terms
            ? Cards(session, TermTable.Headline, scope.With(terms), scope).Select(c => c.Title)
            : [];

    private static IEnumerable<string> Names(
        SqliteSession session,
        QueryPhrase phrase,
        IndexScope scope,
        TermExpressions expressions,
        string text
    )
    {
        if (expressions.Write(phrase with { Field = QueryField.Byline }, TermTable.Text, exact: true) is not { } terms)
            return [];
        return Cards(session, TermTable.Text, scope.With(terms), scope)
            .SelectMany(c => c.Texts.Where(t => t.Field == QueryField.Byline))
            .SelectMany(t =>
                t.Text.Split(
                    ['、', '，', ',', ';', '；', '/', '\n', '·', '○', '■'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
            .SelectMany(p =>
                p.Split((char[]?)[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries)
                    .Select((w, i) => p[p.IndexOf(w, StringComparison.Ordinal)..])
            )
            .Where(n => n.Length > text.Length && n.Length <= 40 && n.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            .GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key);
    }

    /// <summary>Words that begin like the last one typed, the commonest first.</summary>
    private static IEnumerable<string> Words(SqliteSession session, QueryPhrase phrase, IndexScope scope, string text)
    {
        if (phrase.Kinds[^1] != TermKind.Word)
            return [];
        var last = phrase.Terms[^1];
        var cut = text.LastIndexOf(' ') + 1;
        return new WordForms(session)
            .BeginningWith(last, Looked)
            .Where(w => w.Length > last.Length)
            .Select(w => (Word: w, Count: Count(session, phrase.Terms.SkipLast(1).Append(w), scope)))
            .Where(w => w.Count > 0)
            .OrderByDescending(w => w.Count)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => text[..cut] + w.Word);
    }

    private static long Count(SqliteSession session, IEnumerable<string> terms, IndexScope scope) =>
        (long)
            session.Scalar(
                SqlText.Query("search-in-text", "counted"),
                ("$terms", scope.With(TermExpressions.Quote(terms))),
                ("$first", scope.First),
                ("$last", scope.Last),
                ("$limit", Counted)
            )!;

    private static IEnumerable<ArticleCard> Cards(SqliteSession session, TermTable table, string terms, IndexScope scope)
    {
        foreach (var id in new RankTier(0, table, terms, false).Read(session, scope.First, scope.Last, newestFirst: true, Looked))
        {
            if (
                session.First(SqlText.Query("search-hit"), r => Tuple.Create(r.GetInt64(4), r.GetFieldValue<byte[]>(5)), ("$id", id)) is
                { } row
            )
                yield return CardCodec.Unpack(row.Item2, row.Item1);
        }
    }
}
