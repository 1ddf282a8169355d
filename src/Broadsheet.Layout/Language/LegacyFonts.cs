using System.Text;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Finds the fonts of a page that have the letters of another alphabet under the codes of Latin, as fonts had before Unicode, and repairs
/// the text of those whose alphabet is known: Russian and Bulgarian ones of Windows code page 1251.
/// </summary>
public static class LegacyFonts
{
    /// <summary>From this doubt on, 0 to 1, the text of a font is no text of any language.</summary>
    private const double MuchDoubt = 0.4;

    /// <summary>Fewer letters are a word or a formula.</summary>
    private const int FewLetters = 24;

    /// <summary>Letters beyond these change no judgement.</summary>
    private const int EnoughLetters = 20_000;

    /// <summary>The fonts of a page whose text can't be what was printed.</summary>
    /// <param name="marks">The page.</param>
    public static IReadOnlyList<LegacyFont> Find(PageMarks marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var found = new List<LegacyFont>();
        foreach (var (font, text) in Texts(marks).OrderBy(t => t.Key))
        {
            var plain = text.ToString();
            if (plain.Count(char.IsLetter) < FewLetters || TextTrust.Doubt(plain) < MuchDoubt)
                continue;
            found.Add(new LegacyFont(font, LegacyCyrillic.Share(plain) >= MuchDoubt));
        }
        return found;
    }

    /// <summary>The page with the letters of those fonts that are known to be Cyrillic.</summary>
    /// <param name="marks">The page.</param>
    /// <param name="fonts">What <see cref="Find"/> said of it.</param>
    public static PageMarks Repair(PageMarks marks, IReadOnlyList<LegacyFont> fonts)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(fonts);
        var cyrillic = fonts.Where(f => f.IsCyrillic).Select(f => f.Font).ToHashSet();
        if (cyrillic.Count == 0)
            return marks;
        var glyphs = marks.Glyphs.ToArray();
        foreach (ref var glyph in glyphs.AsSpan())
        {
            if (glyph.CodePoint is > 0x7F and <= 0xFF && cyrillic.Contains(glyph.Font))
                glyph = glyph with { CodePoint = LegacyCyrillic.Decode((char)glyph.CodePoint) };
        }
        return marks with { Glyphs = glyphs };
    }

    private static Dictionary<int, StringBuilder> Texts(PageMarks marks)
    {
        var texts = new Dictionary<int, StringBuilder>();
        var last = default(Glyph);
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            if ((glyph.Traits & GlyphTraits.UnicodeInDoubt) == 0 && Rune.IsValid(glyph.CodePoint) && glyph.CodePoint > 0)
            {
                if (!texts.TryGetValue(glyph.Font, out var text))
                    texts.Add(glyph.Font, text = new StringBuilder());
                if (text.Length < EnoughLetters)
                {
                    if (
                        last.Font != glyph.Font
                        || Math.Abs(glyph.OriginY - last.OriginY) > 0.5f * glyph.Size
                        || glyph.Left - last.Right > 0.25f * glyph.Size
                    )
                        text.Append(' ');
                    text.Append(new Rune(glyph.CodePoint).ToString());
                }
            }
            last = glyph;
        }
        return texts;
    }
}
