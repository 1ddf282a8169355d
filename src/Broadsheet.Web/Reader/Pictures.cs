using System.Globalization;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Pages;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Reader;

/// <summary>Makes pictures of pages in the sizes that browsers choose from.</summary>
internal static class Pictures
{
    /// <summary>Widest preview that lists of pages offer, in pixels.</summary>
    public const int ThumbnailWidth = 800;

    /// <summary>Width in pixels of the form that a page names for browsers that take no set.</summary>
    private const int PlainWidth = 1200;

    /// <summary>The whole page in all its sizes; null where there is none.</summary>
    public static ImageView? Of(PageImages? images, Viewer viewer) =>
        images is null ? null : Of(images.Previews, int.MaxValue, PlainWidth, viewer);

    /// <summary>The page, small, for lists; null where there is none.</summary>
    public static ImageView? Thumbnail(PageImages? images, Viewer viewer) =>
        images is null ? null : Of(images.Previews, ThumbnailWidth, 0, viewer);

    /// <summary>The only form of a front page that lists of issues know; null where there is none.</summary>
    public static ImageView? Single(AssetReference? asset, Viewer viewer) => asset is null ? null : Of([asset], int.MaxValue, 0, viewer);

    private static ImageView? Of(IReadOnlyList<AssetReference> previews, int widest, int plainWidth, Viewer viewer)
    {
        var sized = previews.Where(p => p is { Width: > 0, Height: > 0 }).OrderBy(p => p.Width).ToList();
        if (sized.Count == 0)
            return null;
        var offered = sized.Where(p => p.Width <= widest).ToList();
        if (offered.Count == 0)
            offered = sized.Where(p => p.Width == sized[0].Width).ToList();
        var jpegs = offered.Where(p => p.MediaType == "image/jpeg").ToList();
        var plain = jpegs.Count > 0 ? jpegs : offered;
        var chosen = plain.FirstOrDefault(p => p.Width >= plainWidth) ?? plain[^1];
        return new()
        {
            WebpSet = Set(offered, "image/webp", viewer),
            JpegSet = Set(offered, "image/jpeg", viewer),
            Url = viewer.At(chosen),
            LargestUrl = viewer.At(plain[^1]),
            Width = chosen.Width!.Value,
            Height = chosen.Height!.Value,
        };
    }

    private static string Set(IEnumerable<AssetReference> forms, string mediaType, Viewer viewer) =>
        string.Join(
            ", ",
            forms
                .Where(f => f.MediaType == mediaType)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{viewer.At(f)} {f.Width}w"))
        );
}
