using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Model.Pages;
using Broadsheet.Store.Search.Indexing;
using Broadsheet.Store.Sqlite.Indexing;

namespace Broadsheet.Store.Sqlite.Issues;

/// <summary>What readers see of an issue, and what is taken away from them and given back.</summary>
internal sealed partial class SqliteIssueStore
{
    public async Task PublishAsync(IssueKey key, int revision, CancellationToken cancellationToken)
    {
        // A revision never changes, so that it can be read before the transaction.
        var issue = await ReadRevisionAsync(key, revision, cancellationToken);
        await ShowAgainAsync(
            key,
            issue is null ? null : (issue, revision),
            [],
            (s, state, shown) =>
            {
                if (shown is null || revision < 1 || revision > state.Latest)
                    throw new ArgumentException($"{key} has no revision {revision}: it has {state.Latest}.", nameof(revision));
                Show(s, state.Id, shown);
            },
            cancellationToken
        );
    }

    public Task WithdrawIssueAsync(IssueKey key, string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return WriteIndexedAsync(
            s =>
            {
                var state = Find(s, key) ?? throw new ArgumentException($"There is no issue {key}.", nameof(key));
                if (!state.WasPublished)
                    throw new ArgumentException($"{key} was never published, so readers can't see it.", nameof(key));
                Index(s, i => IndexWriter.Hide(i, state.Id));
                return s.Execute(SqlText.Query("withdraw-issue"), ("$issue", state.Id), ("$reason", reason), ("$now", Now()));
            },
            cancellationToken
        );
    }

    public async Task<int?> ReinstateIssueAsync(IssueKey key, CancellationToken cancellationToken)
    {
        var number = _database.Read(
            s =>
                Find(s, key) is { } state && s.Scalar(SqlText.Query("find-withdrawn-revision"), ("$issue", state.Id)) is long found
                    ? (int?)found
                    : null,
            cancellationToken
        );
        if (number is { } revision)
            await PublishAsync(key, revision, cancellationToken);
        return number;
    }

    public async Task WithdrawArticleAsync(ArticleKey key, string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await ShowAgainAsync(
            key.Issue,
            await PublishedAsync(key.Issue, cancellationToken),
            [key.Article],
            (s, state, shown) =>
            {
                s.Execute(
                    SqlText.Query("withdraw-article"),
                    ("$issue", state.Id),
                    ("$article", key.Article.Number),
                    ("$reason", reason),
                    ("$now", Now())
                );
                if (shown is not null)
                    Show(s, state.Id, shown);
            },
            cancellationToken
        );
    }

    public async Task<bool> ReinstateArticleAsync(ArticleKey key, CancellationToken cancellationToken)
    {
        var changed = 0;
        await ShowAgainAsync(
            key.Issue,
            await PublishedAsync(key.Issue, cancellationToken),
            [],
            (s, state, shown) =>
            {
                changed = s.Execute(SqlText.Query("reinstate-article"), ("$issue", state.Id), ("$article", key.Article.Number));
                if (shown is not null && changed > 0)
                    Show(s, state.Id, shown);
            },
            cancellationToken,
            back: key.Article
        );
        return changed > 0;
    }

    public Task SavePageMasksAsync(IssueKey key, IReadOnlyDictionary<string, PageImages> masks, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            s =>
            {
                var state = Find(s, key) ?? throw new ArgumentException($"There is no issue {key}.", nameof(key));
                foreach (var (name, images) in masks)
                    s.Execute(
                        SqlText.Query("save-mask"),
                        ("$issue", state.Id),
                        ("$key", name),
                        ("$images", JsonSerializer.Serialize(images, ModelJson.Options))
                    );
                return 0;
            },
            cancellationToken
        );

    public Task<IReadOnlyDictionary<string, PageImages>> ListPageMasksAsync(IssueKey key, CancellationToken cancellationToken) =>
        Read<IReadOnlyDictionary<string, PageImages>>(s => Masks(s, key), cancellationToken);

    /// <summary>An issue as readers see its pages.</summary>
    internal Issue Masked(Issue issue, CancellationToken cancellationToken) =>
        _database.Read(s => PageMask.Apply(issue, Withdrawn(s, issue.Key), Masks(s, issue.Key)), cancellationToken);

    /// <summary>The articles of an issue that are withdrawn.</summary>
    internal static HashSet<ArticleId> Withdrawn(SqliteSession s, IssueKey key) =>
        [.. s.Rows(SqlText.Query("list-withdrawn-articles"), r => new ArticleId(r.GetInt32(0)), KeyValues(key))];

    private static Dictionary<string, PageImages> Masks(SqliteSession s, IssueKey key) =>
        s.Rows(
                SqlText.Query("list-masks"),
                r => (r.GetString(0), ReadJson<PageImages>(r.GetString(1), "The picture of a page")),
                KeyValues(key)
            )
            .ToDictionary(r => r.Item1, r => r.Item2);

    private async Task<(Issue Issue, int Revision)?> PublishedAsync(IssueKey key, CancellationToken cancellationToken)
    {
        if ((await FindIssueAsync(key, cancellationToken))?.PublishedRevision is not { } number)
            return null;
        return await ReadRevisionAsync(key, number, cancellationToken) is { } issue ? (issue, number) : null;
    }

    /// <summary>
    /// Changes what readers see of an issue, and the index with it, in one transaction. What the index keeps is made before the
    /// transaction; where somebody withdrew or published meanwhile, it is made again.
    /// </summary>
    private async Task ShowAgainAsync(
        IssueKey key,
        (Issue Issue, int Revision)? shown,
        IReadOnlyList<ArticleId> taken,
        Action<SqliteSession, IssueState, ShownIssue?> change,
        CancellationToken cancellationToken,
        ArticleId back = default
    )
    {
        var isOfReaders = taken.Count > 0 || back.Number > 0;
        for (var isDone = false; !isDone; )
        {
            var withdrawn = _database.Read(s => Withdrawn(s, key), cancellationToken);
            var ready = shown is { } revision
                ? await MakeShownAsync(
                    revision.Issue,
                    revision.Revision,
                    withdrawn.Union(taken).Where(id => id != back).ToHashSet(),
                    cancellationToken
                )
                : null;
            isDone = await WriteIndexedAsync(
                s =>
                {
                    var state = Find(s, key) ?? throw new ArgumentException($"There is no issue {key}.", nameof(key));
                    if (!Withdrawn(s, key).SetEquals(withdrawn) || (isOfReaders && state.Published != shown?.Revision))
                        return false;
                    change(s, state, ready);
                    return true;
                },
                cancellationToken
            );
            if (!isDone && isOfReaders)
                shown = await PublishedAsync(key, cancellationToken);
        }
    }

    private async Task<ShownIssue> MakeShownAsync(
        Issue issue,
        int revision,
        IReadOnlySet<ArticleId> withdrawn,
        CancellationToken cancellationToken
    )
    {
        var masks = _database.Read(s => Masks(s, issue.Key), cancellationToken);
        var masked = PageMask.Apply(issue, withdrawn, masks);
        var front = IssueDigest.Of(masked).FrontPage;
        return new(
            revision,
            await Task.Run(() => new IssueIndexer().Make(masked, revision), cancellationToken),
            ReferenceEquals(masked, issue) || front?.Hash == IssueDigest.Of(issue).FrontPage?.Hash ? null
                : front is null ? ""
                : JsonSerializer.Serialize(front, ModelJson.Options)
        );
    }

    private void Show(SqliteSession s, long issue, ShownIssue shown)
    {
        s.Execute(SqlText.Query("publish"), ("$issue", issue), ("$number", shown.Revision), ("$now", Now()));
        s.Execute(SqlText.Query("set-front-page"), ("$issue", issue), ("$front_page", shown.FrontPage));
        Index(s, i => IndexWriter.Show(i, issue, shown.Indexed, readAnew: false));
    }

    /// <summary>What readers see of an issue.</summary>
    /// <param name="Revision">The revision.</param>
    /// <param name="Indexed">What the index keeps of it.</param>
    /// <param name="FrontPage">The front page that lists show: null for that of the revision, "" for none, else JSON.</param>
    private sealed record ShownIssue(int Revision, IndexedIssue Indexed, string? FrontPage);
}
