using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Store.Sqlite;

/// <summary>
/// One database file in WAL mode, its idle connections and its one writer at a time. Any number of processes may have it open; none holds a
/// lock longer than its transaction.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const int MostIdle = 16;
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SqliteOptions _options;
    private readonly SqliteSchema _schema;
    private volatile bool _disposed;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    private SqliteDatabase(string path, SqliteOptions options, SqliteSchema schema)
    {
        Path = path;
        _options = options;
        _schema = schema;
    }

    public string Path { get; }

    /// <summary>Opens the file, creates it where there is none, and brings its schema up to date.</summary>
    /// <exception cref="StoreUnavailableException">The disk does not allow it, or a newer program wrote the file.</exception>
    /// <exception cref="StoreDamagedException">The file is no database.</exception>
    public static SqliteDatabase Open(string path, SqliteOptions options, SqliteSchema schema)
    {
        var database = new SqliteDatabase(path, options, schema);
        try
        {
            database.Use(session =>
            {
                schema.Prepare(session, path);
                return 0;
            });
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Reads. The work runs on the calling thread: SQLite has no waiting reads, and a hand-over would cost more than most of them.
    /// </summary>
    public T Read<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Use(work);
    }

    /// <summary>Writes in one transaction, which is undone when the work throws. Cancelling counts until the transaction begins.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            // A commit waits for the disk, and its beginning perhaps for another process: not on the caller's thread.
            return await Task.Run(
                () =>
                    Use(session =>
                    {
                        var result = InTransaction(session, s =>
                        {
                            _schema.RequireUnchanged(s, Path);
                            return work(s);
                        });
                        CutLog(session);
                        return result;
                    }),
                cancellationToken
            );
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>True while the disk lets nothing be written.</summary>
    public bool OnlyReads => Use(s => s.OnlyReads);

    /// <summary>Reads or writes without a transaction of its own, off the calling thread.</summary>
    public Task<T> UseAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => Use(work), cancellationToken);

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
            session.Dispose();
    }

    /// <summary>
    /// SQLite carries the log over into the database by itself, but starts it anew only in a moment without readers; where those never
    /// come, this waits for one. What is kept does not hang on it: when it fails, the next write tries again.
    /// </summary>
    private void CutLog(SqliteSession session)
    {
        if (new FileInfo($"{Path}-wal") is not { Exists: true, Length: > SqliteOptions.JournalSizeLimit / 2 })
            return;
        try
        {
            session.Run($"PRAGMA busy_timeout = {(int)SqliteOptions.CutPatience.TotalMilliseconds}; PRAGMA wal_checkpoint(TRUNCATE);");
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, Path) is StoreUnavailableException)
        {
            // The commit is done and must not look undone. A disk that refuses this refuses the next write too, which says so.
        }
        session.Run($"PRAGMA busy_timeout = {(int)_options.BusyTimeout.TotalMilliseconds};");
    }

    internal static T InTransaction<T>(SqliteSession session, Func<SqliteSession, T> work)
    {
        session.Run("BEGIN IMMEDIATE;");
        try
        {
            var result = work(session);
            session.Run("COMMIT;");
            return result;
        }
        catch
        {
            if (session.InTransaction)
                session.Run("ROLLBACK;");
            throw;
        }
    }

    private T Use<T>(Func<SqliteSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        SqliteSession? session = null;
        try
        {
            if (!_idle.TryTake(out session))
                session = SqliteSession.Open(Path, _options);
            var result = work(session);
            session = GiveBack(session);
            return result;
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, Path) is { } explained)
        {
            throw explained;
        }
        finally
        {
            // Still here only after a fault: a connection that saw one is not used again.
            session?.Dispose();
        }
    }

    private SqliteSession? GiveBack(SqliteSession session)
    {
        if (_disposed || session.OnlyReads || _idle.Count >= MostIdle)
            return session;
        _idle.Add(session);
        return null;
    }
}
