using Broadsheet.Import;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Workflow.Assets;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Takes pages in: finds the issues in the sources, reads those that are new, keeps each as a revision and, where asked, publishes it.
/// Interrupted at any moment it leaves whole revisions or none, and the same import again goes on from there.
/// </summary>
/// <param name="importer">Reads the pages.</param>
/// <param name="store">Keeps the issues.</param>
/// <param name="assets">Keeps their files.</param>
/// <param name="stylebooks">Tells of the styles of the publication and learns from each issue; null to import without.</param>
public sealed class ImportIssues(Importer importer, IIssueStore store, IAssetStore assets, IStylebookStore? stylebooks = null)
{
    private readonly KeepImport _keep = new(store, assets);
    private readonly StoreAssetSink _sink = new(assets);
    private readonly JoinPages _join = new(importer, store, assets, new StoreAssetSink(assets), new KeepImport(store, assets));
    private readonly LearnedStyles? _styles = stylebooks is null ? null : new(store, assets, stylebooks);

    /// <summary>Imports.</summary>
    /// <param name="request">What to import.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellationToken">Stops the work; issues that were kept already stay.</param>
    /// <exception cref="RefusedException">A name, language or pattern can't be used.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    public async Task<ImportReport> RunAsync(
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (request.Options.Language is { } language)
            Publications.LanguageTag.Check(language);
        using var survey = await SurveyAsync(request, progress, cancellationToken);
        var problems = survey.Problems.ToList();
        var outcomes = new List<IssueOutcome>();
        foreach (var surveyed in survey.Issues)
        {
            var key = new IssueKey(request.Publication, surveyed.Date, surveyed.Edition);
            if (
                await _keep.FindSettledAsync(
                    key,
                    surveyed.Fingerprint,
                    [.. surveyed.Pages.Select(p => p.NameLabelIsSure ? p.NameLabel : null)],
                    request,
                    cancellationToken
                ) is
                { } settled
            )
            {
                outcomes.Add(settled);
                continue;
            }

            var options = _styles is null ? request.Options : await _styles.ApplyAsync(request, problems, cancellationToken);
            var result = await importer.ImportAsync(surveyed, options, _sink, progress, cancellationToken);
            problems.AddRange(result.Problems);
            // The issue that the survey named comes last: it is what a repeated import looks for to tell that nothing is left to do.
            foreach (var imported in result.Issues.OrderBy(i => i.Date == surveyed.Date && i.Edition == surveyed.Edition))
            {
                var outcome = await _join.RunAsync(surveyed, imported, options, request, progress, cancellationToken);
                outcomes.Add(outcome);
                if (_styles is not null && outcome.Status is ImportStatus.Imported or ImportStatus.Replaced)
                    await _styles!.LearnAsync(outcome, problems, cancellationToken);
            }
            if (result.Issues.Count == 0)
                outcomes.Add(NothingRead(key, surveyed));
        }

        return new ImportReport { Issues = [.. outcomes.OrderBy(o => o.Issue)], Problems = problems };
    }

    private async Task<SourceSurvey> SurveyAsync(
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await importer.SurveyAsync(request.Sources, request.Options, progress, cancellationToken);
        }
        catch (ArgumentException e) when (request.Options.NamePattern is not null)
        {
            throw new RefusedException(Refusal.BadInput, $"The name pattern '{request.Options.NamePattern}' can't be used: {e.Message}", e);
        }
    }

    private static IssueOutcome NothingRead(IssueKey key, SurveyedIssue surveyed) =>
        new()
        {
            Issue = key,
            Status = ImportStatus.NothingRead,
            Message = $"No page of {key} could be read; the problems say why.",
            Problems = surveyed.Problems,
        };
}
