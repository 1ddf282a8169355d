using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>What was read of a page by the shapes of its characters.</summary>
internal sealed class ReadByShape
{
    private readonly List<Rect> _withoutUnicode = [];
    private readonly SortedDictionary<string, (int Read, List<Rect> Boxes)> _wrong = new(StringComparer.Ordinal);

    /// <summary>Characters without Unicode that were read.</summary>
    public IReadOnlyList<Rect> WithoutUnicode => _withoutUnicode;

    /// <summary>Fonts that say other characters than they show, by name, with the boxes of their characters and how many of them were
    /// read.</summary>
    public IReadOnlyDictionary<string, (int Read, List<Rect> Boxes)> Wrong => _wrong;

    /// <summary>Adds a character.</summary>
    /// <param name="text">The page.</param>
    /// <param name="at">Its index.</param>
    /// <param name="isWrong">The file says another character.</param>
    /// <param name="isRead">Its shape is known.</param>
    public void Add(PageText text, int at, bool isWrong, bool isRead)
    {
        var glyph = text.Glyphs[at];
        if (isWrong)
        {
            var name = text.Fonts[glyph.Font].Name;
            if (!_wrong.TryGetValue(name, out var font))
                font = (0, []);
            font.Boxes.Add(glyph.Box);
            _wrong[name] = (font.Read + (isRead ? 1 : 0), font.Boxes);
        }
        else if (isRead)
            _withoutUnicode.Add(glyph.Box);
    }
}
