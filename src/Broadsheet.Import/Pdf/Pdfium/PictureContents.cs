using System.Security.Cryptography;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Tells pictures apart by their data, so that those which stand on every page are known: grounds, icons, logos.</summary>
internal sealed class PictureContents(Sandbox sandbox)
{
    /// <summary>Larger data is that of a photograph, which stands once.</summary>
    private const int MostBytes = 8 << 20;

    /// <summary>Most bytes that are looked at on one page.</summary>
    private const long MostBytesOfPage = 64L << 20;

    private const int KeyBytes = 8;

    private long _looked;

    /// <summary>A key that equal data has on all pages of all files; null where the data is too large or can't be read.</summary>
    public string? Of(ObjectHandle picture)
    {
        var length = sandbox.Pictures.RawData(picture, 0, 0);
        if (length is <= 0 or > MostBytes || _looked + length > MostBytesOfPage)
            return null;
        _looked += length;
        var buffer = sandbox.Allocate(length);
        var written = sandbox.Pictures.RawData(picture, buffer, length);
        var key =
            written == length ? Convert.ToHexStringLower(SHA256.HashData(sandbox.Memory.Bytes(buffer, length)).AsSpan(0, KeyBytes)) : null;
        sandbox.Free(buffer);
        return key;
    }
}
