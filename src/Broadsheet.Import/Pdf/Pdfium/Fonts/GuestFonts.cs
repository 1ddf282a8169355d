using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium.Fonts;

/// <summary>
/// The callbacks by which PDFium gets fonts of this machine (<c>fpdf_sysfontinfo.h</c>). The guest sees numbers and bytes of fonts, no file
/// and no path.
/// </summary>
internal sealed class GuestFonts
{
    private const int InfoVersion = 1;
    private const int InfoFields = 9;
    private const int CharsetBits = 8;
    private const int CharsetMask = (1 << CharsetBits) - 1;
    private const int RomanPitch = 1 << 4;
    private const int MostNameBytes = 512;

    private readonly Sandbox _sandbox;
    private readonly Lazy<SystemFontCatalog> _catalog;

    public GuestFonts(Sandbox sandbox, Action<int> setSystemFonts, Lazy<SystemFontCatalog> catalog)
    {
        _sandbox = sandbox;
        _catalog = catalog;
        var table = sandbox.Functions;
        var info = sandbox.Allocate(InfoFields * sizeof(int));
        ReadOnlySpan<int> fields =
        [
            InfoVersion,
            table.Add((int _) => { }), // Release
            table.Add((int _, int _) => { }), // EnumFonts: MapFont does all the choosing
            table.Add(MapFont),
            table.Add((int _, int _) => 0), // GetFont: by names that EnumFonts would have told
            table.Add(GetFontData),
            table.Add(GetFaceName),
            table.Add((int _, int handle) => handle & CharsetMask), // GetFontCharset
            table.Add((int _, int _) => { }), // DeleteFont
        ];
        fields.CopyTo(sandbox.Memory.Records<int>(info, InfoFields));
        setSystemFonts(info);
    }

    /// <summary>A font for a name and a charset: its index, counted from 1, above the charset; 0 for none.</summary>
    private int MapFont(int info, int weight, int isItalic, int charset, int pitchFamily, int face, int isExact)
    {
        var name = FontNames.Decode(_sandbox.Memory.ZeroTerminated(face, MostNameBytes));
        var request = new FontRequest(name, (FontCharset)charset, weight, isItalic != 0, (pitchFamily & RomanPitch) != 0);
        var index = _catalog.Value.Find(request);
        return index < 0 ? 0 : (index + 1) << CharsetBits | (charset & CharsetMask);
    }

    /// <summary>
    /// Copies a table of a font; the whole font for tag 0, which in a collection is everything from its directory to the end; the whole
    /// collection for its own tag. PDFium finds the place of a font in a collection from the difference of the two lengths.
    /// </summary>
    private int GetFontData(int info, int handle, int tag, int buffer, int length)
    {
        if (Font(handle) is not { } font)
            return 0;
        (long Offset, long Length)? part = (uint)tag switch
        {
            0 => (font.Offset, font.FileLength - font.Offset),
            SystemFontReader.CollectionTag => font.IsCollection ? (0, font.FileLength) : null,
            var table => font.Tables.TryGetValue(table, out var place) ? (place.Offset, place.Length) : null,
        };
        if (part is not { } wanted || wanted.Length is <= 0 or > int.MaxValue)
            return 0;
        // PDFium asks for the first kilobyte of a collection by the same call: a short buffer is filled as far as it goes.
        var room = (int)Math.Min((uint)length, wanted.Length);
        return buffer == 0 || room == 0 ? (int)wanted.Length : ReadFile(font.Path, wanted.Offset, _sandbox.Memory.Bytes(buffer, room));
    }

    private static int ReadFile(string path, long offset, Span<byte> buffer)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return RandomAccess.Read(file, buffer, offset);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The font was uninstalled meanwhile: PDFium goes on with one of its own.
            return 0;
        }
    }

    private int GetFaceName(int info, int handle, int buffer, int length)
    {
        if (Font(handle) is not { } font)
            return 0;
        var bytes = Encoding.UTF8.GetByteCount(font.Family) + 1;
        if (buffer != 0 && length >= bytes)
            _sandbox.Memory.WriteText(buffer, font.Family);
        return bytes;
    }

    private SystemFont? Font(int handle)
    {
        var index = (handle >> CharsetBits) - 1;
        return index >= 0 && index < _catalog.Value.Count ? _catalog.Value[index] : null;
    }
}
