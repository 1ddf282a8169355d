using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Finds the fonts in vertical writing mode. PDFium does not tell the mode of a font, but within one text object the next character stands
/// to the right in horizontal mode and below in vertical mode, by the text's own directions. Each font is decided by the majority of its
/// neighbours.
/// </summary>
internal sealed class WritingModes
{
    private const double LeastStep = 0.2;
    private const double MostStep = 4;

    /// <summary>The part of an ideograph's box that stands above the baseline (ISO 32000-1, 9.7.4.3).</summary>
    private const float AscentShare = 0.88f;

    private readonly Dictionary<int, int> _votes = [];
    private ObjectHandle _lastObject;
    private double _lastX;
    private double _lastY;
    private Matrix? _inverse;

    /// <summary>Notes a character, in the order of the text object.</summary>
    public void Note(in CharRecord record, int font)
    {
        if (record.TextObject == _lastObject && _inverse is { } inverse && record.FontSize != 0)
        {
            var (x, y) = inverse.MapDirection(record.OriginX - _lastX, record.OriginY - _lastY);
            var along = Math.Abs(x / record.FontSize);
            var down = -y / record.FontSize;
            if (down is > LeastStep and < MostStep && down > 2 * along)
                _votes[font] = _votes.GetValueOrDefault(font) + 1;
            else if (along is > LeastStep and < MostStep)
                _votes[font] = _votes.GetValueOrDefault(font) - 1;
        }
        else
        {
            _inverse = record.Matrix.Inverse();
        }
        _lastObject = record.TextObject;
        (_lastX, _lastY) = (record.OriginX, record.OriginY);
    }

    /// <summary>
    /// Marks the glyphs of vertical fonts. Their advance is the em, for what PDFium gives is a width, and so is the box of those without
    /// ink.
    /// </summary>
    public void Apply(Span<Glyph> glyphs, IReadOnlySet<int> blanks)
    {
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref var glyph = ref glyphs[i];
            if (_votes.GetValueOrDefault(glyph.Font) <= 0)
                continue;
            glyph = glyph with { Traits = glyph.Traits | GlyphTraits.Vertical, Advance = glyph.Size };
            if (blanks.Contains(i) && glyph.Angle == 0)
            {
                glyph = glyph with
                {
                    Left = glyph.OriginX,
                    Right = glyph.OriginX + glyph.Size,
                    Top = glyph.OriginY - glyph.Size * AscentShare,
                    Bottom = glyph.OriginY + glyph.Size * (1 - AscentShare),
                };
            }
        }
    }
}
