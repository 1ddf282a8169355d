using Broadsheet.Import.Pages;
using Broadsheet.Import.Pictures;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using NetVips;

namespace Broadsheet.Import.Issues;

/// <summary>Gives the pictures of articles their files: the one made while the page was read where it is the same picture, else cut from
/// the master.</summary>
/// <param name="pages">The pages of the issue.</param>
/// <param name="assets">Takes the files.</param>
/// <param name="steps">Runs the steps.</param>
/// <param name="problems">Told what failed.</param>
internal sealed class PhotographCutter(IReadOnlyList<ReadPage> pages, IAssetSink assets, PageSteps steps, List<ImportProblem> problems)
{
    // Layout may trim a zone by a rule or a caption; a picture that differs by more shows something else.
    private const double SamePicture = 0.88;

    /// <summary>The article with files for its pictures.</summary>
    public async Task<Article> CutAsync(Article article, CancellationToken cancellationToken)
    {
        if (!article.Figures.Any())
            return article;
        var parts = new List<ArticlePart>(article.Parts.Count);
        foreach (var part in article.Parts)
            parts.Add(part is Figure figure ? figure with { Pictures = await CutAsync(figure, cancellationToken) } : part);
        return article with { Parts = parts };
    }

    private async Task<IReadOnlyList<Picture>> CutAsync(Figure figure, CancellationToken cancellationToken)
    {
        var page = pages[figure.Page - 1];
        var pictures = new List<Picture>(figure.Pictures.Count);
        foreach (var picture in figure.Pictures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pictures.Add(await KeepAsync(picture, page, cancellationToken));
        }

        return pictures;
    }

    private async Task<Picture> KeepAsync(Picture picture, ReadPage page, CancellationToken cancellationToken)
    {
        var surveyed = page.Surveyed;
        if (
            await steps.TryAsync(PageStep.Cut, surveyed, problems, () => FindAsync(picture.Zone, page, cancellationToken))
            is not { } photograph
        )
            return picture;
        var image = await assets.KeepAsync(photograph, cancellationToken);
        // The header may have passed and the data not: browsers show what they can of the picture itself.
        var thumbnail = steps.Try(PageStep.Thumbnail, surveyed, problems, () => PhotographMaker.Thumbnail(photograph.Bytes));
        return picture with { Image = image, Thumbnail = thumbnail is null ? null : await assets.KeepAsync(thumbnail, cancellationToken) };
    }

    private static async Task<EncodedPicture?> FindAsync(Rect zone, ReadPage page, CancellationToken cancellationToken)
    {
        var same = page
            .Photographs.Where(p => PagePhotographs.Overlap(p.Bounds, zone) >= SamePicture)
            .MaxBy(p => PagePhotographs.Overlap(p.Bounds, zone));
        if (same is not null)
            return new EncodedPicture("image/jpeg", await File.ReadAllBytesAsync(same.Path, cancellationToken), same.Width, same.Height);
        if (page.MasterPath is null)
            return null;
        ImageLibrary.Prepare();
        using var master = Image.Tiffload(page.MasterPath, page: 0);
        return PhotographMaker.FromPage(master, page.MasterDpi, zone);
    }
}
