using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Corrections;

namespace Broadsheet.Workflow.Desk;

/// <summary>Holds a correction against what changed since the revision that it was made on.</summary>
/// <param name="before">That revision.</param>
/// <param name="theirs">The newest revision.</param>
/// <param name="yours">What the correction makes of <paramref name="before"/>.</param>
internal sealed class ConcurrentChanges(Issue before, Issue theirs, Issue yours)
{
    /// <summary>What both change, and differently; none where the one can be laid over the other.</summary>
    /// <param name="operations">The operations of the correction.</param>
    public IReadOnlyList<CorrectionConflict> Conflicts(IReadOnlyList<Operation> operations)
    {
        var since = IssueDifference.Between(before, theirs);
        var articles = operations
            .SelectMany(o => o.Articles)
            .Distinct()
            .Intersect(since.SelectMany(o => o.Articles))
            .Where(id => before.FindArticle(id) is not null)
            .Order(ById);
        var pages = operations
            .Select(o => o.ChangedPage)
            .OfType<string>()
            .Distinct()
            .Intersect(since.Select(o => o.ChangedPage).OfType<string>());
        return
        [
            .. articles.Select(Conflict).Where(c => c.Theirs != c.Yours),
            .. pages
                .Select(p => new CorrectionConflict($"p-{p}", Name(before, p), Name(theirs, p), Name(yours, p)))
                .Where(c => c.Theirs != c.Yours),
        ];
    }

    /// <summary>The operations with numbers for new articles that nobody was given meanwhile.</summary>
    public IReadOnlyList<Operation> Renumbered(IReadOnlyList<Operation> operations)
    {
        var shift = theirs.NextArticleNumber - before.NextArticleNumber;
        return shift == 0 ? operations : [.. operations.Select(Renumber)];

        ArticleId New(ArticleId id) => id.Number >= before.NextArticleNumber ? new(id.Number + shift) : id;

        Operation Renumber(Operation operation) =>
            operation switch
            {
                AddArticle o => o with { Article = New(o.Article), Content = o.Content with { Id = New(o.Content.Id) } },
                Split o => o with { Added = New(o.Added) },
                UnlinkJump o => o with { Added = New(o.Added) },
                MoveBlock o => o with { Article = New(o.Article), To = New(o.To) },
                OrderArticles o => o with { Sequence = [.. o.Sequence.Select(New)] },
                ArticleOperation o => o with { Article = New(o.Article) },
                _ => operation,
            };
    }

    private static Comparer<ArticleId> ById => Comparer<ArticleId>.Create((a, b) => a.Number.CompareTo(b.Number));

    private CorrectionConflict Conflict(ArticleId id)
    {
        var (old, one, other) = (Lines(before, id), Lines(theirs, id), Lines(yours, id));
        // What all three say needs no look.
        var same = (old ?? []).Intersect(one ?? []).Intersect(other ?? []).ToHashSet();
        return new(id.ToString(), Text(old), Text(one), Text(other));

        string? Text(List<string>? lines) => lines is null ? null : string.Join('\n', lines.Where(l => !same.Contains(l)));
    }

    private static List<string>? Lines(Issue issue, ArticleId id) =>
        issue.FindArticle(id) is { } article
            ?
            [
                $"kind: {EditionRoles.NameOf(article.Kind)}",
                .. EditionMapper.Flatten(article).Select(p => $"{p.Part.Role}: {p.Part.Text}{Place(p.Part)}"),
            ]
            : null;

    // Where a photograph stands is all that it says.
    private static string Place(EditionPart part) =>
        part.Role == EditionRoles.Photo ? string.Join(' ', (part.Zones ?? []).Select(z => $"[{string.Join(", ", z)}]")) : "";

    private static string? Name(Issue issue, string page) => issue.FollowPage(page) is { } found ? $"{found.Label} {found.Name}" : null;
}
