using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages;
using NetVips;

namespace Broadsheet.Import.Pictures;

/// <summary>Makes the pictures of a page anew without some of its areas.</summary>
public static class PageMasker
{
    // A light grey, which says on white and on coloured ground that something was taken out.
    private static readonly double[] Ink = [214, 214, 214];

    /// <summary>Makes them.</summary>
    /// <param name="masterPath">The master of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="areas">What must not be seen, in points.</param>
    /// <param name="assets">Takes the files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The pictures; null where the master can't be read.</returns>
    public static async Task<PageImages?> MakeAsync(
        string masterPath,
        Page page,
        IReadOnlyList<Polygon> areas,
        IAssetSink assets,
        CancellationToken cancellationToken
    )
    {
        byte[] master;
        IReadOnlyList<EncodedPicture> previews;
        int width,
            height;
        try
        {
            ImageLibrary.Prepare();
            using var whole = Image.Tiffload(masterPath, page: 0);
            using var copy = whole.CopyMemory();
            var scale = copy.Width / page.Width;
            using var masked = copy.Mutate(image =>
            {
                foreach (var box in areas.SelectMany(Boxes))
                {
                    var (left, top) = ((int)Math.Floor(box.Left * scale), (int)Math.Floor(box.Top * scale));
                    image.DrawRect(
                        Ink,
                        left,
                        top,
                        (int)Math.Ceiling(box.Right * scale) - left,
                        (int)Math.Ceiling(box.Bottom * scale) - top,
                        fill: true
                    );
                }
            });
            (width, height) = (masked.Width, masked.Height);
            master = PageImageMaker.MakeMaster(masked, scale * 72);
            cancellationToken.ThrowIfCancellationRequested();
            previews = PageImageMaker.MakePreviews(masked);
        }
        catch (VipsException)
        {
            // The page stays without a picture: that is safe, and said to whoever asked.
            return null;
        }

        var kept = new List<Model.Assets.AssetReference>();
        foreach (var preview in previews)
            kept.Add(await assets.KeepAsync(preview, cancellationToken));
        return new() { Master = await assets.KeepAsync(new("image/tiff", master, width, height), cancellationToken), Previews = kept };
    }

    /// <summary>Rectangles that together cover an outline; for one with slanting sides, all of its bounds.</summary>
    internal static IReadOnlyList<Rect> Boxes(Polygon outline)
    {
        var points = outline.Points;
        var sides = points.Select((p, i) => (From: p, To: points[(i + 1) % points.Count])).ToList();
        if (sides.Exists(s => s.From.X != s.To.X && s.From.Y != s.To.Y))
            return [outline.Bounds];
        var heights = points.Select(p => p.Y).Distinct().Order().ToList();
        var boxes = new List<Rect>();
        for (var i = 0; i + 1 < heights.Count; i++)
        {
            var middle = (heights[i] + heights[i + 1]) / 2;
            var crossed = sides.Where(s => s.From.Y > middle != s.To.Y > middle).Select(s => s.From.X).Order().ToList();
            for (var at = 0; at + 1 < crossed.Count; at += 2)
                boxes.Add(Rect.FromEdges(crossed[at], heights[i], crossed[at + 1], heights[i + 1]));
        }

        return boxes;
    }
}
