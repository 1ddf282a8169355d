using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Cards;
using Broadsheet.Store.Search.Indexing;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Ranking;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Store.Sqlite.Indexing;
using Broadsheet.Store.Sqlite.Issues;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Search in the database of the issues.</summary>
internal sealed class SqliteSearchIndex(SqliteIssueStore issues, TimeProvider time) : ISearchIndex
{
    private static readonly TimeSpan StateHolds = TimeSpan.FromSeconds(10);
    private readonly SqliteDatabase _database = issues.Database;
    private (long At, bool IsComplete)? _state;

    public async Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var limit = Math.Clamp(request.Limit, 1, SearchRequest.MostHits);
        var query = QueryParser.Parse(request.Query);
        if (query.Root is not { } root)
            return new()
            {
                Total = 0,
                Refusal = query.Refusal,
                ReadAsPlainWords = query.ReadAsPlainWords,
            };
        var isComplete = await IsCompleteAsync(cancellationToken);
        return Guard(() =>
            _database.Read(
                s => InSnapshot(s, () => Search(s, request, limit, query, root, isComplete, cancellationToken)),
                cancellationToken
            )
        );
    }

    public Task<IReadOnlyList<string>> SuggestAsync(
        string typed,
        PublicationSlug? publication,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (limit is < 1 or > 20)
            throw new ArgumentException("Between 1 and 20 suggestions can be asked for.", nameof(limit));
        return Task.FromResult(
            Guard(() => _database.Read(s => InSnapshot(s, () => Suggestions.Find(s, typed, publication, limit)), cancellationToken))
        );
    }

    public async Task<bool?> IsForReadersAsync(AssetHash file, CancellationToken cancellationToken)
    {
        try
        {
            if (
                _database.Read(s => s.Scalar(SqlText.Query("search-has-file"), ("$hash", IssueIndexer.Bytes(file))), cancellationToken)
                is not null
            )
                return true;
        }
        catch (Exception e) when (IndexFaults.MayBeDamage(e))
        {
            // The fault is told by every search.
            return null;
        }
        return await IsCompleteAsync(cancellationToken) ? false : null;
    }

    public Task<SearchIndexState> FindStateAsync(CancellationToken cancellationToken) =>
        Task.Run(() => IndexHealth.Look(_database, cancellationToken), cancellationToken);

    public Task<RebuildReport> RebuildAsync(
        bool everything,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    ) => new IndexRebuilder(issues).RunAsync(everything, progress, cancellationToken);

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) =>
        Task.Run(() => IndexHealth.Check(_database, cancellationToken), cancellationToken);

    private static SearchPage Search(
        SqliteSession session,
        SearchRequest request,
        int limit,
        ParsedQuery query,
        QueryNode root,
        bool isComplete,
        CancellationToken cancellationToken
    )
    {
        var empty = new SearchPage
        {
            Total = 0,
            ReadAsPlainWords = query.ReadAsPlainWords,
            IndexIsComplete = isComplete,
        };
        if (IndexScope.Of(session, request) is not { } scope)
            return empty;
        var forms = new WordForms(session);
        var expressions = new TermExpressions(forms);
        var main = MainSource.Of(session, scope, root, expressions);
        var total = main.Count(SearchPage.CountedExactly + 1);
        if (total == 0 && Loosen(session, root) is { } loose)
        {
            root = loose;
            main = MainSource.Of(session, scope, root, expressions);
            total = main.Count(SearchPage.CountedExactly + 1);
        }
        if (total == 0)
            return empty with { DidYouMean = SpellingCorrection.Correct(session, request.Query, query, forms, scope) };

        var tiers = request.Order == SearchOrder.Relevance ? RankTiers.Of(root, scope, expressions) : [];
        var cursor = HitCursor.Read(request.Cursor);
        var walk = new HitWalk(session, main, tiers, scope, request.Order == SearchOrder.Oldest, cancellationToken);
        var taken = walk.Take(cursor, limit + 1);
        var hasMore = taken.Count > limit;
        if (hasMore)
            taken.RemoveAt(limit);
        var backwards = cursor is { Backwards: true };
        if (backwards)
            taken.Reverse();
        var finder = new HitFinder(query with { Root = root });
        return empty with
        {
            Total = Math.Min(total, SearchPage.CountedExactly),
            TotalIsExact = total <= SearchPage.CountedExactly,
            Hits = [.. taken.Select(t => Hit(session, t.Id, finder))],
            NextCursor = taken.Count > 0 && (backwards || hasMore) ? new HitCursor(false, taken[^1].Tier, taken[^1].Id).ToString() : null,
            PreviousCursor =
                taken.Count > 0 && (backwards ? hasMore : cursor is not null)
                    ? new HitCursor(true, taken[0].Tier, taken[0].Id).ToString()
                    : null,
            Facets = request.WithFacets
                ? FacetCounter.Count(session, main, scope, total <= SearchPage.CountedExactly, cancellationToken)
                : null,
        };
    }

    /// <summary>The query with stops allowed in its long strings of characters; null where it has none.</summary>
    private static QueryNode? Loosen(SqliteSession session, QueryNode root)
    {
        var isLooser = false;
        var loose = ParsedQuery.WithPhrases(root, phrase =>
        {
            // What is printed as it was typed, though not among what is searched in, needs no other way to print it.
            if (phrase.Terms.Count > 1 && Stands(TermExpressions.Quote(phrase.Terms)))
                return phrase;
            var loosened = QueryVariants.Loosened(phrase, t => Stands(TermExpressions.Quote([t])));
            isLooser |= loosened.Count > 0;
            return phrase with { Variants = [.. phrase.Variants, .. loosened] };
        });
        return isLooser ? loose : null;

        bool Stands(string terms) => session.Scalar(SqlText.Query("search-has-term"), ("$terms", terms)) is not null;
    }

    private static SearchHit Hit(SqliteSession session, long id, HitFinder finder)
    {
        var row = session.First(
            SqlText.Query("search-hit"),
            r => new
            {
                Key = new ArticleKey(
                    new(PublicationSlug.Parse(r.GetString(0), null), SqliteValues.ReadDate(r.GetString(1)), r.GetInt32(2)),
                    new(r.GetInt32(3))
                ),
                Length = r.GetInt64(4),
                Body = r.GetFieldValue<byte[]>(5),
            },
            ("$id", id)
        )
            ?? throw new StoreDamagedException(
                $"The search index names an article {id} that it has no card of. Run 'broadsheet reindex'; no issue is lost."
            );
        var card = CardCodec.Unpack(row.Body, row.Length);
        return new()
        {
            Article = row.Key,
            Headline = SnippetMaker.Title(card, finder),
            Snippet = SnippetMaker.Snippet(card, finder),
            Page = new PageKey(row.Key.Issue, card.PageId),
            PageLabel = card.PageLabel,
            PageName = card.PageName,
            Kind = card.Kind,
            Language = card.Language,
            Zone = card.Zone,
            PageWidth = card.PageWidth,
            PageHeight = card.PageHeight,
            Preview = card.Preview,
        };
    }

    private async Task<bool> IsCompleteAsync(CancellationToken cancellationToken)
    {
        if (_state is { } known && time.GetElapsedTime(known.At) < StateHolds)
            return known.IsComplete;
        var state = await FindStateAsync(cancellationToken);
        _state = (time.GetTimestamp(), state.IsComplete);
        return state.IsComplete;
    }

    /// <summary>All statements of a search see the index as it is at one moment.</summary>
    private static T InSnapshot<T>(SqliteSession session, Func<T> work)
    {
        session.Execute("BEGIN;");
        try
        {
            return work();
        }
        finally
        {
            if (session.InTransaction)
                session.Execute("COMMIT;");
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (StoreDamagedException e)
        {
            if (e.InnerException is SqliteException cause)
                throw IndexFaults.Explain(_database.Path, cause);
            throw;
        }
        catch (Exception e) when (IndexFaults.MayBeDamage(e))
        {
            throw IndexFaults.Explain(_database.Path, e);
        }
    }
}
