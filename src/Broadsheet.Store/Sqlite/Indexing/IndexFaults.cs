using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Tells faults of the search index from others.</summary>
internal static class IndexFaults
{
    /// <summary>True for a damaged index, or one whose tables are gone: both are mended by making it anew.</summary>
    public static bool IsDamage(SqliteException fault) =>
        fault.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_CONSTRAINT
        || (fault.SqliteErrorCode == raw.SQLITE_ERROR
            && (fault.Message.Contains("no such table: search_", StringComparison.Ordinal)
                || fault.Message.Contains("vtable constructor failed: search_", StringComparison.Ordinal)
                || fault.Message.Contains("SQL logic error", StringComparison.Ordinal)
                || fault.Message.Contains("has no column named", StringComparison.Ordinal)));

    /// <summary>What a reader of the index is told.</summary>
    public static StoreDamagedException Explain(string path, Exception cause) =>
        new($"The search index in {path} can't be read ({cause.Message}). Run 'broadsheet reindex': it is made anew out of the issues, and nothing is lost.", cause);
}
