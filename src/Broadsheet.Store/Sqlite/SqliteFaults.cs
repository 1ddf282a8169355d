using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Broadsheet.Store.Sqlite;

/// <summary>Says in words what SQLite says in numbers.</summary>
internal static class SqliteFaults
{
    /// <summary>True where reading may still be possible: the disk is full or read-only, or this user may not write.</summary>
    public static bool ForbidsWriting(SqliteException fault) =>
        fault.SqliteErrorCode
            is raw.SQLITE_FULL
                or raw.SQLITE_READONLY
                or raw.SQLITE_PERM
                or raw.SQLITE_AUTH
                or raw.SQLITE_CANTOPEN
                or raw.SQLITE_IOERR;

    /// <summary>The exception to throw instead; null where the fault is a bug of this program and goes up as it is.</summary>
    public static Exception? Explain(SqliteException fault, string path) =>
        fault.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => new StoreUnavailableException(
                $"The disk is full: {path} could not be written. What was kept is safe. Make room and repeat the command.",
                fault
            ),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => new StoreUnavailableException(
                $"{path} can't be written: the file, its folder or the disk is read-only. What was kept is safe. "
                    + "Give this user the right to write there and repeat the command.",
                fault
            ),
            raw.SQLITE_CANTOPEN => new StoreUnavailableException(
                $"{path} can't be opened: the folder is missing, is full, or does not let this user in. Check the folder and repeat the command.",
                fault
            ),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreUnavailableException(
                $"{path} is held by another program that has been writing for too long. What was kept is safe. Repeat the command when it has finished.",
                fault
            ),
            raw.SQLITE_IOERR => new StoreUnavailableException(
                $"The disk refused to read or write {path} (SQLite code {fault.SqliteExtendedErrorCode}): it is full, was taken away or is failing. "
                    + "Check the disk and its free space, then repeat the command.",
                fault
            ),
            raw.SQLITE_NOMEM => new StoreUnavailableException(
                $"There was not enough memory to work on {path}. What was kept is safe. Free memory and repeat the command.",
                fault
            ),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new StoreDamagedException(
                $"{path} is damaged and can't be read ({fault.Message}). Run 'broadsheet verify' to see how much, and restore the last backup.",
                fault
            ),
            _ => null,
        };
}
