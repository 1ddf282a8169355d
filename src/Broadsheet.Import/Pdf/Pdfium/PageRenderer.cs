namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Draws a page on white; annotations were made part of it by <see cref="PrintedAnnotations"/>.</summary>
internal sealed class PageRenderer(Sandbox sandbox, PageFrame frame)
{
    private const double PointsPerInch = 72;
    private const int PixelBytes = 3;

    /// <summary>Longest side that a JPEG can have, with some room for rounding.</summary>
    private const int MostSide = 65_000;

    /// <summary>Bytes of bitmap in the sandbox; a larger page is drawn in strips.</summary>
    private const int StripBytes = 96 << 20;

    public PixelBuffer Render(PageHandle page, double dpi, long maxPixels)
    {
        var (width, height, effective) = SizeOf(frame.Width, frame.Height, dpi, maxPixels);
        var pixels = new PixelBuffer(width, height, effective);
        try
        {
            Draw(page, pixels);
            return pixels;
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }

    /// <summary>The size to draw at, and the resolution that this comes to.</summary>
    public static (int Width, int Height, double Dpi) SizeOf(double width, double height, double dpi, long maxPixels)
    {
        var scale = dpi / PointsPerInch;
        var longest = Math.Max(width, height) * scale;
        if (longest > MostSide)
            scale *= MostSide / longest;
        var area = width * scale * (height * scale);
        if (area > maxPixels)
            scale *= Math.Sqrt(maxPixels / area);
        return (Side(width * scale), Side(height * scale), scale * PointsPerInch);

        static int Side(double length) => (int)Math.Clamp(Math.Round(length), 1, MostSide);
    }

    private void Draw(PageHandle page, PixelBuffer pixels)
    {
        // PDFium wants rows that begin at a multiple of four.
        var stride = (pixels.Width * PixelBytes + 3) & ~3;
        var rows = Math.Clamp(StripBytes / stride, 1, pixels.Height);
        var buffer = sandbox.Allocate(stride * rows);
        for (var first = 0; first < pixels.Height; first += rows)
        {
            var count = Math.Min(rows, pixels.Height - first);
            var bitmap = sandbox.Pages.CreateBitmap(pixels.Width, count, buffer, stride);
            if (bitmap.IsNull)
                throw new GuestAbortException($"no bitmap of {pixels.Width} × {count} pixels");
            var scale = pixels.Width / frame.Width;
            sandbox.Pages.Render(
                bitmap,
                page,
                frame.WholeWidth > frame.Width ? (int)Math.Round(frame.WholeWidth * scale) : pixels.Width,
                frame.WholeHeight > frame.Height ? (int)Math.Round(frame.WholeHeight * scale) : pixels.Height,
                (int)Math.Round(frame.Offset.X * scale),
                (int)Math.Round(frame.Offset.Y * scale) + first
            );
            var drawn = sandbox.Memory.Bytes(buffer, stride * count);
            for (var row = 0; row < count; row++)
                drawn.Slice(row * stride, pixels.Width * PixelBytes).CopyTo(pixels.Row(first + row));
            sandbox.Pages.Destroy(bitmap);
        }
        sandbox.Free(buffer);
    }
}
