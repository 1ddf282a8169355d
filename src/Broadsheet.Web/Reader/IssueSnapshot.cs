using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store;

namespace Broadsheet.Web.Reader;

/// <summary>What readers see of one issue at a moment: a revision, without the articles that were taken away, and the issues around
/// it.</summary>
internal sealed class IssueSnapshot
{
    /// <summary>Tops of articles that are this near, in points, are one line of the page.</summary>
    private const double SameHeight = 24;

    private static long _versions;

    private readonly Dictionary<ArticleId, int> _positions;
    private readonly Lazy<HashSet<AssetHash>> _files;

    public IssueSnapshot(IssueSeen seen, Issue issue)
    {
        Publication = seen.Publication;
        Record = seen.Record;
        Revision = seen.Revision;
        Withdrawals = seen.Withdrawals;
        Neighbours = seen.Neighbours;
        Version = Interlocked.Increment(ref _versions);
        var gone = seen.Withdrawals.Select(w => w.Article.Article).ToHashSet();
        Whole = PageMask.Apply(issue, gone, seen.Masks);
        Articles = gone.Count == 0 ? issue.Articles : Whole.Articles.Where(a => !gone.Contains(a.Id)).ToList();
        _files = new(() => [.. (Whole with { Articles = Articles }).Assets().Select(a => a.Hash)]);
        _positions = [];
        for (var i = 0; i < Articles.Count; i++)
            _positions.TryAdd(Articles[i].Id, i);
    }

    public Publication Publication { get; }

    public IssueRecord Record { get; }

    public int Revision { get; }

    /// <summary>The issue with its withdrawn articles, and its pages without what was withdrawn from them.</summary>
    public Issue Whole { get; }

    /// <summary>The articles that readers can see.</summary>
    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<ArticleWithdrawal> Withdrawals { get; }

    public IssueNeighbours Neighbours { get; }

    /// <summary>A number that no other snapshot of this process has: what was rendered from it is valid as long as it is.</summary>
    public long Version { get; }

    /// <summary>True when readers without drafts would not see this revision.</summary>
    public bool IsDraft => Record.PublishedRevision != Revision;

    /// <summary>An article that readers can see; null when there is none.</summary>
    public Article? FindArticle(ArticleId id) => _positions.TryGetValue(id, out var position) ? Articles[position] : null;

    public ArticleWithdrawal? FindWithdrawal(ArticleId id) => Withdrawals.FirstOrDefault(w => w.Article.Article == id);

    /// <summary>
    /// The articles that stand on a page, in reading order. The order of the issue knows only where an article begins: what is continued
    /// here goes before the first article that stands lower, or at the same height and later in the line.
    /// </summary>
    public IReadOnlyList<Article> ArticlesOn(int page)
    {
        var articles = Articles.Where(a => a.FirstPage == page).ToList();
        foreach (var continued in Articles.Where(a => a.FirstPage != page && a.Zones.Any(z => z.Page == page)))
        {
            var place = Place(continued, page);
            var at = articles.FindIndex(a =>
                a.FirstPage == page && Place(a, page) is { IsEmpty: false } other && StandsBefore(place, other)
            );
            articles.Insert(at < 0 ? articles.Count : at, continued);
        }
        return articles;
    }

    /// <summary>The next article in a direction that is no advertisement; null at the end of the issue.</summary>
    public Article? Beside(ArticleId id, int step)
    {
        if (!_positions.TryGetValue(id, out var position))
            return null;
        for (var i = position + step; i >= 0 && i < Articles.Count; i += step)
        {
            if (Articles[i].Kind != ArticleKind.Advertisement)
                return Articles[i];
        }
        return null;
    }

    private static Rect Place(Article article, int page) =>
        Rect.Around(article.Zones.Where(z => z.Page == page).SelectMany(z => z.Outlines).Select(o => o.Bounds));

    private bool StandsBefore(Rect first, Rect second)
    {
        if (Math.Abs(first.Top - second.Top) > SameHeight)
            return first.Top < second.Top;
        return Publication.Direction == ReadingDirection.RightToLeft ? first.Right > second.Right : first.Left < second.Left;
    }

    /// <summary>True when readers see something that uses a file.</summary>
    public bool HasFile(AssetHash file) => _files.Value.Contains(file);
}
