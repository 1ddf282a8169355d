using Broadsheet.Model.Issues;
using Broadsheet.Store.Embedded;
using Broadsheet.Store.Search.Indexing;
using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Sqlite.Indexing;

namespace Broadsheet.SearchBench;

/// <summary>The search of a data folder. Revisions are left out when an archive is read in: they are no part of the index.</summary>
internal sealed class BroadsheetEngine : IEngine
{
    private const int IssuesATransaction = 8;
    private readonly DataFolder _folder;

    private BroadsheetEngine(DataFolder folder) => _folder = folder;

    public DataFolder Folder => _folder;

    public static async Task<BroadsheetEngine> OpenAsync(string path) =>
        new(await DataFolder.OpenOrCreateAsync(path, TimeProvider.System, default));

    public async Task IndexAsync(Archive archive, int issues, Action<int> progress)
    {
        foreach (var publication in new[] { Archive.Publication(0), Archive.Publication(4) })
            await _folder.Issues.SavePublicationAsync(publication, default);
        var indexer = new IssueIndexer();
        for (var done = 0; done < issues; done += IssuesATransaction)
        {
            var made = Enumerable
                .Range(done, Math.Min(IssuesATransaction, issues - done))
                .Select(i => indexer.Make(archive.Issue(i), 1))
                .ToList();
            await _folder.Database.UseAsync(
                session =>
                {
                    session.Run("PRAGMA foreign_keys = OFF; PRAGMA synchronous = NORMAL;");
                    return SqliteDatabase.InTransaction(session, s => Write(s, made));
                },
                default
            );
            progress(done + made.Count);
        }
        await IndexMerging.RunAsync(_folder.Database, default);
    }

    /// <summary>The content of the index's tables; SQLite's own pages add some hundredths to it.</summary>
    public long IndexBytes() => Sizes().Sum(s => s.Bytes);

    public IEnumerable<(string Table, long Bytes)> Sizes()
    {
        string[] terms = ["search_text", "search_headline", "search_salient", "search_single"];
        foreach (var table in terms)
        {
            yield return (table, Ask($"SELECT sum(length(block) + 8) FROM {table}_data"));
            yield return ($"{table} rows", Ask($"SELECT sum(length(sz) + 10) FROM {table}_docsize"));
        }
        yield return ("search_article", Ask("SELECT count(*) * 2 * 24 FROM search_article"));
        yield return ("search_word", Ask("SELECT sum(2 * length(word) + 2 * length(stem) + 12) FROM search_word"));
    }

    private long Ask(string sql) => _folder.Database.Read(s => s.Ask(sql) as long? ?? 0, default);

    public async Task<(long Total, int Snippets)> SearchAsync(RangedQuery query, bool phrase)
    {
        var page = await _folder.Search.SearchAsync(
            new()
            {
                Query = phrase ? $"\"{query.Text}\"" : query.Text,
                From = query.From,
                To = query.To,
            },
            default
        );
        return (page.Total, page.Hits.Sum(h => h.Snippet.Text.Length));
    }

    public void Dispose() => _folder.Dispose();

    private static int Write(SqliteSession session, List<IndexedIssue> made)
    {
        foreach (var issue in made)
            IndexWriter.Show(session, AddIssue(session, issue.Key), issue, readAnew: false);
        return made.Count;
    }

    private static long AddIssue(SqliteSession session, IssueKey key)
    {
        var id = (long)
            session.Scalar(
                SqlText.Query("add-issue"),
                ("$publication", key.Publication.ToString()),
                ("$date", SqliteValues.WriteDate(key.Date)),
                ("$edition", key.Edition)
            )!;
        session.Execute(
            "UPDATE issue SET published = 1, published_at = '2031-12-15T00:00:00.000Z', first_published_at = '2031-12-15T00:00:00.000Z' WHERE id = $id;",
            ("$id", id)
        );
        return id;
    }
}
