using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages;
using Broadsheet.Store;
using NetVips;

namespace Broadsheet.Web.Tests.Fixtures;

/// <summary>Draws pages and photographs for test issues: bars where text stands, so that zones can be seen to fit.</summary>
internal static class DrawnPage
{
    private static readonly double[] Ink = [70, 66, 60];
    private static readonly double[] Paper = [253, 252, 247];

    public static async Task<PageImages> DrawAsync(
        IAssetStore assets,
        double width,
        double height,
        IReadOnlyList<Rect> text,
        IReadOnlyList<Rect> pictures,
        CancellationToken cancellationToken
    )
    {
        var previews = new List<AssetReference>();
        foreach (var pixels in (int[])[320, 800])
        {
            using var image = Draw(width, height, text, pictures, pixels);
            previews.Add(await KeepAsync(assets, image, "image/webp", cancellationToken));
            previews.Add(await KeepAsync(assets, image, "image/jpeg", cancellationToken));
        }
        return new() { Master = previews[^1] with { MediaType = "image/tiff" }, Previews = previews };
    }

    public static async Task<AssetReference> PhotographAsync(
        IAssetStore assets,
        int width,
        int height,
        int shade,
        CancellationToken cancellationToken
    )
    {
        using var ramp = Image.Xyz(width, height);
        using var band = ramp[1].Linear([160.0 / height], [shade]).Cast(Enums.BandFormat.Uchar);
        using var image = band.Bandjoin(band, band).Copy(interpretation: Enums.Interpretation.Srgb);
        return await KeepAsync(assets, image, "image/jpeg", cancellationToken);
    }

    private static Image Draw(double width, double height, IReadOnlyList<Rect> text, IReadOnlyList<Rect> pictures, int pixels)
    {
        var scale = pixels / width;
        using var blank = Image
            .Black(pixels, (int)Math.Round(height * scale), bands: 3)
            .Linear([1, 1, 1], Paper)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        return blank.Mutate(page =>
        {
            foreach (var area in text)
            {
                for (var y = area.Top + 2; y < area.Bottom - 4; y += 12)
                    Fill(page, new(area.X, y, area.Width, 6), scale, Ink);
            }
            foreach (var area in pictures)
                Fill(page, area, scale, [130, 140, 150]);
        });
    }

    private static void Fill(MutableImage page, Rect area, double scale, double[] ink)
    {
        var (x, y) = ((int)(area.X * scale), (int)(area.Y * scale));
        page.DrawRect(ink, x, y, Math.Max(1, (int)(area.Width * scale)), Math.Max(1, (int)(area.Height * scale)), fill: true);
    }

    private static async Task<AssetReference> KeepAsync(
        IAssetStore assets,
        Image image,
        string mediaType,
        CancellationToken cancellationToken
    )
    {
        var bytes = mediaType == "image/webp" ? image.WebpsaveBuffer(q: 70) : image.JpegsaveBuffer(q: 70);
        return new()
        {
            Hash = await assets.AddAsync(bytes, cancellationToken),
            MediaType = mediaType,
            Length = bytes.Length,
            Width = image.Width,
            Height = image.Height,
        };
    }
}
