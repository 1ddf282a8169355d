using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Quality;

/// <summary>Looks through a kept issue, imported or corrected, for what may be wrong with it.</summary>
public sealed class ReportIssue(IIssueStore store, IAssetStore assets)
{
    /// <summary>Looks through a revision.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="revision">The revision; null for the newest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">There is no such issue or revision.</exception>
    /// <exception cref="StoreDamagedException">The printed text that is kept can't be read.</exception>
    public async Task<IssueQuality> RunAsync(IssueKey key, int? revision, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var number = revision ?? record.LatestRevision;
        var issue = await store.RequireRevisionAsync(key, number, cancellationToken);
        return Look(issue, number, await PrintedTexts.ReadAsync(assets, issue, cancellationToken));
    }

    /// <summary>Looks through an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="revision">Number of the revision.</param>
    /// <param name="texts">The printed text of each page; null where it was not kept.</param>
    internal static IssueQuality Look(Issue issue, int revision, IReadOnlyList<PageText?> texts)
    {
        var articles = issue.Articles.Where(a => a.Kind != ArticleKind.Advertisement).ToList();
        var findings = ArticleFindings
            .Of(articles)
            .Concat(AdvertisementFindings.Of(issue.Articles))
            .Concat(ZoneFindings.Of(issue))
            .Concat(LabelFindings.Of(issue))
            .Concat(TextFindings.Of(issue, texts));
        return new IssueQuality
        {
            Issue = issue,
            Revision = revision,
            Articles = articles.Count,
            SureArticles = articles.Count(a => a.Confidence >= IssueQuality.Sure),
            PagesWithoutText = [.. issue.Pages.Where((_, i) => texts[i] is null).Select(p => p.Sequence)],
            Findings =
            [
                .. findings
                    .OrderBy(f => f.Page ?? 0)
                    .ThenByDescending(f => f.Severity)
                    .ThenBy(f => f.Confidence ?? 1)
                    .ThenBy(f => f.Box?.Top)
                    .ThenBy(f => f.Box?.Left),
            ],
        };
    }
}
