using Broadsheet.Import.Faults;
using Broadsheet.Import.Issues;
using Broadsheet.Import.Pages;
using Broadsheet.Import.Pictures;
using Broadsheet.Import.Sources;
using Broadsheet.Import.Spreads;
using Broadsheet.Import.Surveys;
using Broadsheet.Layout.Inspection.Drawing;
using Broadsheet.Model.Issues;
using NetVips;

namespace Broadsheet.Import.Intake;

/// <summary>Reads pages as an import would and tells what layout decided and why, keeping nothing.</summary>
/// <param name="formats">The formats, as of the <see cref="Importer"/>.</param>
/// <param name="workFolder">Folder for files under way; created when needed.</param>
public sealed class IssueInspector(IReadOnlyList<IImportFormat> formats, string workFolder)
{
    private const double Dpi = 110;
    private const long MostPixels = 12_000_000;
    private const int Quality = 62;

    // Only a name for the pages of one inspection: they are looked at together, whatever dates they bear.
    private static readonly DateOnly AnyDate = new(2000, 1, 1);

    /// <summary>Reads all pages of the sources as one issue.</summary>
    /// <param name="sources">Folders and files.</param>
    /// <param name="options">What the person says; a date is not needed.</param>
    /// <param name="withPictures">Draw the pages too.</param>
    /// <param name="progress">Told of each page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was found; without pages where none could be read, then its problems say why.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public async Task<InspectedIssue> InspectAsync(
        IReadOnlyList<string> sources,
        ImportOptions options,
        bool withPictures,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        options = options with { Date = AnyDate, Edition = 1 };
        using var aliases = new NameAliases(workFolder);
        using var survey = await new SourceSurveyor(formats, options, aliases).SurveyAsync(sources, progress, cancellationToken);
        List<SurveyedPage> surveyed = [.. survey.Issues.SelectMany(i => i.Pages)];
        var read = new (ReadPage? Page, PagePicture? Picture)[surveyed.Count];
        // The date is not the person's, so there is nothing to say of files that name another.
        List<ImportProblem> problems = [.. survey.Problems.Where(p => p.Code != "issue-date-forced")];
        var done = 0;
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = formats.Max(f => f.Parallelism),
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, surveyed.Count, parallel, async (i, cancellation) =>
        {
            progress?.Report(new ImportProgress(ImportStep.ReadPage, surveyed[i].Where, Volatile.Read(ref done), surveyed.Count));
            read[i] = await ReadAsync(surveyed[i], options, withPictures, problems, cancellation);
            Interlocked.Increment(ref done);
        });
        List<ReadPage> whole = [.. read.Select(r => r.Page).OfType<ReadPage>()];
        if (whole.Count == 0)
            return new InspectedIssue { Problems = problems };
        var pictures = read.Where(r => r is { Page: not null, Picture: not null }).ToDictionary(r => r.Page!, r => r.Picture!);
        var pages = await new SpreadReader(ReadPartAsync, options.Language).PartAsync(whole, cancellationToken);
        problems.AddRange(pages.SelectMany(p => p.Problems));

        progress?.Report(new ImportProgress(ImportStep.FindArticles, "", pages.Count, pages.Count));
        IssueReading Read(IReadOnlyList<ReadPage> own) => IssueReading.Of(own, options.Stylebook, cancellationToken);
        var settled = SettledReading.Of(Read(pages), Read);
        return new InspectedIssue
        {
            Layout = settled.Reading.Inspect(settled.Labels, cancellationToken),
            Sources = [.. settled.Reading.Pages.Select(p => p.Surveyed.Where)],
            Pictures = settled
                .Reading.Pages.Select((p, i) => (Sequence: i + 1, Picture: pictures.GetValueOrDefault(p)))
                .Where(p => p.Picture is not null)
                .ToDictionary(p => p.Sequence, p => p.Picture!),
            Problems = problems,
        };

        async Task<ReadPage?> ReadPartAsync(SurveyedPage page, CancellationToken cancellation)
        {
            var (part, picture) = await ReadAsync(page, options, withPictures, problems, cancellation);
            if (part is not null && picture is not null)
                pictures[part] = picture;
            return part;
        }
    }

    private static async Task<(ReadPage? Page, PagePicture? Picture)> ReadAsync(
        SurveyedPage surveyed,
        ImportOptions options,
        bool withPictures,
        List<ImportProblem> problems,
        CancellationToken cancellationToken
    )
    {
        var (file, format) = (surveyed.File, surveyed.File.Format);
        try
        {
            using var page = await format.ReadPageAsync(
                file,
                surveyed.PageIndex,
                new PageRequest
                {
                    Part = surveyed.Part,
                    Dpi = withPictures ? Dpi : null,
                    MaxPixels = MostPixels,
                },
                options,
                cancellationToken
            );
            return (
                new ReadPage
                {
                    Surveyed = surveyed,
                    Marks = page.Marks,
                    Finished = page.Finished,
                },
                page.Pixels is { } pixels ? Encode(pixels) : null
            );
        }
        catch (Exception e) when (FileFaults.IsOfTheFile(e))
        {
            lock (problems)
                problems.Add(FaultProblems.Problem(FileFaults.Of(e, format), file.Path, surveyed.Where));
            return (null, null);
        }
    }

    private static PagePicture Encode(PixelBuffer pixels)
    {
        using var image = PageImageMaker.Open(pixels);
        var bytes = image.JpegsaveBuffer(q: Quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
        GC.KeepAlive(pixels);
        return new PagePicture("image/jpeg", bytes);
    }
}
