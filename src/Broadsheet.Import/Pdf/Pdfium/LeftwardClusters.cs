using System.Globalization;
using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// The order of several characters of a right-to-left script that one drawn glyph stands for. PDFium takes the characters of a line from
/// the left, as they are drawn, and turns them round: what one glyph stands for in the file (a /ToUnicode entry, an /ActualText) is in the
/// order of speech already, and comes out backwards. What PDFium itself took apart, a presentation form with one code point of its own,
/// comes out in the order of speech.
/// </summary>
internal static class LeftwardClusters
{
    private const char Lam = '\u0644';

    /// <summary>What presentation forms are taken apart into.</summary>
    private static readonly Lazy<HashSet<string>> Forms = new(() =>
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, last) in new[] { (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC) })
        {
            for (var c = first; c <= last; c++)
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned || c is >= 0xFDD0 and <= 0xFDEF)
                    continue;
                if (((char)c).ToString().Normalize(NormalizationForm.FormKD) is { Length: > 1 } parts)
                    forms.Add(parts);
            }
        }
        return forms;
    });

    /// <summary>The characters of one glyph in the order of speech.</summary>
    /// <param name="text">Two or more characters, as PDFium gives them.</param>
    public static string Order(string text)
    {
        if (!text.Any(IsLeftward))
            return text;
        var turned = Turn(text);
        // No script begins a word with a mark.
        if (IsMark(text[0]) != IsMark(turned[0]))
            return IsMark(text[0]) ? turned : text;
        // A glyph of alef and lam is the ligature of lam and alef: the other order has none.
        if (text.Length == 2 && (text[0] == Lam || text[1] == Lam) && (IsAlef(text[0]) || IsAlef(text[1])))
            return text[0] == Lam ? text : turned;
        return Forms.Value.Contains(text) && !Forms.Value.Contains(turned) ? text : turned;
    }

    /// <summary>Backwards, but for figures and Latin letters, which run to the right.</summary>
    private static string Turn(string text)
    {
        var turned = new StringBuilder(text.Length);
        var rightward = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Reverse())
        {
            if (Rune.IsDigit(rune) || Rune.IsLetter(rune) && !IsLeftward((char)Math.Min(rune.Value, char.MaxValue)))
            {
                rightward.Insert(0, rune.ToString());
                continue;
            }
            turned.Append(rightward).Append(rune.ToString());
            rightward.Clear();
        }
        return turned.Append(rightward).ToString();
    }

    private static bool IsAlef(char c) => c is '\u0627' or '\u0622' or '\u0623' or '\u0625' or '\u0671';

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsLeftward(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');
}
