using NetVips;

namespace Broadsheet.Import.Pictures;

/// <summary>Makes the master and the previews of a page out of its pixels, without copying them.</summary>
internal static class PageImageMaker
{
    private const int TileSize = 512;
    private const int TileStep = 16;
    private const int MasterQuality = 80;
    private const int JpegQuality = 78;
    private const int WebpQuality = 75;
    private const double MillimetresPerInch = 25.4;

    // More effort of the WebP encoder takes a fifth to a half more time and spares one byte in a hundred on pages of text. Huffman tables
    // of its own cost a JPEG most where the picture is large.
    private const int WebpEffort = 0;
    private const int SmallPicture = 1000;

    // WebP ends at 16383 pixels a side.
    private const int LongestSide = 16_000;

    // Thumbnails, a phone or a page in a window, and a page enlarged until its body text can be read. The largest decides the cost.
    private static readonly int[] PreviewWidths = [320, 800, 1600];

    /// <summary>Makes the master: a pyramidal TIFF of JPEG tiles, whose tiles can be served byte for byte.</summary>
    /// <exception cref="VipsException">The page has a shape that can't be a picture.</exception>
    public static byte[] MakeMaster(PixelBuffer pixels)
    {
        using var image = Open(pixels);
        var master = MakeMaster(image, pixels.Dpi);
        GC.KeepAlive(pixels);
        return master;
    }

    /// <inheritdoc cref="MakeMaster(PixelBuffer)"/>
    /// <param name="image">The whole page.</param>
    /// <param name="dpi">Its pixels per inch.</param>
    public static byte[] MakeMaster(Image image, double dpi)
    {
        var resolution = Math.Max(1, dpi) / MillimetresPerInch;
        return image.TiffsaveBuffer(
            compression: Enums.ForeignTiffCompression.Jpeg,
            q: MasterQuality,
            tile: true,
            tileWidth: TileSide(image.Width),
            tileHeight: TileSide(image.Height),
            pyramid: true,
            resunit: Enums.ForeignTiffResunit.Inch,
            xres: resolution,
            yres: resolution,
            keep: Enums.ForeignKeep.None
        );
    }

    /// <summary>Makes the previews, smallest first, each as WebP and JPEG.</summary>
    /// <exception cref="VipsException">The page has a shape that can't be a picture.</exception>
    public static IReadOnlyList<EncodedPicture> MakePreviews(PixelBuffer pixels)
    {
        using var page = Open(pixels);
        var previews = MakePreviews(page);
        GC.KeepAlive(pixels);
        return previews;
    }

    /// <inheritdoc cref="MakePreviews(PixelBuffer)"/>
    public static IReadOnlyList<EncodedPicture> MakePreviews(Image page)
    {
        var previews = new List<EncodedPicture>();
        var source = page;
        try
        {
            foreach (var width in Widths(page).OrderDescending())
            {
                var scaled = Scale(source, width, page);
                if (source != page)
                    source.Dispose();
                source = scaled;
                previews.Add(
                    new(
                        "image/jpeg",
                        scaled.JpegsaveBuffer(q: JpegQuality, optimizeCoding: width <= SmallPicture, keep: Enums.ForeignKeep.None),
                        scaled.Width,
                        scaled.Height
                    )
                );
                previews.Add(
                    new(
                        "image/webp",
                        scaled.WebpsaveBuffer(q: WebpQuality, effort: WebpEffort, keep: Enums.ForeignKeep.None),
                        scaled.Width,
                        scaled.Height
                    )
                );
            }
        }
        finally
        {
            if (source != page)
                source.Dispose();
        }

        previews.Reverse();
        return previews;
    }

    /// <summary>The pixels as an image that lies on their memory: use it while the buffer lives.</summary>
    public static Image Open(PixelBuffer pixels)
    {
        ImageLibrary.Prepare();
        return Image
            .NewFromMemory(pixels.Pointer, (ulong)pixels.ByteLength, pixels.Width, pixels.Height, bands: 3, Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
    }

    // A tile far larger than its picture is refused when the master is read.
    private static int TileSide(int length) => Math.Min(TileSize, (length + TileStep - 1) / TileStep * TileStep);

    // A small page has its own width as the largest; two widths at least. A page that is far higher than wide gets narrower ones.
    private static List<int> Widths(Image page)
    {
        var largest = (int)Math.Clamp((long)LongestSide * page.Width / page.Height, 1, Math.Min(page.Width, PreviewWidths[^1]));
        var widths = PreviewWidths.Where(w => w < largest).Append(largest).Distinct().ToList();
        if (widths.Count == 1)
            widths.Insert(0, Math.Max(1, largest / 2));
        return widths;
    }

    private static Image Scale(Image image, int width, Image page)
    {
        var height = Math.Clamp((double)page.Height * width / page.Width, 1, LongestSide);
        using var resized = image.Resize((double)width / image.Width, vscale: Math.Round(height) / image.Height);
        return resized.CopyMemory();
    }
}
