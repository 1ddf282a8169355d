using Broadsheet.Import;
using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Workflow.Stylebooks;

namespace Broadsheet.Workflow.Ingest;

/// <summary>Brings the stylebook of a publication into its imports, and their issues into the stylebook. A damaged stylebook stops no
/// newspaper.</summary>
internal sealed class LearnedStyles(IIssueStore store, IAssetStore assets, IStylebookStore stylebooks)
{
    private readonly TeachStylebook _teach = new(store, assets, stylebooks);

    /// <summary>The options with what is known of the styles.</summary>
    public async Task<ImportOptions> ApplyAsync(ImportRequest request, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        try
        {
            return request.Options with { Stylebook = await stylebooks.FindStylebookAsync(request.Publication, cancellationToken) };
        }
        catch (StoreDamagedException e)
        {
            Report(problems, e);
            return request.Options;
        }
    }

    /// <summary>Learns from an issue that was kept.</summary>
    public async Task LearnAsync(IssueOutcome outcome, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        using var span = WorkflowSpans.Start("keep.styles", outcome.Issue);
        try
        {
            await _teach.RunAsync(outcome.Issue, outcome.Revision, cancellationToken);
        }
        catch (StoreDamagedException e)
        {
            Report(problems, e);
        }
    }

    private static void Report(List<ImportProblem> problems, StoreDamagedException e)
    {
        if (!problems.Exists(p => p.Code == "stylebook-unreadable"))
            problems.Add(
                new ImportProblem(Severity.Warning, "stylebook-unreadable", "", $"{e.Message} The issue was imported without it.")
            );
    }
}
