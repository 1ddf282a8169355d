using Broadsheet.Import;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Sources;
using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Takes page PDFs in: finds the issues in the sources, reads those that are new, keeps each as a revision and, where asked, publishes it.
/// Interrupted at any moment it leaves whole revisions or none, and the same import again goes on from there.
/// </summary>
public sealed class ImportIssues(PdfImporter importer, IIssueStore store, IAssetStore assets)
{
    private readonly KeepImport _keep = new(store);
    private readonly StoreAssetSink _sink = new(assets);

    /// <summary>Imports.</summary>
    /// <param name="request">What to import.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellationToken">Stops the work; issues that were kept already stay.</param>
    /// <exception cref="RefusedException">A name, language or pattern can't be used.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (request.Options.Language is { } language)
            Publications.LanguageTag.Check(language);
        using var survey = await SurveyAsync(request, progress, cancellationToken);
        var problems = survey.Problems.ToList();
        var outcomes = new List<IssueOutcome>();
        foreach (var surveyed in survey.Issues)
        {
            var key = new IssueKey(request.Publication, surveyed.Date, surveyed.Edition);
            if (await _keep.FindSettledAsync(key, surveyed.Fingerprint, request, cancellationToken) is { } settled)
            {
                outcomes.Add(settled);
                continue;
            }

            var result = await importer.ImportAsync(surveyed, request.Options, _sink, progress, cancellationToken);
            problems.AddRange(result.Problems);
            // The issue that the survey named comes last: it is what a repeated import looks for to tell that nothing is left to do.
            foreach (var imported in result.Issues.OrderBy(i => i.Date == surveyed.Date && i.Edition == surveyed.Edition))
                outcomes.Add(await _keep.RunAsync(imported, request, cancellationToken));
            if (result.Issues.Count == 0)
                outcomes.Add(NothingRead(key, surveyed));
        }

        return new ImportReport { Issues = [.. outcomes.OrderBy(o => o.Issue)], Problems = problems };
    }

    private async Task<SourceSurvey> SurveyAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
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

    private static IssueOutcome NothingRead(IssueKey key, SurveyedIssue surveyed) => new()
    {
        Issue = key,
        Status = ImportStatus.NothingRead,
        Message = $"No page of {key} could be read; the problems say why.",
        Problems = surveyed.Problems,
    };
}
