using Broadsheet.Import.Pictures;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using NetVips;

namespace Broadsheet.Import.Pages;

/// <summary>
/// Makes files of the pictures of a page while its pixels are at hand: which of them are photographs of a story is known only when the
/// whole issue was read, and the pixels are long gone by then.
/// </summary>
internal sealed class PagePhotographs(WorkFolder work, PageSteps steps, SurveyedPage surveyed, List<ImportProblem> problems)
{
    private const int MostPictures = 60;
    private const double LeastSide = 40;

    // A picture as large as the page is a scan or a background.
    private const double LargestShare = 0.85;

    public IReadOnlyList<PhotographFile> Make(SourcePage page, PixelBuffer pixels, CancellationToken cancellationToken)
    {
        var paper = new Rect(0, 0, page.Marks.Width, page.Marks.Height);
        var files = new List<PhotographFile>();
        using var image = steps.Try(PageStep.Photographs, surveyed, problems, () => PageImageMaker.Open(pixels));
        if (image is null)
            return files;
        foreach (var (bounds, jpeg, seen) in Candidates(page, paper))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (steps.Try(PageStep.Photograph, surveyed, problems, () => Make(image, pixels.Dpi, bounds, jpeg, seen)) is { } picture)
                files.Add(Keep(bounds, picture));
        }

        GC.KeepAlive(pixels);
        return files;
    }

    /// <summary>The pictures of a page that has no pixels, which are trusted to show what is printed.</summary>
    public IReadOnlyList<PhotographFile> MakeUndrawn(SourcePage page, CancellationToken cancellationToken)
    {
        var paper = new Rect(0, 0, page.Marks.Width, page.Marks.Height);
        var files = new List<PhotographFile>();
        foreach (var (bounds, jpeg, seen) in Candidates(page, paper).Where(c => c.Jpeg is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (steps.Try(PageStep.Photograph, surveyed, problems, () => PhotographMaker.FromJpeg(jpeg!, null, seen)) is { } picture)
                files.Add(Keep(bounds, picture));
        }

        return files;
    }

    private PhotographFile Keep(Rect bounds, EncodedPicture picture)
    {
        var path = work.NewFile(".jpg");
        File.WriteAllBytes(path, picture.Bytes);
        return new PhotographFile(bounds, path, picture.Width, picture.Height);
    }

    private static EncodedPicture? Make(Image page, double dpi, Rect bounds, byte[]? jpeg, Rect? seen)
    {
        using var printed = PhotographMaker.Cut(page, dpi, bounds);
        if (printed is null)
            return null;
        return (jpeg is null ? null : PhotographMaker.FromJpeg(jpeg, printed, seen)) ?? PhotographMaker.FromPage(page, dpi, bounds);
    }

    private static IEnumerable<(Rect Bounds, byte[]? Jpeg, Rect? Seen)> Candidates(SourcePage page, Rect paper)
    {
        var own = page.Pictures.Select(p => (Bounds: p.Bounds.Intersect(paper), Jpeg: p.Whole is null ? null : p.Jpeg, Seen: SeenOf(p)));
        var marked = page
            .Marks.Pictures.Where(m => !page.Pictures.Any(p => Overlap(p.Bounds, m.Bounds) > 0.95))
            .Select(m => (Bounds: m.Bounds.Intersect(paper), Jpeg: (byte[]?)null, Seen: (Rect?)null));
        return own.Concat(marked)
            .Where(c => c.Bounds.Width >= LeastSide && c.Bounds.Height >= LeastSide && c.Bounds.Area < paper.Area * LargestShare)
            .OrderByDescending(c => c.Bounds.Area)
            .Take(MostPictures);
    }

    // The part of the data that is seen, in shares of its width and height; null for all of it.
    private static Rect? SeenOf(SourcePicture picture)
    {
        if (picture.IsUpright || picture.Whole is not { IsEmpty: false } whole)
            return null;
        var seen = picture.Bounds.Intersect(whole);
        return new Rect(
            (seen.Left - whole.Left) / whole.Width,
            (seen.Top - whole.Top) / whole.Height,
            seen.Width / whole.Width,
            seen.Height / whole.Height
        );
    }

    /// <summary>How far two boxes are the same, 0 to 1: what both cover over what either covers.</summary>
    public static double Overlap(Rect a, Rect b)
    {
        var common = a.Intersect(b).Area;
        return common <= 0 ? 0 : common / (a.Area + b.Area - common);
    }
}
