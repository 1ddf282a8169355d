using System.Globalization;
using Broadsheet.Store.Search.Indexing;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Changes the search index, always inside the transaction that changes what readers see.</summary>
internal static class IndexWriter
{
    private const string Build = "build";
    private const string Analyzer = "analyzer";
    private const string UnderWay = "under-way";
    private const string LeftOver = "left-over";
    private const string DayBits = "day-bits";

    /// <summary>Empties the index and makes its tables anew, whatever state they are in, without reading them.</summary>
    /// <param name="session">A session in a transaction.</param>
    /// <param name="numbers">How its articles will be numbered.</param>
    public static void Reset(SqliteSession session, ArticleNumbers numbers)
    {
        session.Run(SqlText.Query("search-drop"));
        // Other connections know the tables by their pages, which will be others: the next version makes them look again.
        var version = Convert.ToInt64(session.Ask(SqlText.Query("search-schema-version")), CultureInfo.InvariantCulture);
        session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA schema_version = {version + 1}; PRAGMA writable_schema = RESET;"));
        session.Run(SqlText.Schema(2));
        session.Run(SqlText.Schema(5));
        SetState(session, LeftOver, 1);
        if (numbers != ArticleNumbers.Usual)
            SetState(session, DayBits, numbers.Bits);
    }

    /// <summary>How the articles of the index are numbered.</summary>
    public static ArticleNumbers Numbers(SqliteSession session) =>
        ReadState(session, DayBits) is > 0 and <= 24 and var bits ? new((int)bits) : ArticleNumbers.Usual;

    /// <summary>True when pages of an index that was thrown away lie about in the file.</summary>
    public static bool HasLeftOver(SqliteSession session) => ReadState(session, LeftOver) != 0;

    /// <summary>Notes that no pages of a thrown-away index lie about any more.</summary>
    public static void ClearLeftOver(SqliteSession session) => SetState(session, LeftOver, 0);

    /// <summary>Which reading of the issues is the current one; issues of another are to be read anew.</summary>
    public static long CurrentBuild(SqliteSession session)
    {
        if (ReadState(session, Analyzer) is var version && version != TextAnalyzer.Version)
        {
            // An older program's terms, or an index that was just made: nothing in it counts as read.
            SetState(session, Analyzer, TextAnalyzer.Version);
            SetState(session, Build, ReadState(session, Build) + 1);
        }
        return ReadState(session, Build);
    }

    /// <summary>True when the terms in the index are those of this program.</summary>
    public static bool IsOfThisAnalyzer(SqliteSession session) => ReadState(session, Analyzer) == TextAnalyzer.Version;

    /// <summary>Which reading of the issues is the current one, without writing.</summary>
    public static long ReadBuild(SqliteSession session) => ReadState(session, Build);

    /// <summary>True when a reading of every issue was begun and not finished.</summary>
    public static bool IsUnderWay(SqliteSession session) => ReadState(session, UnderWay) != 0;

    /// <summary>Notes that a reading of every issue is begun or finished.</summary>
    public static void SetUnderWay(SqliteSession session, bool isUnderWay) => SetState(session, UnderWay, isUnderWay ? 1 : 0);

    /// <summary>Makes all issues count as not read.</summary>
    public static void BeginAnew(SqliteSession session) => SetState(session, Build, CurrentBuild(session) + 1);

    /// <summary>Brings the index of an issue to a revision that readers see from now on.</summary>
    /// <param name="session">A session in a transaction.</param>
    /// <param name="issue">The issue's row.</param>
    /// <param name="indexed">What to keep of it.</param>
    /// <param name="readAnew">True to index articles that did not change too.</param>
    public static void Show(SqliteSession session, long issue, IndexedIssue indexed, bool readAnew)
    {
        var build = CurrentBuild(session);
        session.Execute(SqlText.Query("search-set-issue"), ("$issue", issue), ("$revision", indexed.Revision), ("$build", build));
        var withdrawn = session.Rows(SqlText.Query("search-withdrawn"), r => r.GetInt32(0), ("$issue", issue));
        var present = session
            .Rows(
                SqlText.Query("search-articles-of"),
                r => (Id: r.GetInt64(0), Article: r.GetInt32(1), Print: r.GetInt64(2)),
                ("$issue", issue)
            )
            .ToDictionary(r => r.Article);

        var changed = new List<(long? Id, IndexedArticle Article)>();
        foreach (var article in indexed.Articles.Where(a => !withdrawn.Contains(a.Article)))
        {
            if (!present.Remove(article.Article, out var old))
                changed.Add((null, article));
            else if (readAnew || old.Print != article.Fingerprint)
                changed.Add((old.Id, article));
        }
        foreach (var gone in present.Values)
            Remove(session, gone.Id);
        session.Execute(SqlText.Query("search-remove-files"), ("$issue", issue));
        foreach (var (hash, article) in indexed.Files.Where(f => !withdrawn.Contains(f.Article)))
            session.Execute(SqlText.Query("search-add-file"), ("$hash", hash), ("$issue", issue), ("$article", article));
        Write(session, issue, indexed, changed);
    }

    /// <summary>Takes an issue out of the index.</summary>
    public static void Hide(SqliteSession session, long issue)
    {
        foreach (var id in session.Rows(SqlText.Query("search-articles-of"), r => r.GetInt64(0), ("$issue", issue)))
            Remove(session, id);
        session.Execute(SqlText.Query("search-remove-files"), ("$issue", issue));
        session.Execute(SqlText.Query("search-remove-issue"), ("$issue", issue));
    }

    private static void Write(SqliteSession session, long issue, IndexedIssue indexed, List<(long? Id, IndexedArticle Article)> changed)
    {
        if (changed.Count == 0)
            return;
        var labels = new IndexLabels(session);
        var publication = labels.Of("publication", indexed.Key.Publication);
        var next = NextOfDay(session, indexed.Key.Date, changed.Count(c => c.Id is null));
        // In order of their numbers: an index that grows at its end is the cheapest to write.
        foreach (var (id, article) in changed.OrderBy(c => c.Id ?? long.MaxValue).ThenBy(c => c.Article.Article))
        {
            if (id is { } old)
                Remove(session, old);
            Add(session, id ?? next++, issue, publication, article, labels);
        }
        foreach (var (word, language) in indexed.Words)
        {
            session.Execute(
                SqlText.Query("search-add-word"),
                ("$word", word),
                ("$language", language),
                ("$stem", LightStemmer.Stem(word, language))
            );
        }
        foreach (var (spelling, printed) in indexed.Spellings)
            session.Execute(SqlText.Query("search-add-word"), ("$word", spelling), ("$language", $"~{printed}"), ("$stem", printed));
        foreach (var language in indexed.Articles.Select(a => a.Language).Distinct())
            labels.Of("language", language);
    }

    private static long NextOfDay(SqliteSession session, DateOnly day, int wanted)
    {
        var numbers = Numbers(session);
        var first = numbers.First(day);
        var last = session.Scalar(SqlText.Query("search-last-of-day"), ("$first", first), ("$last", numbers.Last(day)));
        var next = last is long found ? found + 1 : first;
        if (next + wanted - 1 <= numbers.Last(day))
            return next;
        throw ArticleNumbers.For(next + wanted - first) is { } wider
            ? new DayFullException(wider)
            : new StoreUnavailableException(
                $"There are more articles of {day.ToString("o", CultureInfo.InvariantCulture)} than the search of one data folder numbers. "
                    + "Spread the publications over several data folders."
            );
    }

    private static void Add(SqliteSession session, long id, long issue, long publication, IndexedArticle article, IndexLabels labels)
    {
        var section = labels.Of("section", article.Section);
        var page = labels.Of("page", article.PageName);
        var tags = $"{article.KindTag} {IndexTags.Label(publication)}";
        if (section is { } s)
            tags += $" {IndexTags.Label(s)}";
        if (page is { } p)
            tags += $" {IndexTags.Label(p)}";
        session.Execute(
            SqlText.Query("search-add-article"),
            ("$id", id),
            ("$issue", issue),
            ("$article", article.Article),
            ("$publication", publication),
            ("$section", section),
            ("$fingerprint", article.Fingerprint)
        );
        session.Execute(SqlText.Query("search-add-card"), ("$id", id), ("$length", article.CardLength), ("$body", article.Card));
        session.Execute(
            SqlText.Query("search-add-text"),
            ("$id", id),
            ("$body", article.Body),
            ("$headline", article.Headline),
            ("$byline", article.Byline),
            ("$caption", article.Caption),
            ("$tags", tags)
        );
        session.Execute(SqlText.Query("search-add-headline"), ("$id", id), ("$terms", article.MainHeadline + tags));
        session.Execute(SqlText.Query("search-add-salient"), ("$id", id), ("$terms", article.Salient + tags));
        session.Execute(SqlText.Query("search-add-single"), ("$id", id), ("$terms", article.Singles + tags));
    }

    private static void Remove(SqliteSession session, long id)
    {
        foreach (var table in (ReadOnlySpan<string>)["text", "headline", "salient", "single", "card", "article"])
            session.Execute(SqlText.Query($"search-remove-{table}"), ("$id", id));
    }

    private static long ReadState(SqliteSession session, string name) =>
        session.Scalar(SqlText.Query("search-state"), ("$name", name)) is long value ? value : 0;

    private static void SetState(SqliteSession session, string name, long value) =>
        session.Execute(SqlText.Query("search-set-state"), ("$name", name), ("$value", value));
}
