using Broadsheet.Store.Sqlite.Indexing;

namespace Broadsheet.Store.Sqlite;

/// <summary>Looks over the pages, indexes and references of the database.</summary>
internal static class SqliteCheck
{
    private const int MostFaults = 100;

    /// <summary>Each fault in one sentence; empty when all is sound.</summary>
    public static IReadOnlyList<string> Run(SqliteSession session)
    {
        var faults = session.Rows($"PRAGMA integrity_check({MostFaults});", r => r.GetString(0));
        // The search index has a check and a cure of its own.
        faults.RemoveAll(f => f == "ok" || IndexHealth.IsOfIndex(f));
        var references = session.Rows(
            "PRAGMA foreign_key_check;",
            r => $"A row of {r.GetString(0)} names a row of {r.GetString(2)} that does not exist.");
        return [.. faults, .. references.Take(MostFaults)];
    }
}
