namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>
/// Joins the segments of the term tables into one each, so that a query asks in one place instead of twenty: a third off the cost of
/// phrases. In small transactions, between which others publish; broken off, nothing is lost but the gain.
/// </summary>
internal static class IndexMerging
{
    private const int PagesAStep = 1000;

    /// <summary>Steps after which it is left at that: an archive of some ten million articles.</summary>
    private const int MostSteps = 20_000;

    public static async Task RunAsync(SqliteDatabase database, CancellationToken cancellationToken)
    {
        foreach (var table in (string[])["headline", "salient", "single", "text"])
        {
            var goesOn = true;
            for (var step = 0; goesOn && step < MostSteps; step++)
            {
                var sql = SqlText.Query($"search-merge-{table}", step == 0 ? "begin" : "go-on");
                goesOn = await database.WriteAsync(s => Merge(s, sql), cancellationToken);
            }
        }
    }

    /// <summary>True when there was something to do: it shows in the rows that changed, as SQLite's documentation says.</summary>
    private static bool Merge(SqliteSession session, string sql)
    {
        var before = (long)session.Scalar(SqlText.Query("search-changes"))!;
        session.Execute(sql, ("$pages", PagesAStep));
        return (long)session.Scalar(SqlText.Query("search-changes"))! - before >= 2;
    }
}
