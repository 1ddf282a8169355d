using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Ranking;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>The articles that a query is about, by number. Terms and single ideographs are kept in two tables; a query may need either or
/// both.</summary>
internal sealed class MainSource
{
    private const int Few = 256;
    private readonly SqliteSession _session;
    private readonly IndexScope _scope;
    private readonly string? _terms;
    private readonly string? _singles;
    private readonly bool _isOneTerm;

    private List<long>? _all;

    private MainSource(SqliteSession session, IndexScope scope, string? terms, string? singles, bool isOneTerm)
    {
        _isOneTerm = isOneTerm;
        _session = session;
        _scope = scope;
        _terms = terms;
        _singles = singles;
    }

    public static MainSource Of(SqliteSession session, IndexScope scope, QueryNode root, TermExpressions expressions)
    {
        IReadOnlyList<QueryNode> nodes = root is AllOf all ? all.Nodes : [root];
        var singles = nodes.OfType<QueryPhrase>().Where(p => p is { IsSingleIdeograph: true, Field: QueryField.Any }).ToList();
        var rest = nodes.Where(n => n is not QueryPhrase { IsSingleIdeograph: true, Field: QueryField.Any }).ToList();
        // What must not be there needs something beside it in the same table.
        if (singles.Count > 0 && rest.Count > 0 && !rest.SelectMany(ParsedQuery.WantedIn).Any())
            (rest, singles) = ([.. nodes], []);
        var terms = rest.Count == 0 ? null : expressions.Write(rest.Count == 1 ? rest[0] : new AllOf(rest), TermTable.Text, exact: false);
        var single = singles.Count == 0 ? null : string.Join(" AND ", singles.Select(s => TermExpressions.Quote(s.Terms)).Distinct());
        return new(
            session,
            scope,
            terms is null ? null : scope.With(terms),
            single is null ? null
                : terms is null ? scope.With(single)
                : single,
            root is QueryPhrase { Terms.Count: 1 }
        );
    }

    private string Query(string variant) =>
        SqlText.Query(
            _singles is null ? "search-in-text"
                : _terms is null ? "search-in-single"
                : "search-in-both",
            variant
        );

    /// <summary>How many there are, counted up to a limit. Where they are few, they are known by this and not looked up again.</summary>
    public long Count(int limit)
    {
        // One term is counted as fast as it is read; a phrase is looked for once only, which is the work.
        var counted = _isOneTerm ? CountAll(limit) : -1;
        if (counted >= Few)
            return counted;
        var few = ReadAll(_scope.First, _scope.Last, newestFirst: false, Few);
        if (few.Count >= Few)
            return CountAll(limit);
        few.Reverse();
        _all = few;
        return few.Count;
    }

    private long CountAll(int limit) => (long)_session.Scalar(Query("counted"), Values(_scope.First, _scope.Last, limit))!;

    /// <summary>Numbers in order between two, both included.</summary>
    public List<long> Read(long first, long last, bool newestFirst, int limit)
    {
        if (_all is null)
            return ReadAll(first, last, newestFirst, limit);
        var among = _all.Where(id => id >= first && id <= last);
        return [.. (newestFirst ? among : among.Reverse()).Take(limit)];
    }

    private List<long> ReadAll(long first, long last, bool newestFirst, int limit) =>
        _session.Rows(Query(newestFirst ? "newest-first" : "oldest-first"), r => r.GetInt64(0), Values(first, last, limit));

    /// <summary>Numbers with publication and section, oldest first.</summary>
    public List<(long Id, long Publication, long? Section)> ReadFacts(long first, long last, int limit) =>
        _session.Rows(
            Query("facts"),
            r => (r.GetInt64(0), r.GetInt64(1), r.IsDBNull(2) ? (long?)null : r.GetInt64(2)),
            Values(first, last, limit)
        );

    /// <summary>True when an article is among them.</summary>
    public bool Has(long id) =>
        _all?.Contains(id)
        ?? (
            (_terms is null || _session.Scalar(SqlText.Query("search-has-text"), ("$terms", _terms), ("$id", id)) is not null)
            && (_singles is null || _session.Scalar(SqlText.Query("search-has-single"), ("$terms", _singles), ("$id", id)) is not null)
        );

    private (string, object?)[] Values(long first, long last, int limit) =>
        (_terms, _singles) switch
        {
            ({ } terms, { } singles) => [("$terms", terms), ("$singles", singles), ("$first", first), ("$last", last), ("$limit", limit)],
            var (terms, singles) => [("$terms", terms ?? singles), ("$first", first), ("$last", last), ("$limit", limit)],
        };
}
