using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>
/// Finds characters that PDFium takes for spaces and may leave out: in a font without Unicode values the code 32 can be any character.
/// Whether it is one is seen by drawing it; then the text objects of that font are drawn, and ink where no character stands is one that was
/// left out.
/// </summary>
internal sealed class LostSpaces(Sandbox sandbox, DocumentHandle document, PageHandle page, PageFrame frame)
{
    private const int Code = ' ';

    /// <summary>The combining stroke through a letter, and how much ink it adds to one at least.</summary>
    private const int Stroke = 0x335;
    private const double LeastStroke = 0.05;

    /// <summary>Most text objects that are looked at.</summary>
    private const int MostObjects = 30_000;

    /// <summary>Ink narrower than this share of the size is the edge of a letter.</summary>
    private const double LeastWidth = 0.06;

    /// <summary>A lone character has a text object no wider than this.</summary>
    private const double MostAlone = 1.4;

    private readonly TextDrawing _drawing = new(sandbox, document, page);

    /// <summary>The page with what was left out.</summary>
    /// <param name="text">The page.</param>
    /// <param name="objects">Its objects.</param>
    public PageText Restore(PageText text, PageObjects objects)
    {
        var coded = new HashSet<int>();
        for (var i = 0; i < text.Glyphs.Length; i++)
        {
            var glyph = text.Glyphs[i];
            if (text.Sources[i].Code != GlyphSource.NoCode || glyph.CodePoint is 'L' or 'l' && IsOfTeX(text.Fonts[glyph.Font].Name))
                coded.Add(glyph.Font);
        }
        var inked = coded
            .Where(i => text.Fonts[i].IsEmbedded && text.Handles[i].Address != 0)
            .Order()
            .GroupBy(i => text.Handles[i])
            .Where(f => _drawing.HasInk(f.Key, Code))
            .ToDictionary(f => f.Key, f => f.First());
        if (inked.Count == 0)
            return text;
        MarkStrokes(text, [.. inked.Values]);
        var own = Enumerable.Range(0, text.Glyphs.Length).ToLookup(i => text.Sources[i].Owner);
        var (glyphs, sources) = (new List<Glyph>(), new List<GlyphSource>());
        foreach (var target in objects.PageTexts.Take(MostObjects))
        {
            sandbox.ThrowIfOver();
            if (!inked.TryGetValue(sandbox.Text.FontOf(target), out var font))
                continue;
            Find(target, font, text, [.. own[target]], glyphs, sources);
            if (IsOfTeX(text.Fonts[font].Name))
                FindStrokes(target, font, text, [.. own[target]], glyphs, sources);
        }
        return glyphs.Count == 0 ? text : text with { Glyphs = [.. text.Glyphs, .. glyphs], Sources = [.. text.Sources, .. sources] };
    }

    // The first fonts of TeX have the stroke of the Polish l at this code, over the letter that follows.
    private static void MarkStrokes(PageText text, HashSet<int> fonts)
    {
        for (var i = 0; i + 1 < text.Glyphs.Length; i++)
        {
            var (stroke, letter) = (text.Glyphs[i], text.Glyphs[i + 1]);
            if (
                text.Sources[i].Code == Code
                && stroke.CodePoint == 0
                && fonts.Contains(stroke.Font)
                && letter.CodePoint is 'l' or 'L'
                && Math.Abs(letter.OriginY - stroke.OriginY) < LeastWidth * letter.Size
                && letter.Left < stroke.Right
                && letter.Right > stroke.Left
            )
                text.Glyphs[i] = stroke with { CodePoint = Stroke, Traits = stroke.Traits & ~GlyphTraits.UnicodeInDoubt };
        }
    }

    // Computer Modern, CMR8 or CMBX12: its fonts have the code of a letter for it, and no space.
    private static bool IsOfTeX(string font) =>
        font.StartsWith("CM", StringComparison.Ordinal) && font.Length > 3 && char.IsAsciiDigit(font[^1]);

    // Over a letter the ink of what was left out does not stand beside others: the letter has more ink than it has by itself.
    private void FindStrokes(ObjectHandle target, int font, PageText text, List<int> own, List<Glyph> glyphs, List<GlyphSource> sources)
    {
        foreach (var i in own)
        {
            var (glyph, source) = (text.Glyphs[i], text.Sources[i]);
            if (
                glyph.CodePoint is not ('l' or 'L')
                || source.Size <= 0
                || i > 0 && text.Glyphs[i - 1].CodePoint == Stroke
                || _drawing.InkOf(text.Handles[font], glyph.CodePoint) is not (> 0 and var alone)
                || _drawing.InkIn(target, source.Size, source.Ink) < alone * (1 + LeastStroke)
            )
                continue;
            sources.Add(new GlyphSource(target, Code, source.Ink, source.Size, source.Stretch));
            glyphs.Add(glyph with { CodePoint = Stroke });
        }
    }

    private void Find(ObjectHandle target, int font, PageText text, List<int> own, List<Glyph> glyphs, List<GlyphSource> sources)
    {
        if (
            _drawing.Place(target) is not { } place
            || own.Exists(i => text.Sources[i].Ink == default && text.Glyphs[i].CodePoint != ' ' || text.Sources[i].Code == Code)
        )
            return;
        foreach (var ink in _drawing.InkBeside(target, place.Size, [.. own.Select(i => text.Sources[i].Ink)]))
        {
            if (ink.Width < LeastWidth * place.Size || own.Count == 0 && ink.Width > MostAlone * place.Size)
                continue;
            // Alone, its origin is that of the object.
            var (left, base_) = frame.ToDisplay.Map(own.Count == 0 ? place.X : ink.Left, place.Y);
            var box = PageFrame.MapBox(frame.ToDisplay, ink.Left, ink.Top, ink.Right, ink.Bottom);
            if (PageFrame.Share(box, frame.Bounds) is null)
                continue;
            var (upX, upY) = frame.ToDisplay.MapDirection(0, place.Size);
            var size = Math.Sqrt(upX * upX + upY * upY);
            var isSquare = box.Width > 0.5 * size || own.Count == 0 && Math.Abs(place.X - ink.Left) + ink.Width > 0.5 * place.Size;
            sources.Add(new GlyphSource(target, Code, ink, place.Size, place.Stretch));
            glyphs.Add(
                new Glyph
                {
                    CodePoint = 0,
                    Font = font,
                    Size = (float)size,
                    Left = (float)box.Left,
                    Top = (float)box.Top,
                    Right = (float)box.Right,
                    Bottom = (float)box.Bottom,
                    OriginX = (float)left,
                    OriginY = (float)base_,
                    Advance = (float)(isSquare ? size * place.Stretch : box.Right - left),
                    Color = own.Count > 0 ? text.Glyphs[own[0]].Color : 0,
                    Traits = GlyphTraits.UnicodeInDoubt,
                }
            );
        }
    }
}
