using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The fonts of a page, each read once. One font can stand there several times: as it is, and made bold or slanted by
/// drawing.</summary>
internal sealed class PageFonts(Sandbox sandbox)
{
    private const int MostNameBytes = 1_024;

    private readonly Dictionary<FontHandle, FontFacts> _facts = [];
    private readonly Dictionary<(FontHandle Font, bool IsBold, bool IsSlanted), int> _indices = [];
    private readonly List<FontFace> _faces = [];
    private readonly List<FontHandle> _handles = [];

    /// <summary>In the order of their indices.</summary>
    public IReadOnlyList<FontFace> Faces => _faces;

    /// <summary>The font of each face.</summary>
    public IReadOnlyList<FontHandle> Handles => _handles;

    /// <summary>The font that a face was made of.</summary>
    public FontFacts FactsOf(int index) => _facts[_handles[index]];

    /// <summary>Facts of all fonts.</summary>
    public IEnumerable<FontFacts> All => _facts.Values;

    /// <summary>Index of the face for a font that is drawn with these effects.</summary>
    public int IndexOf(FontHandle font, bool drawnBold, bool drawnSlanted)
    {
        if (_indices.TryGetValue((font, drawnBold, drawnSlanted), out var index))
            return index;
        if (!_facts.TryGetValue(font, out var facts))
            _facts.Add(font, facts = ReadFacts(font));
        index = _faces.Count;
        _indices.Add((font, drawnBold, drawnSlanted), index);
        _faces.Add(new FontFace(facts.Name, facts.IsBold || drawnBold, facts.IsItalic || drawnSlanted, facts.IsSerif, facts.IsEmbedded));
        _handles.Add(font);
        return index;
    }

    private FontFacts ReadFacts(FontHandle font)
    {
        if (font.Address == 0)
            return new FontFacts { Name = "", IsEmbedded = true };
        var name = FontNames.WithoutSubsetPrefix(ReadName(font, sandbox.Text.BaseFontName));
        var flags = sandbox.Text.Flags(font);
        var isEmbedded = sandbox.Text.IsEmbedded(font);
        return new FontFacts
        {
            Name = name,
            IsBold = FontNames.IsBold(name) || flags.HasFlag(FontFlags.ForceBold),
            IsItalic = FontNames.IsItalic(name) || flags.HasFlag(FontFlags.Italic) || ReadItalicAngle(font) != 0,
            IsSerif = FontNames.IsSerif(name) ?? flags.HasFlag(FontFlags.Serif),
            IsEmbedded = isEmbedded,
            IsType3 = isEmbedded && !HasProgram(font),
            DrawnWith = isEmbedded ? name : ReadName(font, sandbox.Text.FamilyName),
        };
    }

    private string ReadName(FontHandle font, Func<FontHandle, int, int, int> read)
    {
        var length = read(font, sandbox.Scratch, MostNameBytes);
        return length is <= 1 or > MostNameBytes ? "" : FontNames.Decode(sandbox.Memory.Bytes(sandbox.Scratch, length - 1));
    }

    private int ReadItalicAngle(FontHandle font) =>
        sandbox.Text.ItalicAngle(font, sandbox.Scratch) ? sandbox.Memory.Read<int>(sandbox.Scratch) : 0;

    private bool HasProgram(FontHandle font) =>
        sandbox.Text.FontDataLength(font, sandbox.Scratch) && sandbox.Memory.Read<int>(sandbox.Scratch) > 0;
}
