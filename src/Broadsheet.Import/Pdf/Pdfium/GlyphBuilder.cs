using System.Globalization;
using System.Text;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Makes glyphs out of character records: into the page as displayed, without what PDFium made up, with one glyph for each code point.
/// Several records in one place are one drawn character that stands for several code points (a ligature, or a form that PDFium took apart);
/// they share its width.
/// </summary>
internal sealed class GlyphBuilder(PageFrame frame, PageFonts fonts)
{
    private readonly List<Glyph> _glyphs = [];
    private readonly List<GlyphSource> _sources = [];
    private readonly HashSet<int> _blanks = [];
    private readonly StringBuilder _pending = new();
    private readonly WritingModes _modes = new();
    private CharRecord _first;
    private double _left;
    private double _right;
    private bool _hasPending;
    private bool _hasStandIns;

    /// <summary>Takes the next record, in PDFium's order.</summary>
    public void Add(in CharRecord record)
    {
        if (record.Flags.HasFlag(CharFlags.Generated) || record.TextObject.IsNull)
        {
            Flush();
            return;
        }
        if (_hasPending && (IsSamePlace(_first, record) || IsNextPart(record)))
        {
            (_left, _right) = (Math.Min(_left, record.Left), Math.Max(_right, record.Right));
            Append(record);
            return;
        }
        Flush();
        _first = record;
        _hasStandIns |= record.IsStandIn;
        (_left, _right) = (record.Left, record.Right);
        _hasPending = true;
        Append(record);
    }

    /// <summary>All glyphs.</summary>
    public PageText Finish()
    {
        Flush();
        var glyphs = _glyphs.ToArray();
        CodedHyphens.Restore(glyphs, _sources);
        _modes.Apply(glyphs, _blanks);
        TypeThreeSizes.Correct(glyphs, fonts);
        return new PageText
        {
            Glyphs = glyphs,
            Sources = _sources,
            HasStandIns = _hasStandIns,
            Handles = fonts.Handles,
            Fonts = fonts.Faces,
            Substituted = [.. fonts.All.Where(font => !font.IsEmbedded)],
        };
    }

    private static bool IsSamePlace(in CharRecord one, in CharRecord other) =>
        one.TextObject == other.TextObject
        && one.OriginX == other.OriginX
        && one.OriginY == other.OriginY
        && one.Left == other.Left
        && one.Right == other.Right
        && one.Top == other.Top
        && one.Bottom == other.Bottom
        && !one.Flags.HasFlag(CharFlags.NoUnicode)
        && !other.Flags.HasFlag(CharFlags.NoUnicode);

    /// <summary>True for the next character of an /ActualText: it has the origin of the object, and the next part of its box.</summary>
    private bool IsNextPart(in CharRecord record)
    {
        const double rounding = 0.01;
        return record.IsStandIn
            && _first.IsStandIn
            && record.TextObject == _first.TextObject
            && record.OriginX == _first.OriginX
            && record.OriginY == _first.OriginY
            && record.Top == _first.Top
            && record.Bottom == _first.Bottom
            && (Math.Abs(record.Left - _right) < rounding || Math.Abs(record.Right - _left) < rounding);
    }

    /// <summary>Adds the value of a record: a code point, or half of a surrogate pair.</summary>
    private void Append(in CharRecord record)
    {
        var value =
            record.Flags.HasFlag(CharFlags.Hyphen) ? '-'
            : record.Flags.HasFlag(CharFlags.NoUnicode) ? Guess(record)
            : record.Unicode;
        if (value is >= 0 and <= char.MaxValue)
            _pending.Append((char)value);
        else
            _pending.Append(Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar);
    }

    /// <summary>
    /// Bitmap fonts of TeX and other Type 3 fonts without Unicode have their letters where ASCII has them. Elsewhere a code says nothing.
    /// </summary>
    private int Guess(in CharRecord record) =>
        record.Unicode is > ' ' and <= '~' && fonts.FactsOf(fonts.IndexOf(record.Font, drawnBold: false, drawnSlanted: false)).IsType3
            ? record.Unicode
            : 0;

    private void Flush()
    {
        if (!_hasPending)
            return;
        _hasPending = false;
        var text = _pending.ToString();
        _pending.Clear();
        if (GlyphPlace.Of(_first, _left, _right, frame) is { } place)
            Emit(place, text);
    }

    private void Emit(GlyphPlace place, string text)
    {
        // PDFium decomposes what stands in right-to-left text; composing it again gives back what the file had, but for ligatures.
        if (text.Length > 1)
            text = Compose(LeftwardClusters.Order(text));
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        var font = fonts.IndexOf(_first.Font, IsDrawnBold(_first), place.IsSlanted);
        _modes.Note(_first, font);
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var part = count == 1 ? place : place.Part(index, count, isRightToLeft: IsRightToLeft(rune.Value));
            index++;
            var isSpace = Rune.IsWhiteSpace(rune);
            if (!place.HasInk && !isSpace && Rune.IsControl(rune))
                continue;
            if (isSpace || !place.HasInk)
                _blanks.Add(_glyphs.Count);
            _sources.Add(GlyphSource.Of(_first, isWhole: count == 1));
            _glyphs.Add(part.ToGlyph(CodePointOf(rune), font, ColorOf(_first), TraitsOf(rune), isSpace));
        }
    }

    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate: as it is, it becomes a replacement character.
            return text;
        }
    }

    private static int CodePointOf(Rune rune) =>
        rune == Rune.ReplacementChar || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)) ? 0 : rune.Value;

    private GlyphTraits TraitsOf(Rune rune)
    {
        var traits = GlyphTraits.None;
        if (
            CodePointOf(rune) == 0
            || _first.Flags.HasFlag(CharFlags.NoUnicode)
            || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse
        )
            traits |= GlyphTraits.UnicodeInDoubt;
        if (_first.Flags.HasFlag(CharFlags.Hyphen))
            traits |= GlyphTraits.LineEndHyphen;
        if (IsInvisible(_first))
            traits |= GlyphTraits.Invisible;
        return traits;
    }

    private static bool IsInvisible(in CharRecord record) =>
        (TextRenderMode)record.RenderMode switch
        {
            TextRenderMode.Invisible => true,
            TextRenderMode.Fill or TextRenderMode.FillClip => !record.Fill.IsVisible,
            TextRenderMode.Stroke or TextRenderMode.StrokeClip => !record.Stroke.IsVisible,
            TextRenderMode.FillStroke or TextRenderMode.FillStrokeClip => !record.Fill.IsVisible && !record.Stroke.IsVisible,
            _ => false,
        };

    private static bool IsDrawnBold(in CharRecord record) =>
        (TextRenderMode)record.RenderMode is TextRenderMode.FillStroke or TextRenderMode.FillStrokeClip
        && record.Stroke.IsVisible
        && record.Stroke.Rgb == record.Fill.Rgb;

    private static int ColorOf(in CharRecord record) =>
        (TextRenderMode)record.RenderMode is TextRenderMode.Stroke or TextRenderMode.StrokeClip ? record.Stroke.Rgb : record.Fill.Rgb;

    private static bool IsRightToLeft(int codePoint) =>
        codePoint is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);
}
