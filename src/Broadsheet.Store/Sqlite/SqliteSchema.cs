using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Store.Sqlite;

/// <summary>
/// Brings the schema of a database forward, one version a transaction. <c>PRAGMA user_version</c> holds the version,
/// <c>PRAGMA application_id</c>
/// tells that the file is ours.
/// </summary>
internal sealed class SqliteSchema
{
    /// <summary>"Brds" in ASCII.</summary>
    private const int ApplicationId = 0x42726473;

    /// <summary>So often others may come in between.</summary>
    private const int MostAttempts = 200;

    private readonly IReadOnlyList<string> _scripts;

    /// <param name="scripts">The script of version 1, then one that makes each next version of the one before.</param>
    public SqliteSchema(IReadOnlyList<string> scripts) => _scripts = scripts;

    /// <summary>The schema of this program.</summary>
    public static SqliteSchema Current { get; } =
        new([SqlText.Schema(1), SqlText.Schema(2), SqlText.Schema(3), SqlText.Schema(4), SqlText.Schema(5), SqlText.Schema(6)]);

    /// <summary>The version that this program writes.</summary>
    public int Version => _scripts.Count;

    /// <summary>Makes a fresh connection ready: WAL mode, and the schema brought forward where it is older.</summary>
    public void Prepare(SqliteSession session, string path)
    {
        var found = FindVersion(session, path);
        if (session.OnlyReads)
        {
            if (found < Version)
            {
                throw new StoreUnavailableException(
                    $"{path} is of an older Broadsheet and has to be brought forward, and the disk is full or read-only. Nothing was changed. "
                        + "Let this user write there and repeat the command."
                );
            }
        }
        else if (found < Version)
        {
            EnterWal(session);
            while (found < Version)
                found = SqliteDatabase.InTransaction(session, s => TakeOneStep(s, path));
        }
        else
        {
            EnterWal(session);
        }
    }

    /// <summary>Refuses to write where a newer program has brought the schema forward meanwhile: this one would not keep what is new in
    /// it.</summary>
    /// <exception cref="StoreUnavailableException">The schema is not the one that was opened.</exception>
    public void RequireUnchanged(SqliteSession session, string path)
    {
        var found = Convert.ToInt32(session.Scalar("PRAGMA user_version;"), CultureInfo.InvariantCulture);
        if (found != Version)
        {
            throw new StoreUnavailableException(
                $"{path} was brought forward to schema {found} by a newer Broadsheet while this program was running. Nothing was changed. "
                    + "Start this program again in its newer version."
            );
        }
    }

    private int TakeOneStep(SqliteSession session, string path)
    {
        // Another process may have done it between the look and the lock.
        var found = FindVersion(session, path);
        if (found >= Version)
            return found;
        session.Run(_scripts[found]);
        session.Run(
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {found + 1};")
        );
        return found + 1;
    }

    private int FindVersion(SqliteSession session, string path)
    {
        var version = Convert.ToInt32(session.Ask("PRAGMA user_version;"), CultureInfo.InvariantCulture);
        var owner = Convert.ToInt32(session.Ask("PRAGMA application_id;"), CultureInfo.InvariantCulture);
        var empty = Convert.ToInt64(session.Ask("SELECT count(*) FROM sqlite_schema;"), CultureInfo.InvariantCulture) == 0;
        if (owner != ApplicationId && !(empty && owner == 0 && version == 0))
            throw new StoreDamagedException(
                $"{path} is a database, but not one of Broadsheet. Nothing was changed. Name another data folder."
            );
        if (version > Version)
        {
            throw new StoreUnavailableException(
                $"{path} was written by a newer Broadsheet (schema {version}; this program knows up to {Version}). Nothing was changed. "
                    + "Start the newer program, or restore a backup that this one made into another folder."
            );
        }
        return version;
    }

    /// <summary>Asks for WAL until it is so: the change itself does not wait for others as everything else does. Between, it has the file
    /// to itself for a moment, for which SQLite waits.</summary>
    private static void EnterWal(SqliteSession session)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var mode = session.Ask("PRAGMA journal_mode = WAL;") as string;
                if (mode == "wal")
                    return;
                throw new StoreUnavailableException(
                    $"{session.Connection.DataSource} can't be kept in write-ahead mode (it stays in '{mode}'): the disk is probably a network share. "
                        + "Put the data folder on a disk of this machine."
                );
            }
            catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY && attempt < MostAttempts)
            {
                session.Run("BEGIN EXCLUSIVE; ROLLBACK;");
            }
        }
    }
}
