using System.Text;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Reads the data of pictures.</summary>
internal sealed class PictureReader(Sandbox sandbox, DocumentHandle document, PageHandle page)
{
    /// <summary>Larger JPEG files are left to be cut out of the page's pixels.</summary>
    private const int MostJpegBytes = 64 << 20;

    /// <summary>Most bytes of JPEG files of one page: one picture can be placed a thousand times.</summary>
    private const long MostBytesOfPage = 256L << 20;

    private const int MostFilterName = 64;

    /// <summary>Larger pictures are not drawn a second time to look for a mask; they count as masked.</summary>
    private const long MostPixels = 60_000_000;

    /// <summary><c>FPDFBitmap_BGRA</c>: the fourth byte of a pixel tells how opaque it is.</summary>
    private const int FormatBgra = 4;
    private const int PixelBytes = 4;

    /// <summary>Pixels at the edge that are part picture and part nothing.</summary>
    private const int EdgePixels = 2;

    private long _bytesRead;

    public List<SourcePicture> Read(IEnumerable<PlacedPicture> pictures, double minSize)
    {
        var result = new List<SourcePicture>();
        foreach (var picture in pictures)
        {
            if (picture.Visible.Width < minSize || picture.Visible.Height < minSize)
                continue;
            sandbox.ThrowIfOver();
            var jpeg = IsJpeg(picture.Handle) ? ReadJpeg(picture.Handle) : null;
            result.Add(
                new SourcePicture
                {
                    Bounds = picture.Visible,
                    PixelWidth = picture.PixelWidth,
                    PixelHeight = picture.PixelHeight,
                    // Only data that could be shown is worth the look for a mask, which costs about as much as drawing the picture.
                    Whole =
                        picture.Whole is { } whole
                        && !sandbox.Pictures.HasTransparency(picture.Handle)
                        && (jpeg is null || IsOpaque(picture, whole))
                            ? whole
                            : null,
                    Jpeg = jpeg,
                }
            );
        }
        return result;
    }

    private bool IsJpeg(ObjectHandle picture)
    {
        if (sandbox.Pictures.FilterCount(picture) != 1)
            return false;
        var length = sandbox.Pictures.Filter(picture, 0, sandbox.Scratch, MostFilterName);
        return length is > 1 and <= MostFilterName
            && Encoding.ASCII.GetString(sandbox.Memory.Bytes(sandbox.Scratch, length - 1)) is "DCTDecode" or "DCT";
    }

    private byte[]? ReadJpeg(ObjectHandle picture)
    {
        var length = sandbox.Pictures.RawData(picture, 0, 0);
        if (length is <= 2 or > MostJpegBytes || _bytesRead + length > MostBytesOfPage)
            return null;
        _bytesRead += length;
        var buffer = sandbox.Allocate(length);
        var written = sandbox.Pictures.RawData(picture, buffer, length);
        var data = written == length ? sandbox.Memory.Bytes(buffer, length).ToArray() : null;
        sandbox.Free(buffer);
        // The filter's name is the file's claim; the first bytes must bear it out.
        return data is [0xFF, 0xD8, ..] ? data : null;
    }

    private bool IsOpaque(PlacedPicture picture, Rect whole)
    {
        if ((long)picture.PixelWidth * picture.PixelHeight > MostPixels)
            return false;
        var bitmap = sandbox.Pictures.Render(document, page, picture.Handle);
        if (bitmap.IsNull)
            return false;
        var isOpaque = IsOpaque(bitmap, picture.Visible, whole);
        sandbox.Pages.Destroy(bitmap);
        return isOpaque;
    }

    /// <summary>Looks at the part that is seen: the bitmap is clipped as the picture is.</summary>
    private bool IsOpaque(BitmapHandle bitmap, Rect visible, Rect whole)
    {
        var (format, buffer, width, height, stride) = sandbox.Pictures.Describe(bitmap);
        if (format != FormatBgra || width <= 2 * EdgePixels || height <= 2 * EdgePixels)
            return false;
        int Pixel(double place, double start, double extent, int pixels) =>
            (int)Math.Clamp(Math.Round((place - start) / extent * pixels), 0, pixels);
        var (left, right) = (Pixel(visible.Left, whole.Left, whole.Width, width), Pixel(visible.Right, whole.Left, whole.Width, width));
        var (top, bottom) = (Pixel(visible.Top, whole.Top, whole.Height, height), Pixel(visible.Bottom, whole.Top, whole.Height, height));
        for (var y = top + EdgePixels; y < bottom - EdgePixels; y++)
        {
            var row = sandbox.Memory.Bytes(buffer + y * stride, width * PixelBytes);
            for (var x = left + EdgePixels; x < right - EdgePixels; x++)
            {
                if (row[x * PixelBytes + 3] != byte.MaxValue)
                    return false;
            }
        }
        return true;
    }
}
