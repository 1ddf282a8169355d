using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Store.Search.Cards;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Snippets;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Broadsheet.SearchBench;

/// <summary>Lucene.Net with its analyzer for Chinese, Japanese and Korean. The text is stored, as a snippet needs it; snippets are cut by
/// the same code.</summary>
internal sealed class LuceneEngine(string path) : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private readonly CJKAnalyzer _analyzer = new(Version);
    private readonly FSDirectory _directory = FSDirectory.Open(path);
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;

    public Task IndexAsync(Archive archive, int issues, Action<int> progress)
    {
        using var writer = new IndexWriter(_directory, new(Version, _analyzer));
        for (var issue = 0; issue < issues; issue++)
        {
            for (var article = 1; article <= Archive.ArticlesAnIssue; article++)
            {
                var (headline, paragraphs) = archive.Text(issue, article);
                var body = string.Join('\n', paragraphs);
                writer.AddDocument([
                    new TextField("text", $"{headline}\n{body}", Field.Store.NO),
                    new StoredField("headline", headline),
                    new StoredField("body", body),
                    new Int32Field("day", Archive.DayOf(issue).DayNumber, Field.Store.YES),
                    new StringField("key", $"{issue}/{article}", Field.Store.YES),
                ]);
            }
            progress(issue + 1);
        }
        writer.Commit();
        return Task.CompletedTask;
    }

    public long IndexBytes() =>
        new DirectoryInfo(path).EnumerateFiles().Where(f => f.Extension is not (".fdt" or ".fdx")).Sum(f => f.Length);

    public Task<(long Total, int Snippets)> SearchAsync(RangedQuery query, bool phrase)
    {
        _reader ??= DirectoryReader.Open(_directory);
        _searcher ??= new(_reader);
        var words = new QueryBuilder(_analyzer).CreatePhraseQuery("text", query.Text);
        var range = NumericRangeFilter.NewInt32Range("day", query.From.DayNumber, query.To.DayNumber, true, true);
        var top = _searcher.Search(words, range, 20);
        var finder = HitFinder.For($"\"{query.Text}\"");
        var snippets = 0;
        foreach (var hit in top.ScoreDocs)
        {
            var document = _searcher.Doc(hit.Doc);
            snippets += SnippetMaker
                .Snippet(
                    Card(
                        document.GetField("headline").GetStringValue(CultureInfo.InvariantCulture),
                        document.GetField("body").GetStringValue(CultureInfo.InvariantCulture)
                    ),
                    finder
                )
                .Text.Length;
        }
        return Task.FromResult(((long)top.TotalHits, snippets));
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    internal static ArticleCard Card(string headline, string body) =>
        new()
        {
            Title = headline,
            Headline = headline,
            Kind = ArticleKind.Story,
            Language = "zh",
            PageId = "1",
            PageLabel = "1",
            Zone = default,
            PageWidth = 1,
            PageHeight = 1,
            Texts = [.. body.Split('\n').Select(p => new CardText(QueryField.Text, p))],
        };
}
