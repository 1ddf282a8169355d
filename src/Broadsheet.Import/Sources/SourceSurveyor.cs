using Broadsheet.Import.Faults;
using Broadsheet.Import.Naming;
using Broadsheet.Import.Pages;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>Lists files, looks into each, and hands them on to be dated and grouped.</summary>
internal sealed class SourceSurveyor(IPdfEngine engine, ImportOptions options, NameAliases aliases)
{
    private readonly NameReader _names = new(options.NamePattern);

    // Where several folders of one letter are named as sources, each is a section.
    private bool _namesSections;

    public async Task<SourceSurvey> SurveyAsync(
        IReadOnlyList<string> sources,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var walker = new SourceWalker(aliases);
        _namesSections =
            sources
                .Select(s => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(s))))
                .Select(name => FolderNames.Section([name]))
                .OfType<string>()
                .Distinct()
                .Count() > 1;
        foreach (var source in sources)
            walker.Walk(source, cancellationToken);

        var problems = new List<ImportProblem>(walker.Problems);
        var files = await LookIntoAllAsync(walker.Files, problems, progress, cancellationToken);
        var taken = PageLimit.Apply(files, options.MaxPages, problems);
        var dated = await new FileDating(engine, options, problems).DateAsync(taken, cancellationToken);
        var issues = new IssueGrouping(options).Group(dated);
        if (walker.Files.Count == 0 && problems.Count == 0)
            problems.Add(
                new ImportProblem(
                    Severity.Error,
                    "source-empty",
                    "",
                    "The sources hold no files. Check the path and that the pages were delivered."
                )
            );
        return new SourceSurvey(aliases)
        {
            Issues = issues,
            Problems = problems,
            FilesFound = walker.Files.Count,
            FilesPassedOver = walker.PassedOver,
        };
    }

    private async Task<List<LookedIntoFile>> LookIntoAllAsync(
        IReadOnlyList<FoundFile> found,
        List<ImportProblem> problems,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var looked = new List<LookedIntoFile>[found.Count];
        var faults = new List<ImportProblem>[found.Count];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = engine.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, found.Count, parallel, async (i, cancellation) =>
        {
            progress?.Report(new ImportProgress(ImportStep.Look, found[i].Name, Volatile.Read(ref done), found.Count));
            (looked[i], faults[i]) = ([], []);
            await LookIntoAsync(i, found[i], mayBePortfolio: true, looked[i], faults[i], cancellation);
            Interlocked.Increment(ref done);
        });
        problems.AddRange(faults.SelectMany(f => f));
        return [.. looked.SelectMany(l => l)];
    }

    private async Task LookIntoAsync(
        int order,
        FoundFile found,
        bool mayBePortfolio,
        List<LookedIntoFile> looked,
        List<ImportProblem> problems,
        CancellationToken cancellationToken
    )
    {
        var (file, problem) = await LookIntoAsync(order, found, cancellationToken);
        if (problem is not null)
            problems.Add(problem);
        if (file is null)
            return;
        if (!mayBePortfolio && file.Pdf.Attachments.Count > 0)
            problems.Add(PortfolioOpener.Unread(found.Name, file.Pdf));
        else if (PortfolioOpener.Note(found.Name, file.Pdf) is { } note)
            problems.Add(note);
        if (!mayBePortfolio || !file.Pdf.IsPortfolio)
        {
            looked.Add(file);
            return;
        }

        foreach (var (inside, fault) in await new PortfolioOpener(engine, options, aliases).OpenAsync(found, file.Pdf, cancellationToken))
        {
            if (fault is not null)
                problems.Add(fault);
            if (inside is not null)
                await LookIntoAsync(order, inside, mayBePortfolio: false, looked, problems, cancellationToken);
        }
    }

    private async Task<(LookedIntoFile? Looked, ImportProblem? Problem)> LookIntoAsync(
        int order,
        FoundFile found,
        CancellationToken cancellationToken
    )
    {
        var claimsPdf = found.FileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        try
        {
            var look = await FileContent.LookAsync(found.OpenPath, cancellationToken);
            if (!look.IsPdf)
                return (null, NoPdf(found.Name, look.Length, claimsPdf));
            var summary = await engine.InspectAsync(new PdfSource(found.OpenPath, options.Password), cancellationToken);
            if (summary.PageCount == 0)
                throw new PdfException(PdfFault.NoPages, "It has no pages. Export it again.");
            return (Describe(order, found, look, summary), null);
        }
        catch (Exception e) when (PageSteps.IsOfTheFile(e))
        {
            return (null, FaultProblems.Problem(PageSteps.Fault(e), found.OpenPath, found.Name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (
                null,
                new ImportProblem(
                    Severity.Error,
                    "file-unreadable",
                    found.Name,
                    $"'{found.Name}' can't be read: {PrintableName.Show(e.Message)} Give the program the right to read it, or copy the file again."
                )
            );
        }
    }

    private LookedIntoFile Describe(int order, FoundFile found, FileContent.Look look, PdfSummary summary)
    {
        var file = new SourceFile
        {
            Path = found.OpenPath,
            Name = found.Name,
            Length = look.Length,
            Hash = look.Hash,
        };
        var folder = FolderNames.Date(found.Folders);
        var facts = _names.Read(found.Folders, found.FileName, found.IsInFolder || _namesSections);
        return new LookedIntoFile(order, file, summary, facts, folder?.Date, string.Join('/', found.Folders))
        {
            FolderPrecision = folder?.Precision ?? DatePrecision.Day,
        };
    }

    private static ImportProblem NoPdf(string name, long length, bool claimsPdf) =>
        (claimsPdf, length) switch
        {
            (true, 0) => new(
                Severity.Error,
                "pdf-empty",
                name,
                $"'{name}' is empty: the delivery broke off or has not begun. Copy it again."
            ),
            (true, _) => new(
                Severity.Error,
                "pdf-not-a-pdf",
                name,
                $"'{name}' is named as a PDF and is none. Check what was delivered and copy it again."
            ),
            _ => new(
                Severity.Note,
                "file-unsupported",
                name,
                $"'{name}' is no PDF and was skipped. Only PDFs are imported; nothing to do if it belongs to no page."
            ),
        };
}
