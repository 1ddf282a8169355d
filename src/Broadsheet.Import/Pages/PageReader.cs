using System.Security.Cryptography;
using Broadsheet.Import.Faults;
using Broadsheet.Import.Pictures;
using Broadsheet.Import.Shapes;
using Broadsheet.Import.Surveys;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pages;

/// <summary>Reads one page, makes its pictures, keeps its file. Whatever the page does wrong ends in a problem of that page.</summary>
internal sealed class PageReader(ImportOptions options, IAssetSink assets, WorkFolder work, PageSteps steps)
{
    /// <summary>Pictures smaller than this in points, either way, are ornaments, icons and logos.</summary>
    private const double LeastPicture = 40;

    // A double page of the largest press at 300 dpi; what claims to be larger is drawn smaller.
    private const long MostPixels = 80_000_000;

    /// <summary>Reads a page and keeps what was made of it.</summary>
    /// <param name="surveyed">The page.</param>
    /// <param name="isSetAside">Tells of the marks of a page that nothing is kept of it yet, as it may turn out to hold two; null to keep
    /// whatever it is.</param>
    /// <param name="step">Told of each step.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ReadPage> ReadAsync(
        SurveyedPage surveyed,
        Func<PageMarks, bool>? isSetAside,
        Action<ImportStep> step,
        CancellationToken cancellationToken
    )
    {
        using var span = ImportSpans.Start("import.page", ImportSpans.IsHeard ? surveyed.Where : "");
        var (file, format) = (surveyed.File, surveyed.File.Format);
        var problems = new List<ImportProblem>();
        step(ImportStep.ReadPage);
        using var page = await steps.TryAsync(PageStep.Read, surveyed, problems, () =>
            format.ReadPageAsync(file, surveyed.PageIndex, Request(surveyed), options, cancellationToken)
        );
        if (page is null)
            return new ReadPage { Surveyed = surveyed, Problems = problems };

        if (page.Finished is null && isSetAside?.Invoke(page.Marks) == true)
            return new ReadPage { Surveyed = surveyed, Marks = page.Marks };
        step(ImportStep.KeepPage);
        problems.AddRange(Told(page, surveyed));
        var read = new ReadPage
        {
            Surveyed = surveyed,
            Marks = page.Finished is null ? Trusted(page, surveyed, problems) : page.Marks,
            Finished = page.Finished,
            Ink = InkFinder.Look(page),
        };
        if (page.Pixels is { } pixels)
            read = await KeepPicturesAsync(read, page, pixels, problems, cancellationToken);
        else if (page.Finished is not null)
            read = read with { Photographs = new PagePhotographs(work, steps, surveyed, problems).MakeUndrawn(page, cancellationToken) };
        return read with
        {
            PageFile = format.KeepsPageFiles ? await KeepPageFileAsync(surveyed, problems, cancellationToken) : null,
            Problems = problems,
        };
    }

    /// <summary>What is told of characters that are not read, or read by their shapes.</summary>
    private static readonly string[] OfUnread = ["figures-without-unicode", "text-without-unicode", "text-read-by-shape", "unicode-wrong"];

    /// <summary>Characters of which nothing tells what they are.</summary>
    public static int Unread(PageMarks marks)
    {
        var unread = 0;
        foreach (ref readonly var glyph in marks.Glyphs.Span)
            unread += glyph.CodePoint == 0 && glyph.Traits.HasFlag(GlyphTraits.UnicodeInDoubt) ? 1 : 0;
        return unread;
    }

    /// <summary>Shapes of the characters of a page that are known; none where they can't be had: the page itself is read.</summary>
    public async Task<IReadOnlyList<NamedShape>> ShapesAsync(ReadPage read, CancellationToken cancellationToken)
    {
        using var page = await LookAgainAsync(read, new PageRequest { WantsShapes = true }, cancellationToken);
        return page?.Shapes ?? [];
    }

    /// <summary>Reads the text of a page again, by shapes that other pages know.</summary>
    /// <returns>The page with what could be read more; as it was where nothing could.</returns>
    public async Task<ReadPage> ReadAgainAsync(ReadPage read, IReadOnlyList<KnownShape> shapes, CancellationToken cancellationToken)
    {
        using var page = await LookAgainAsync(read, new PageRequest { OtherShapes = shapes }, cancellationToken);
        if (page is null || Unread(page.Marks) >= Unread(read.Marks!))
            return read;
        var surveyed = read.Surveyed;
        List<ImportProblem> problems =
        [
            .. read.Problems.Where(p => !OfUnread.Contains(p.Code)),
            .. Told(page, surveyed).Where(p => OfUnread.Contains(p.Code)),
        ];
        var again = steps.Try(PageStep.Trust, surveyed, problems, () =>
            surveyed.File.Format.Check(page.Marks, isTextTold: true, surveyed.Where)
        );
        return read with { Marks = again?.Marks ?? page.Marks, Problems = problems };
    }

    // What fails here was read before, and stays as it was read then.
    private async Task<SourcePage?> LookAgainAsync(ReadPage read, PageRequest request, CancellationToken cancellationToken)
    {
        var (surveyed, file) = (read.Surveyed, read.Surveyed.File);
        return await steps.TryAsync(PageStep.Read, surveyed, [], () =>
            file.Format.ReadPageAsync(file, surveyed.PageIndex, request with { Part = surveyed.Part }, options, cancellationToken)
        );
    }

    private static IEnumerable<ImportProblem> Told(SourcePage page, SurveyedPage surveyed) =>
        page.Problems.Select(p =>
            p with
            {
                Where = surveyed.Where,
                Message = $"'{surveyed.Where}': {FaultProblems.Message(p.Message, surveyed.File.Path)}",
            }
        );

    // The format may know how to put marks right; what can't be trusted is told with its place.
    private PageMarks Trusted(SourcePage page, SurveyedPage surveyed, List<ImportProblem> problems)
    {
        var trusted = steps.Try(PageStep.Trust, surveyed, problems, () =>
        {
            var isTold = TextPresence.Problem(page.Marks, InkFinder.Look(page), surveyed) is not null;
            return surveyed.File.Format.Check(page.Marks, isTold, surveyed.Where);
        });
        problems.AddRange(trusted?.Problems ?? []);
        return trusted?.Marks ?? page.Marks;
    }

    private PageRequest Request(SurveyedPage surveyed) =>
        new()
        {
            Part = surveyed.Part,
            Dpi = options.Dpi,
            MaxPixels = MostPixels,
            MinPictureSize = LeastPicture,
        };

    private async Task<ReadPage> KeepPicturesAsync(
        ReadPage read,
        SourcePage page,
        PixelBuffer pixels,
        List<ImportProblem> problems,
        CancellationToken cancellationToken
    )
    {
        var surveyed = read.Surveyed;
        if (steps.Try(PageStep.Master, surveyed, problems, () => PageImageMaker.MakeMaster(pixels)) is not { } master)
            return read;
        cancellationToken.ThrowIfCancellationRequested();
        var previews = steps.Try(PageStep.Previews, surveyed, problems, () => PageImageMaker.MakePreviews(pixels)) ?? [];
        cancellationToken.ThrowIfCancellationRequested();
        var photographs = new PagePhotographs(work, steps, surveyed, problems).Make(page, pixels, cancellationToken);

        var masterPath = work.NewFile(".tif");
        await File.WriteAllBytesAsync(masterPath, master, cancellationToken);
        var kept = new List<AssetReference>();
        foreach (var preview in previews)
            kept.Add(await assets.KeepAsync(preview, cancellationToken));
        return read with
        {
            MasterPath = masterPath,
            MasterWidth = pixels.Width,
            MasterHeight = pixels.Height,
            MasterDpi = pixels.Dpi,
            Previews = kept,
            Photographs = photographs,
        };
    }

    // Readers get what the format makes of the page, of a file of one page too: what came from the press may need a password, show bleed
    // and marks, or carry more than is printed.
    private Task<AssetReference?> KeepPageFileAsync(
        SurveyedPage surveyed,
        List<ImportProblem> problems,
        CancellationToken cancellationToken
    ) => steps.TryAsync<AssetReference>(PageStep.KeepPageFile, surveyed, problems, async () =>
        {
            var made = await MakeFileAsync(surveyed, cancellationToken);
            if (surveyed is { PageCount: 1, File.Parts: [] })
                await TellChangeAsync(surveyed, problems, cancellationToken);
            return made;
        });

    private async Task<AssetReference> MakeFileAsync(SurveyedPage surveyed, CancellationToken cancellationToken)
    {
        var (file, format) = (surveyed.File, surveyed.File.Format);
        var bytes = await format.MakePageFileAsync(file, surveyed.PageIndex, surveyed.Part, options, cancellationToken);
        return new AssetReference
        {
            Hash = await assets.AddAsync(bytes, cancellationToken),
            MediaType = format.MediaType,
            Length = bytes.Length,
        };
    }

    private static async Task TellChangeAsync(SurveyedPage surveyed, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(surveyed.File.Path);
        if (AssetHash.FromDigest(await SHA256.HashDataAsync(file, cancellationToken)) == surveyed.File.Hash)
            return;
        problems.Add(
            new ImportProblem(
                Severity.Warning,
                "file-changed",
                surveyed.Where,
                $"'{surveyed.Where}' changed while it was imported: it was still being written. Import again when the delivery is complete."
            )
        );
    }
}
