using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Broadsheet.Store.Sqlite;

/// <summary>Copies a database as it is at one moment into a file of its own, while others read and write it.</summary>
internal static class SqliteSnapshot
{
    private const int PagesAStep = 1024;

    /// <summary>Copies; the new file is flushed to the disk and needs no log beside it.</summary>
    /// <param name="source">The database that is copied.</param>
    /// <param name="path">The new file; there must be none.</param>
    /// <param name="progress">Told pages done and pages altogether.</param>
    /// <param name="cancellationToken">Gives up; the unfinished file stays for the caller to remove.</param>
    public static void Take(SqliteSession source, string path, Action<int, int> progress, CancellationToken cancellationToken)
    {
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            target.Open();
            // The read transaction holds the moment: the copy is never begun anew, however much is written meanwhile.
            source.Run("BEGIN; SELECT count(*) FROM sqlite_schema;");
            try
            {
                CopyPages(source, target, progress, cancellationToken);
            }
            finally
            {
                if (source.InTransaction)
                    source.Run("COMMIT;");
            }
            using var single = target.CreateCommand();
            single.CommandText = "PRAGMA journal_mode = DELETE;";
            single.ExecuteNonQuery();
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, path) is { } explained)
        {
            throw explained;
        }
    }

    private static void CopyPages(
        SqliteSession source,
        SqliteConnection target,
        Action<int, int> progress,
        CancellationToken cancellationToken
    )
    {
        using var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Connection.Handle, "main");
        if (backup is null || backup.IsInvalid)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(target.Handle), target.Handle);
        for (var result = raw.SQLITE_OK; result != raw.SQLITE_DONE; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            result = raw.sqlite3_backup_step(backup, PagesAStep);
            if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
                SqliteException.ThrowExceptionForRC(result, target.Handle);
            var total = raw.sqlite3_backup_pagecount(backup);
            progress(total - raw.sqlite3_backup_remaining(backup), total);
        }
    }
}
