using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Broadsheet.Store.Sqlite;

/// <summary>One open connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private SqliteSession(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>True where the disk let it be opened for reading only. Such a connection is used once, so that what others write is not
    /// missed.</summary>
    public bool OnlyReads { get; private init; }

    /// <summary>True between BEGIN and its end; SQLite may have ended a transaction by itself when the disk filled up.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    public static SqliteSession Open(string path, SqliteOptions options)
    {
        try
        {
            return Open(path, options, SqliteOpenMode.ReadWriteCreate);
        }
        catch (SqliteException e)
            when (options.ReadsOnWithoutWriting && SqliteFaults.ForbidsWriting(e) && new FileInfo(path) is { Exists: true, Length: > 0 })
        {
            return OpenForReading(path, options, e);
        }
    }

    /// <summary>
    /// Reading in write-ahead mode needs a small file that is shared with those who write. Where that can't be made, nobody writes, and the
    /// database is complete without its log, if the last program that wrote ended well.
    /// </summary>
    private static SqliteSession OpenForReading(string path, SqliteOptions options, SqliteException refusal)
    {
        try
        {
            return Open(path, options, SqliteOpenMode.ReadOnly);
        }
        catch (SqliteException e) when (SqliteFaults.ForbidsWriting(e))
        {
            if (new FileInfo($"{path}-wal") is { Exists: true, Length: > 0 })
                throw refusal;
            return Open($"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1", options, SqliteOpenMode.ReadOnly);
        }
    }

    private static SqliteSession Open(string source, SqliteOptions options, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = source,
                Mode = mode,
                Pooling = false,
                // SQLite's own busy_timeout waits, in small steps; the loop of the library above it sleeps 150 ms at a time.
                DefaultTimeout = 1,
            }.ToString()
        );
        try
        {
            connection.Open();
            var session = new SqliteSession(connection) { OnlyReads = mode == SqliteOpenMode.ReadOnly };
            session.Run(
                $"""
                PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds};
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = ON;
                PRAGMA recursive_triggers = ON;
                PRAGMA trusted_schema = OFF;
                PRAGMA cell_size_check = ON;
                PRAGMA temp_store = MEMORY;
                PRAGMA cache_size = -{SqliteOptions.CacheKibibytes};
                PRAGMA journal_size_limit = {SqliteOptions.JournalSizeLimit};
                """
            );
            if (options.MaxPages is { } pages)
                session.Run($"PRAGMA max_page_count = {pages};");
            // What the disk refuses shows at the first look into the file.
            if (options.ReadsOnWithoutWriting)
                session.Ask("SELECT count(*) FROM sqlite_schema;");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that are not worth keeping prepared.</summary>
    public void Run(string sql)
    {
        using var command = Connection.CreateCommand();
#pragma warning disable CA2100 // The text comes from this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Asks for one value by a statement that is not worth keeping prepared.</summary>
    public object? Ask(string sql)
    {
        using var command = Connection.CreateCommand();
#pragma warning disable CA2100 // The text comes from this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs a statement and returns the first value of its first row; null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteScalar();

    /// <summary>Reads all rows.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Reads the first row; null when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        Connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
#pragma warning disable CA2100 // The text comes from the .sql files of this folder; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            _prepared[sql] = command;
        }
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
