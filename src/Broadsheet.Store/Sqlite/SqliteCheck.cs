namespace Broadsheet.Store.Sqlite;

/// <summary>Looks over the pages, indexes and references of the database.</summary>
internal static class SqliteCheck
{
    private const int MostFaults = 100;

    /// <summary>Each fault in one sentence; empty when all is sound.</summary>
    public static IReadOnlyList<string> Run(SqliteSession session)
    {
        // Table by table: the search index has a check and a cure of its own, and its faults must not stand before others.
        string[] tables = ["sqlite_schema", .. session.Rows(SqlText.Query("list-tables"), r => r.GetString(0))];
        var faults = tables
            .SelectMany(t => session.Rows($"PRAGMA integrity_check({t});", r => r.GetString(0)))
            .Where(f => f != "ok")
            .Take(MostFaults)
            .ToList();
        var references = tables.SelectMany(t =>
            session.Rows($"PRAGMA foreign_key_check({t});", r =>
                $"A row of {r.GetString(0)} names a row of {r.GetString(2)} that does not exist."
            )
        );
        return [.. faults, .. references.Take(MostFaults)];
    }
}
