using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Ingest;

/// <summary>Finds the stories that readers would lose when one revision takes the place of another.</summary>
internal static class StoryLosses
{
    // Of the runs of characters of a story, how many another must have to hold it.
    private const double Holds = 0.6;

    /// <summary>The new issue, in which the addresses of stories that became part of others lead there, and the stories that are
    /// gone.</summary>
    /// <param name="before">What readers can see, or would have seen next.</param>
    /// <param name="after">What they would see then.</param>
    /// <param name="passOver">Stories that nobody misses: withdrawn ones, and those that the desk took out itself.</param>
    public static (Issue After, IReadOnlyList<Article> Lost) Find(Issue before, Issue after, IReadOnlySet<ArticleId> passOver)
    {
        List<Article> gone =
        [
            .. before.Articles.Where(a =>
                a.Kind != ArticleKind.Advertisement
                && !passOver.Contains(a.Id)
                && after.FindArticle(a.Id) is null
                && after.FollowMerged(a.Id) is null
            ),
        ];
        if (gone.Count == 0)
            return (after, []);
        var merged = new List<MergedArticle>();
        var traces = after.Articles.Select(a => (a.Id, Trace: new ArticleTrace(a, after))).ToList();
        foreach (var article in gone)
        {
            var own = new ArticleTrace(article, before).Shingles;
            var (id, share) = traces
                .Select(t => (t.Id, Share: own.Count == 0 ? 0 : (double)own.Count(t.Trace.Shingles.Contains) / own.Count))
                .OrderByDescending(t => t.Share)
                .FirstOrDefault();
            if (share >= Holds)
                merged.Add(new(article.Id, id));
        }

        return (
            merged.Count == 0 ? after : after with { Merged = [.. after.Merged ?? [], .. merged] },
            [.. gone.Where(a => !merged.Exists(m => m.Article == a.Id))]
        );
    }
}
