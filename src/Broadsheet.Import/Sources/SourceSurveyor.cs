using Broadsheet.Import.Faults;
using Broadsheet.Import.Naming;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>Lists files, looks into each, and hands them on to be dated and grouped.</summary>
internal sealed class SourceSurveyor(IReadOnlyList<IImportFormat> formats, ImportOptions options, NameAliases aliases)
{
    private readonly NameReader _names = new(options.NamePattern, [.. formats.Select(f => f.Extension)]);
    private readonly FormatNames _formatNames = new(formats);

    // Where several folders of one letter are named as sources, each is a section.
    private bool _namesSections;

    public async Task<SourceSurvey> SurveyAsync(
        IReadOnlyList<string> sources,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var walker = new SourceWalker(aliases, _formatNames);
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
        var dated = await new FileDating(options, problems).DateAsync(taken, cancellationToken);
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
        // Two sources may hold one file; either will do.
        var byPath = found.DistinctBy(f => f.OpenPath).ToDictionary(f => f.OpenPath, StringComparer.Ordinal);
        var done = 0;
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = formats.Max(f => f.Parallelism),
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, found.Count, parallel, async (i, cancellation) =>
        {
            using var span = ImportSpans.Start("import.look", found[i].Name);
            progress?.Report(new ImportProgress(ImportStep.Look, found[i].Name, Volatile.Read(ref done), found.Count));
            (looked[i], faults[i]) = ([], []);
            await LookIntoAsync(i, found[i], byPath, mayHoldFiles: true, looked[i], faults[i], cancellation);
            Interlocked.Increment(ref done);
        });
        // What belongs to another file is no page, and nothing is to be said of it.
        var parts = looked.SelectMany(l => l).SelectMany(l => l.File.Parts).ToHashSet(StringComparer.Ordinal);
        var own = Enumerable.Range(0, found.Count).Where(i => !parts.Contains(found[i].OpenPath)).ToList();
        problems.AddRange(own.SelectMany(i => faults[i]));
        return [.. own.SelectMany(i => looked[i])];
    }

    private async Task LookIntoAsync(
        int order,
        FoundFile found,
        Dictionary<string, FoundFile> beside,
        bool mayHoldFiles,
        List<LookedIntoFile> looked,
        List<ImportProblem> problems,
        CancellationToken cancellationToken
    )
    {
        string? Beside(string name) =>
            beside.TryGetValue(Path.GetFullPath(name, Path.GetDirectoryName(found.OpenPath)!), out var file) ? file.OpenPath : null;
        var request = new SurveyRequest(options, mayHoldFiles, Beside);
        var (file, problem) = await LookIntoAsync(order, found, request, cancellationToken);
        if (problem is not null)
            problems.Add(problem);
        if (file is null)
            return;
        problems.AddRange(file.Summary.Problems);
        if (file.Summary.Inside is not { } inside)
        {
            looked.Add(file);
            return;
        }

        foreach (var taken in await inside(() => aliases.NewFile(file.File.Format.Extension), cancellationToken))
        {
            if (taken.Problem is { } fault)
                problems.Add(fault);
            if (taken.Path is not { } path)
                continue;
            var entry = new FoundFile(path, found.Folders, taken.FileName, taken.ShownName) { IsInFolder = found.IsInFolder };
            await LookIntoAsync(order, entry, beside, mayHoldFiles: false, looked, problems, cancellationToken);
        }
    }

    private async Task<(LookedIntoFile? Looked, ImportProblem? Problem)> LookIntoAsync(
        int order,
        FoundFile found,
        SurveyRequest request,
        CancellationToken cancellationToken
    )
    {
        IImportFormat? format = null;
        try
        {
            var look = await FileContent.LookAsync(found.OpenPath, found.FileName, formats, cancellationToken);
            if (look.Format is null)
                return (null, Unrecognised(found, look.Length));
            format = look.Format;
            var file = new SourceFile
            {
                Path = found.OpenPath,
                Name = found.Name,
                Length = look.Length,
                Hash = look.Hash,
                Format = format,
            };
            var summary = await format.SurveyAsync(file, request, cancellationToken);
            var hash = await FileContent.WithPartsAsync(look.Hash, summary.Parts, cancellationToken);
            return (Describe(order, found, file with { Hash = hash, Parts = summary.Parts }, summary), null);
        }
        catch (Exception e) when (format is not null && FileFaults.IsOfTheFile(e))
        {
            return (null, FaultProblems.Problem(FileFaults.Of(e, format), found.OpenPath, found.Name));
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

    private LookedIntoFile Describe(int order, FoundFile found, SourceFile file, SourceSummary summary)
    {
        var folder = FolderNames.Date(found.Folders);
        var facts = _names.Read(found.Folders, found.FileName, found.IsInFolder || _namesSections);
        return new LookedIntoFile(order, file, summary, facts, folder?.Date, string.Join('/', found.Folders))
        {
            FolderPrecision = folder?.Precision ?? DatePrecision.Day,
        };
    }

    private ImportProblem Unrecognised(FoundFile found, long length) =>
        formats.Select(f => f.Refuse(found.FileName, found.Name, length)).OfType<ImportProblem>().FirstOrDefault()
        ?? new(
            Severity.Note,
            "file-unsupported",
            found.Name,
            $"'{found.Name}' is no {_formatNames.One} and was skipped. Only {_formatNames.Many} are imported; nothing to do if it belongs to no page."
        );
}
