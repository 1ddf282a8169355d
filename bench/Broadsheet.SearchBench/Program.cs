using System.Diagnostics;
using System.Globalization;
using Broadsheet.SearchBench;

// index ENGINE ARTICLES FOLDER      reads an archive in and prints CPU seconds and sizes
// query ENGINE ARTICLES FOLDER      prints the times of queries
// publish broadsheet ARTICLES FOLDER   publishes issues through the store and prints the times
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (
    args
    is not [("index" or "query" or "publish") and var what, ("broadsheet" or "lucene" or "trigram") and var name, var articles, var folder]
)
{
    Console.Error.WriteLine("index|query|publish broadsheet|lucene|trigram ARTICLES FOLDER");
    return 2;
}
var issues = int.Parse(articles, CultureInfo.InvariantCulture) / Archive.ArticlesAnIssue;
var text = new ArchiveText();
var archive = new Archive(text);
using IEngine engine = name switch
{
    "broadsheet" => await BroadsheetEngine.OpenAsync(folder),
    "lucene" => new LuceneEngine(folder),
    _ => new TrigramEngine(folder),
};
switch (what)
{
    case "index":
        await IndexRun.PrintAsync(engine, archive, issues);
        break;
    case "query":
        await QueryRun.PrintAsync(
            engine,
            "two characters",
            Queries.TwoCharacters(text, issues, name == "trigram" ? 20 : 300),
            phrase: false
        );
        await QueryRun.PrintAsync(engine, "phrases", Queries.Phrases(archive, issues, name == "trigram" ? 20 : 300), phrase: true);
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB");
        break;
    default:
        await PublishRun.PrintAsync((BroadsheetEngine)engine, archive, issues);
        break;
}
return 0;
