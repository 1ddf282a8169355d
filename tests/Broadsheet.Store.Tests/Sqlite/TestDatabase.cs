using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Sqlite.Issues;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Store.Tests.Sqlite;

/// <summary>Reaches past the store into its file.</summary>
internal static class TestDatabase
{
    public static SqliteConnection Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static void Run(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static T Ask<T>(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    public static SqliteIssueStore OpenStore(string path, SqliteOptions? options = null, SqliteSchema? schema = null) =>
        new(SqliteDatabase.Open(path, options ?? new(), schema ?? SqliteSchema.Current), new SetTime());
}
