using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Workflow.Corrections;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Replays the operations of the desk over a new import of the same issue. They still fit an article whose words are in the new import as
/// they were in the old one; where the source itself changed, the new source stands and the desk is told.
/// </summary>
/// <param name="source">The old import.</param>
/// <param name="operations">What the desk did to it, in order.</param>
/// <param name="imported">The new import, its articles already under their permanent ids.</param>
internal sealed class CorrectionOverlay(Issue source, IReadOnlyList<Operation> operations, Issue imported)
{
    private readonly List<ImportProblem> _problems = [];
    private readonly List<Operation> _applied = [];
    private readonly HashSet<ArticleId> _reported = [];

    /// <summary>How many articles and pages keep what the desk did to them.</summary>
    public int Kept =>
        Changes.SelectMany(o => o.Articles).Where(IsCounted).Distinct().Count()
        + Changes.Select(o => o.ChangedPage).OfType<string>().Distinct().Count();

    /// <summary>The operations that were replayed.</summary>
    public IReadOnlyList<Operation> Applied => _applied;

    /// <summary>Corrections that do not fit any more.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    private IEnumerable<Operation> Changes => _applied.Where(o => o is not (AddNote or OrderArticles));

    /// <summary>The new import with the corrections; the very same object when there is nothing to lay over.</summary>
    public Issue Apply()
    {
        var working = new WorkingIssue(imported);
        foreach (var operation in operations)
        {
            if (!Fits(operation))
                continue;
            if (working.Apply(operation) is { } why)
                ReportMisfit(operation, why);
            else
                _applied.Add(operation);
        }

        return working.Build();
    }

    // Half of a merge or a split is none of its own.
    private bool IsCounted(ArticleId id) =>
        source.FindArticle(id) is not null || Changes.Any(o => o is AddArticle added && added.Article == id);

    private bool Fits(Operation operation) =>
        operation switch
        {
            AddNote o => imported.FindArticle(o.Article) is not null || IsOfDesk(o.Article),
            SetPageName o => source.FollowPage(o.Page)?.Name == imported.FollowPage(o.Page)?.Name,
            SetPageLabel o => source.FollowPage(o.Page)?.Label == imported.FollowPage(o.Page)?.Label,
            RemoveArticle o when imported.FindArticle(o.Article) is null && !IsOfDesk(o.Article) => false,
            _ => operation.Articles.ToList().TrueForAll(id => FitsArticle(id, operation)),
        };

    private bool IsOfDesk(ArticleId id) => source.FindArticle(id) is null && imported.FindArticle(id) is null;

    private bool FitsArticle(ArticleId id, Operation operation)
    {
        var (before, fresh) = (source.FindArticle(id), imported.FindArticle(id));
        if (before is null)
        {
            // The desk had added what the import finds by itself now: the import stands.
            return fresh is null;
        }

        if (fresh is null)
            Report(id, "was corrected by the desk, but the new import has no such article; the correction is not kept.");
        else if (ArticleText.Of(before) == ArticleText.Of(fresh))
            return true;
        else if (operation is RemoveArticle)
            Report(id, "was removed by the desk, but its source changed; it is back. Take it out again if it should stay away.");
        else
            Report(
                id,
                "was corrected by the desk, but its source changed too; the new source stands. Correct it again if it still needs it."
            );
        return false;
    }

    private void ReportMisfit(Operation operation, string why)
    {
        if (operation.ChangedPage is { } page)
            _problems.Add(new(Severity.Warning, "correction-not-kept", $"{imported.Key}/p-{page}", $"A correction {why}; it is not kept."));
        else if (operation.Articles is [var id, ..])
            Report(id, $"{why}; what the desk did to it is not kept. Do it again if it is still wanted.");
    }

    private void Report(ArticleId id, string what)
    {
        if (_reported.Add(id))
            _problems.Add(new(Severity.Warning, "correction-not-kept", new ArticleKey(imported.Key, id).ToString(), $"{id} {what}"));
    }
}
