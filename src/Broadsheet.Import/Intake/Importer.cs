using Broadsheet.Import.Issues;
using Broadsheet.Import.Pages;
using Broadsheet.Import.Sources;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Import.Intake;

/// <summary>Makes issues of files, whatever their format. Safe to use from many threads; each import keeps its own work folder and leaves
/// nothing in it.</summary>
/// <param name="formats">The formats, those first that tell their files surest.</param>
/// <param name="workFolder">
/// Folder for files under way, on the file system of the asset store where possible so that they can be moved there. Created when missing.
/// </param>
public sealed class Importer(IReadOnlyList<IImportFormat> formats, string workFolder)
{
    /// <summary>Runs the steps of pages; tests put faults there.</summary>
    internal PageSteps Steps { get; init; } = new();

    /// <summary>
    /// Lists the files, looks into each and sorts their pages into issues, without reading the pages. Enough to tell whether anything
    /// changed.
    /// </summary>
    /// <param name="sources">Folders and files.</param>
    /// <param name="options">What the person who imports says.</param>
    /// <param name="progress">Told of each file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The name pattern of the options is no regular expression.</exception>
    public async Task<SourceSurvey> SurveyAsync(
        IReadOnlyList<string> sources,
        ImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var span = ImportSpans.Start("import.survey");
        var aliases = new NameAliases(workFolder);
        try
        {
            return await new SourceSurveyor(formats, options, aliases).SurveyAsync(sources, progress, cancellationToken);
        }
        catch
        {
            aliases.Dispose();
            throw;
        }
    }

    /// <summary>Reads one issue of a survey.</summary>
    /// <param name="issue">The issue, of a survey that is not disposed yet.</param>
    /// <param name="options">The options of the survey.</param>
    /// <param name="assets">Takes the files that are made.</param>
    /// <param name="progress">Told of each step of each page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The issue; two or more where the date came from a folio and other pages turn out to bear another date; none where no page could be
    /// read, then with the problems of its pages.
    /// </returns>
    /// <exception cref="IOException">The disk failed: a file went away, no space is left.</exception>
    public async Task<ImportResult> ImportAsync(
        SurveyedIssue issue,
        ImportOptions options,
        IAssetSink assets,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var span = ImportSpans.Start("import.issue", ImportSpans.IsHeard ? $"{issue.Date:yyyy-MM-dd}" : "");
        using var work = new WorkFolder(workFolder);
        var reader = new IssueReader(
            formats.Max(f => f.Parallelism),
            new PageReader(options, assets, work, Steps),
            options.Language,
            progress
        );
        var pages = await reader.ReadAsync(issue.Pages, cancellationToken);
        List<ImportProblem> problems = [.. RepeatedProblems.Merge(pages.SelectMany(p => p.Problems))];
        List<ReadPage> readable = [.. pages.Where(p => p.Marks is not null)];
        if (readable.Count == 0)
            return new ImportResult { Issues = [], Problems = problems };
        var builder = new IssueBuilder(issue, options, assets, progress, Steps);
        return new ImportResult
        {
            Issues = await builder.BuildAsync(readable, [.. issue.Problems, .. problems], cancellationToken),
            Problems = [],
        };
    }

    /// <summary>Surveys the sources and reads every issue in them.</summary>
    /// <param name="sources">Folders and files.</param>
    /// <param name="options">What the person who imports says.</param>
    /// <param name="assets">Takes the files that are made.</param>
    /// <param name="progress">Told of each step of each page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The name pattern of the options is no regular expression.</exception>
    /// <exception cref="IOException">The disk failed: a file went away, no space is left.</exception>
    public async Task<ImportResult> ImportAsync(
        IReadOnlyList<string> sources,
        ImportOptions options,
        IAssetSink assets,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var survey = await SurveyAsync(sources, options, progress, cancellationToken);
        var issues = new List<ImportedIssue>();
        var problems = survey.Problems.ToList();
        foreach (var surveyed in survey.Issues)
        {
            var result = await ImportAsync(surveyed, options, assets, progress, cancellationToken);
            issues.AddRange(result.Issues);
            problems.AddRange(result.Issues.Count == 0 ? surveyed.Problems : []);
            problems.AddRange(result.Problems);
        }

        return new ImportResult { Issues = issues, Problems = problems };
    }

    /// <summary>Puts given pages beside the pages that are kept of their issue, so that all are read as one: a story that turns to a late
    /// page is found whole.</summary>
    /// <param name="given">The survey of the given pages.</param>
    /// <param name="read">The given pages as they were read by themselves; pages of the survey that are not among them belong to another
    /// day.</param>
    /// <param name="kept">The kept pages that stay, each with its file.</param>
    /// <param name="pathOf">Opens a kept file.</param>
    /// <param name="options">The options of the survey.</param>
    /// <exception cref="ArgumentException">A kept page has no file of a known format.</exception>
    public SurveyedIssue Join(
        SurveyedIssue given,
        IReadOnlyList<Page> read,
        IReadOnlyList<Page> kept,
        Func<AssetHash, string> pathOf,
        ImportOptions options
    ) => JoinedSurvey.Of(given, read, kept, pathOf, options, formats);

    /// <summary>The <see cref="Page.Source"/> that a kept page has after it was read again.</summary>
    public static string SourceOf(Page kept) => JoinedSurvey.SourceOf(kept);
}
