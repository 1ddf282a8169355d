using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Tells faults of the search index from others.</summary>
internal static class IndexFaults
{
    /// <summary>True for a damaged index, or one whose tables are gone: both are mended by making it anew.</summary>
    public static bool IsDamage(SqliteException fault) =>
        fault.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_CONSTRAINT
        || (
            fault.SqliteErrorCode == raw.SQLITE_ERROR
            && (
                fault.Message.Contains("no such table: search_", StringComparison.Ordinal)
                || fault.Message.Contains("vtable constructor failed: search_", StringComparison.Ordinal)
                || fault.Message.Contains("SQL logic error", StringComparison.Ordinal)
                || fault.Message.Contains("has no column named", StringComparison.Ordinal)
            )
        );

    /// <summary>
    /// True for any fault that bytes of the index may be to blame for that are not those that were written: what SQLite notices, and values
    /// that it hands on and that can't be.
    /// </summary>
    public static bool MayBeDamage(Exception fault) =>
        fault switch
        {
            SqliteException sqlite => IsDamage(sqlite),
            StoreDamagedException or InvalidCastException or FormatException or OverflowException or ArgumentOutOfRangeException => true,
            // Lengths that can't be are asked of the memory first.
            StoreUnavailableException { InnerException: SqliteException { SqliteErrorCode: raw.SQLITE_NOMEM or raw.SQLITE_TOOBIG } } =>
                true,
            _ => false,
        };

    /// <summary>What a reader of the index is told.</summary>
    public static StoreDamagedException Explain(string path, Exception cause) =>
        new(
            $"The search index in {path} can't be read ({cause.Message}). Run 'broadsheet reindex': it is made anew out of the issues, and nothing is lost.",
            cause
        );
}
