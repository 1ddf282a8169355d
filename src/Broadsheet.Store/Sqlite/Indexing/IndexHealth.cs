using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Indexing;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Looks after the search index.</summary>
internal static class IndexHealth
{
    private const int MostFaults = 100;
    private const string Cure = "Run 'broadsheet reindex'; no issue is lost.";
    private static readonly string AnyKind = string.Join(" OR ", Enum.GetValues<SearchKind>().Select(k => $"\"{IndexTags.Kind(k)}\""));
    private static readonly string[] TermTables = ["search_text", "search_headline", "search_salient", "search_single"];

    /// <summary>A look that costs next to nothing: the tables answer, and how many issues are missing.</summary>
    public static SearchIndexState Look(SqliteDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            return database.Read(
                s =>
                {
                    var isEmpty = s.Rows(SqlText.Query("search-span"), r => r.IsDBNull(0))[0];
                    foreach (var table in TermTables)
                    {
                        // Each article has a tag of its kind in each table.
                        var any = s.Scalar(
                            SqlText.Query($"search-in-{table["search_".Length..]}", "oldest-first"),
                            ("$terms", AnyKind),
                            ("$first", long.MinValue),
                            ("$last", long.MaxValue),
                            ("$limit", 1)
                        );
                        if (any is null && !isEmpty)
                            return new(
                                false,
                                0,
                                IndexFaults.Explain(database.Path, new InvalidDataException($"{table} has nothing in it")).Message
                            );
                    }
                    var missing = Missing(s);
                    return new SearchIndexState(
                        true,
                        missing,
                        missing == 0
                            ? null
                            : $"{missing} published issues are not in the search index yet. They are read in by 'broadsheet reindex'."
                    );
                },
                cancellationToken
            );
        }
        catch (Exception e) when (IndexFaults.MayBeDamage(e))
        {
            return new(false, 0, IndexFaults.Explain(database.Path, e is StoreDamagedException ? e.InnerException ?? e : e).Message);
        }
    }

    /// <summary>Issues that readers see and the index lacks.</summary>
    public static int Missing(SqliteSession session) =>
        Convert.ToInt32(
            session.Scalar(SqlText.Query("search-count-missing"), ("$build", BuildThatCounts(session))),
            System.Globalization.CultureInfo.InvariantCulture
        );

    /// <summary>The build whose issues count as read; none where the terms are those of another program.</summary>
    public static long BuildThatCounts(SqliteSession session) =>
        IndexWriter.IsOfThisAnalyzer(session) ? IndexWriter.ReadBuild(session) : -1;

    /// <summary>Reads the whole index: each fault in one sentence with its cure.</summary>
    public static IReadOnlyList<string> Check(SqliteDatabase database, CancellationToken cancellationToken)
    {
        var state = Look(database, cancellationToken);
        if (!state.IsSound)
            return [state.Message!];
        var faults = new List<string>();
        foreach (
            var table in Try(database, s => s.Rows(SqlText.Query("search-tables"), r => r.GetString(0)), faults, cancellationToken) ?? []
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = Try(database, s => s.Rows($"PRAGMA integrity_check({table});", r => r.GetString(0)), faults, cancellationToken)
                ?? [];
            faults.AddRange(found.Where(f => f != "ok").Take(MostFaults).Select(f => $"{f}. {Cure}"));
        }
        foreach (var table in (string[])["card", .. TermTables.Select(t => t["search_".Length..])])
        {
            if (
                Try(database, s => s.Scalar(SqlText.Query("search-articles-lacking", table)), faults, cancellationToken)
                is long lacking
                    and > 0
            )
                faults.Add($"{lacking} articles of the search index lack their part in search_{table}. {Cure}");
        }
        return faults;
    }

    /// <summary>Each look has a connection of its own: one that met a fault is not used again.</summary>
    private static T? Try<T>(SqliteDatabase database, Func<SqliteSession, T> look, List<string> faults, CancellationToken cancellationToken)
        where T : class?
    {
        try
        {
            return database.Read(look, cancellationToken);
        }
        catch (Exception e) when (IndexFaults.MayBeDamage(e))
        {
            faults.Add($"The search index can't be read ({(e is StoreDamagedException ? e.InnerException ?? e : e).Message}). {Cure}");
            return null;
        }
    }
}
