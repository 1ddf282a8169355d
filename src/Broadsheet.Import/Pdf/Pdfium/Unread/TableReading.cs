namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>
/// Reads characters without Unicode by what the program of their font says of its glyphs. The codes of such fonts are the numbers of the
/// glyphs as a rule; where the outlines are not those that stand on the page, they are not, and nothing is read.
/// </summary>
internal sealed class TableReading(Sandbox sandbox)
{
    /// <summary>Larger programs are not looked into: presses embed subsets.</summary>
    private const int MostBytes = 48 << 20;

    /// <summary>Boxes agree within this share of the em.</summary>
    private const double SameBox = 0.03;

    private const double MostlySame = 0.9;

    /// <summary>The code points of the codes of a font; empty where the font tells nothing.</summary>
    /// <param name="font">The font, which the file carries.</param>
    /// <param name="text">The page.</param>
    /// <param name="unread">Its glyphs without Unicode.</param>
    /// <param name="areAll">It has no glyph with Unicode.</param>
    public IReadOnlyDictionary<int, int> Read(FontHandle font, PageText text, IReadOnlyList<int> unread, bool areAll)
    {
        var tables = FontTables.Read(Program(font));
        if (tables.CodePoints.Count == 0)
            return tables.CodePoints;
        var codes = unread.Select(i => text.Sources[i].Code).Distinct().ToList();
        var isSure = tables.HasBoxes
            ? Agreement(text, unread, tables) >= MostlySame
            : areAll && codes.Count(tables.CodePoints.ContainsKey) >= MostlySame * codes.Count;
        return isSure ? tables.CodePoints : new Dictionary<int, int>();
    }

    private static double Agreement(PageText text, IReadOnlyList<int> unread, FontTables tables)
    {
        var (same, all) = (0, 0);
        foreach (var i in unread.DistinctBy(i => text.Sources[i].Code))
        {
            var (glyph, source) = (text.Glyphs[i], text.Sources[i]);
            if (source.Size <= 0 || glyph.Angle != 0 || tables.Box(source.Code) is not { } box)
                continue;
            all++;
            same +=
                Math.Abs(box.Right - box.Left - source.Ink.Width / source.Size / source.Stretch) < SameBox
                && Math.Abs(box.Top - box.Bottom - source.Ink.Height / source.Size) < SameBox
                && Math.Abs(box.Bottom - (glyph.OriginY - glyph.Bottom) / glyph.Size) < SameBox
                    ? 1
                    : 0;
        }
        return all == 0 ? 0 : (double)same / all;
    }

    private byte[] Program(FontHandle font)
    {
        var length = sandbox.Text.FontData(font, 0, 0, sandbox.Scratch, sandbox.Memory);
        if (length is <= 0 or > MostBytes)
            return [];
        var buffer = sandbox.Allocate(length);
        var written = sandbox.Text.FontData(font, buffer, length, sandbox.Scratch, sandbox.Memory);
        var bytes = written == length ? sandbox.Memory.Bytes(buffer, length).ToArray() : [];
        sandbox.Free(buffer);
        return bytes;
    }
}
