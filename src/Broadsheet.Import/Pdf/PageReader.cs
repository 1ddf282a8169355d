using Broadsheet.Import.Pictures;
using Broadsheet.Import.Sources;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pdf;

/// <summary>Reads one page, makes its pictures, keeps its PDF. Whatever the page does wrong ends in a problem of that page.</summary>
internal sealed class PageReader(IPdfEngine engine, ImportOptions options, IAssetSink assets, WorkFolder work)
{
    /// <summary>Pictures smaller than this in points, either way, are ornaments, icons and logos.</summary>
    private const double LeastPicture = 40;

    public async Task<ReadPage> ReadAsync(SurveyedPage surveyed, Action<ImportStep> step, CancellationToken cancellationToken)
    {
        var source = new PdfSource(surveyed.File.Path, options.Password);
        var problems = new List<ImportProblem>();
        step(ImportStep.ReadPage);
        using var page = await ReadMarksAndPixelsAsync(source, surveyed, problems, cancellationToken);
        if (page is null)
            return new ReadPage { Surveyed = surveyed, Problems = problems };

        step(ImportStep.KeepPage);
        problems.AddRange(page.Problems.Select(p => p with { Where = surveyed.Where }));
        var read = new ReadPage { Surveyed = surveyed, Marks = page.Marks };
        if (page.Pixels is { } pixels)
            read = await KeepPicturesAsync(read, page, pixels, cancellationToken);
        return read with { Pdf = await KeepPdfAsync(source, surveyed, problems, cancellationToken), Problems = problems };
    }

    // A page that is too much to draw may still be read: its stories are worth more than its picture.
    private async Task<PdfPage?> ReadMarksAndPixelsAsync(
        PdfSource source, SurveyedPage surveyed, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        var whole = new PdfPageRequest { Dpi = options.Dpi, MinPictureSize = LeastPicture };
        try
        {
            return await engine.ReadPageAsync(source, surveyed.PageIndex, whole, cancellationToken);
        }
        catch (PdfException e) when (e.Fault is PdfFault.TooSlow or PdfFault.TooLarge or PdfFault.EngineFailed)
        {
            var problem = PdfFaults.Problem(e, surveyed.Where);
            try
            {
                var marks = await engine.ReadPageAsync(source, surveyed.PageIndex, new PdfPageRequest(), cancellationToken);
                problems.Add(problem with { Code = "page-not-drawn", Message = problem.Message.Replace("was not imported", "has no picture, only its stories", StringComparison.Ordinal) });
                return marks;
            }
            catch (PdfException)
            {
                // The first failure is the one to tell.
                problems.Add(problem);
                return null;
            }
        }
        catch (PdfException e)
        {
            problems.Add(PdfFaults.Problem(e, surveyed.Where));
            return null;
        }
    }

    private async Task<ReadPage> KeepPicturesAsync(ReadPage read, PdfPage page, PixelBuffer pixels, CancellationToken cancellationToken)
    {
        var master = work.NewFile(".tif");
        PageImageMaker.WriteMaster(pixels, master);
        cancellationToken.ThrowIfCancellationRequested();
        var previews = PageImageMaker.MakePreviews(pixels);
        cancellationToken.ThrowIfCancellationRequested();
        var photographs = new PagePhotographs(work).Make(page, pixels, cancellationToken);

        var kept = new List<AssetReference>();
        foreach (var preview in previews)
            kept.Add(await assets.KeepAsync(preview, cancellationToken));
        return read with
        {
            MasterPath = master,
            MasterWidth = pixels.Width,
            MasterHeight = pixels.Height,
            MasterDpi = pixels.Dpi,
            Previews = kept,
            Photographs = photographs,
        };
    }

    // A file of one page is kept byte for byte. Of an encrypted one the page is written anew, so that readers need no password.
    private async Task<AssetReference?> KeepPdfAsync(
        PdfSource source, SurveyedPage surveyed, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        const string pdf = "application/pdf";
        if (surveyed is { PageCount: 1, IsEncrypted: false })
        {
            var copy = work.NewFile(".pdf");
            File.Copy(source.Path, copy);
            var length = new FileInfo(copy).Length;
            var hash = await assets.AddFileAsync(copy, cancellationToken);
            if (hash != surveyed.File.Hash)
            {
                problems.Add(new ImportProblem(
                    Severity.Warning,
                    "file-changed",
                    surveyed.Where,
                    $"'{surveyed.Where}' changed while it was imported: it was still being written. Import again when the delivery is complete."));
            }

            return new AssetReference { Hash = hash, MediaType = pdf, Length = length };
        }

        try
        {
            var bytes = await engine.SplitPageAsync(source, surveyed.PageIndex, cancellationToken);
            return new AssetReference { Hash = await assets.AddAsync(bytes, cancellationToken), MediaType = pdf, Length = bytes.Length };
        }
        catch (PdfException e)
        {
            problems.Add(new ImportProblem(
                Severity.Warning,
                "page-pdf-missing",
                surveyed.Where,
                $"'{surveyed.Where}' can't be split out as a PDF of its own: {PrintableName.Show(e.Message)} Deliver it as a file of one page if readers should have its PDF."));
            return null;
        }
    }
}
