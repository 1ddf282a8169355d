using System.Runtime.InteropServices;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// PDFium takes a character for a hyphen by its code where the file gives no Unicode value, and then does not say that there is none. In a
/// font without any Unicode values a hyphen is the code of one, and means no more than the other codes.
/// </summary>
internal static class CodedHyphens
{
    private const int Code = '-';

    public static void Restore(Span<Glyph> glyphs, List<GlyphSource> sources)
    {
        var saysNothing = new Dictionary<int, bool>();
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (!glyphs[i].Traits.HasFlag(GlyphTraits.LineEndHyphen))
                saysNothing[glyphs[i].Font] =
                    sources[i].Code != GlyphSource.NoCode
                    && glyphs[i].CodePoint == 0
                    && saysNothing.GetValueOrDefault(glyphs[i].Font, true);
        }
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref var glyph = ref glyphs[i];
            if (!glyph.Traits.HasFlag(GlyphTraits.LineEndHyphen) || !saysNothing.GetValueOrDefault(glyph.Font))
                continue;
            glyph = glyph with { CodePoint = 0, Traits = (glyph.Traits & ~GlyphTraits.LineEndHyphen) | GlyphTraits.UnicodeInDoubt };
            CollectionsMarshal.AsSpan(sources)[i] = sources[i] with { Code = Code };
        }
    }
}
