using Broadsheet.Store.Search.Snippets;
using Microsoft.Data.Sqlite;

namespace Broadsheet.SearchBench;

/// <summary>SQLite's own way to find any string: FTS5 with trigrams. Two characters are too few for it; it reads everything.</summary>
internal sealed class TrigramEngine : IEngine
{
    private readonly SqliteConnection _connection;

    static TrigramEngine() => SQLitePCL.Batteries_V2.Init();

    public TrigramEngine(string path)
    {
        Directory.CreateDirectory(path);
        _connection = new($"Data Source={Path.Join(path, "trigram.db")};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    }

    public Task IndexAsync(Archive archive, int issues, Action<int> progress)
    {
        Run(
            "CREATE TABLE article (id INTEGER PRIMARY KEY, day INTEGER, headline TEXT, body TEXT); CREATE INDEX article_day ON article (day);"
                + "CREATE VIRTUAL TABLE text USING fts5 (headline, body, content = 'article', content_rowid = 'id', tokenize = 'trigram');"
        );
        using var row = Command("INSERT INTO article VALUES ($id, $day, $headline, $body)", "$id", "$day", "$headline", "$body");
        using var terms = Command("INSERT INTO text (rowid, headline, body) VALUES ($id, $headline, $body)", "$id", "$headline", "$body");
        for (var issue = 0; issue < issues; issue++)
        {
            if (issue % 8 == 0)
                Run("BEGIN");
            for (var article = 1; article <= Archive.ArticlesAnIssue; article++)
            {
                var (headline, paragraphs) = archive.Text(issue, article);
                var id = (long)issue * Archive.ArticlesAnIssue + article;
                var body = string.Join('\n', paragraphs);
                Execute(row, id, Archive.DayOf(issue).DayNumber, headline, body);
                Execute(terms, id, headline, body);
            }
            if (issue % 8 == 7 || issue == issues - 1)
                Run("COMMIT");
            progress(issue + 1);
        }
        return Task.CompletedTask;
    }

    public long IndexBytes() => Scalar("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'text%'");

    public Task<(long Total, int Snippets)> SearchAsync(RangedQuery query, bool phrase)
    {
        var found =
            query.Text.Length < 3
                ? "article WHERE body LIKE '%' || $text || '%'"
                : "text JOIN article ON article.id = text.rowid WHERE text MATCH '\"' || $text || '\"'";
        using var count = Command($"SELECT count(*) FROM {found} AND day BETWEEN $from AND $to", "$text", "$from", "$to");
        using var top = Command(
            $"SELECT article.headline, article.body FROM {found} AND day BETWEEN $from AND $to ORDER BY article.id DESC LIMIT 20",
            "$text",
            "$from",
            "$to"
        );
        SetAll(count, query.Text, query.From.DayNumber, query.To.DayNumber);
        SetAll(top, query.Text, query.From.DayNumber, query.To.DayNumber);
        var total = (long)count.ExecuteScalar()!;
        var finder = HitFinder.For($"\"{query.Text}\"");
        var snippets = 0;
        using var reader = top.ExecuteReader();
        while (reader.Read())
            snippets += SnippetMaker.Snippet(LuceneEngine.Card(reader.GetString(0), reader.GetString(1)), finder).Text.Length;
        return Task.FromResult((total, snippets));
    }

    public void Dispose() => _connection.Dispose();

    private static void Execute(SqliteCommand command, params object[] values)
    {
        SetAll(command, values);
        command.ExecuteNonQuery();
    }

    private static void SetAll(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }

#pragma warning disable CA2100 // The text is written here; values are parameters.
    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new(name, null));
        return command;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
#pragma warning restore CA2100
}
