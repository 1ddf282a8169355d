using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Reads the data of pictures.</summary>
internal sealed class PictureReader(Sandbox sandbox)
{
    /// <summary>Larger JPEG files are left to be cut out of the page's pixels.</summary>
    private const int MostJpegBytes = 64 << 20;

    private const int MostFilterName = 64;

    public List<PdfPicture> Read(IEnumerable<PlacedPicture> pictures, double minSize)
    {
        var result = new List<PdfPicture>();
        foreach (var picture in pictures)
        {
            if (picture.Visible.Width < minSize || picture.Visible.Height < minSize)
                continue;
            sandbox.ThrowIfOver();
            result.Add(new PdfPicture
            {
                Bounds = picture.Visible,
                PixelWidth = picture.PixelWidth,
                PixelHeight = picture.PixelHeight,
                IsUpright = picture.IsUpright,
                Jpeg = IsJpeg(picture.Handle) ? ReadJpeg(picture.Handle) : null,
            });
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
        if (length is <= 2 or > MostJpegBytes)
            return null;
        var buffer = sandbox.Allocate(length);
        var written = sandbox.Pictures.RawData(picture, buffer, length);
        var data = written == length ? sandbox.Memory.Bytes(buffer, length).ToArray() : null;
        sandbox.Free(buffer);
        // The filter's name is the file's claim; the first bytes must bear it out.
        return data is [0xFF, 0xD8, ..] ? data : null;
    }
}
