using System.Text;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Language.RightToLeft;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Printed;

/// <summary>
/// Finds for each character of a line's text the glyph it was made of. The text is in logical order, normalised, with spaces of its own and
/// some characters joined or dropped, so both are gone through side by side.
/// </summary>
internal static class CharacterPlaces
{
    /// <summary>How far ahead a match is looked for where text and glyphs disagree.</summary>
    private const int Reach = 6;

    /// <summary>From and to of each character along the line, in the frame of its direction.</summary>
    public static (double From, double To)[] Of(TextLine line)
    {
        var text = line.Text;
        var places = new (double From, double To)[text.Length];
        Array.Fill(places, (double.NaN, double.NaN));
        var at = 0;
        foreach (var glyph in InReadingOrder(line))
        {
            if (glyph.IsSpace)
                continue;
            var piece = Plain(glyph.CodePoint);
            if (piece.Length == 0)
                continue;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            var found = Find(text, at, piece);
            if (found < 0)
            {
                // A mark that was composed with its letter, or a letter that was: both stand where the letter stands.
                if (at > 0 && !double.IsNaN(places[at - 1].From) && IsMark(piece))
                    places[at - 1] = (Math.Min(places[at - 1].From, glyph.Start), Math.Max(places[at - 1].To, glyph.End));
                else if (at < text.Length)
                    places[at++] = (glyph.Start, glyph.End);
                continue;
            }
            var width = (glyph.End - glyph.Start) / piece.Length;
            for (var i = 0; i < piece.Length; i++)
                places[found + i] = (glyph.Start + i * width, glyph.Start + (i + 1) * width);
            at = found + piece.Length;
        }
        Fill(places, line);
        return places;
    }

    private static IEnumerable<InkGlyph> InReadingOrder(TextLine line)
    {
        if (line.Direction != WritingDirection.Leftwards)
            return Bidi.HasRightToLeft(line.Text)
                ? Bidi.LogicalOrder([.. line.Glyphs.Select(g => g.CodePoint)]).Select(i => line.Glyphs[i])
                : line.Glyphs;
        List<InkGlyph> visual = [.. line.Glyphs.Reverse()];
        return Bidi.LogicalOrder([.. visual.Select(g => g.CodePoint)], rightToLeft: true).Select(i => visual[i]);
    }

    private static string Plain(int codePoint) =>
        codePoint is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? CharacterNormalizer.Normalize(new Rune(codePoint).ToString())
            : "\uFFFD";

    private static int Find(string text, int at, string piece)
    {
        for (var i = at; i < Math.Min(text.Length, at + Reach); i++)
            if (string.CompareOrdinal(text, i, piece, 0, piece.Length) == 0 || (piece.Length == 1 && Bidi.Mirror(piece[0]) == text[i]))
                return i;
        return -1;
    }

    private static bool IsMark(string piece) =>
        char.GetUnicodeCategory(piece, 0)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.EnclosingMark
        || CharacterNormalizer.IsSpacingAccent(piece[0]);

    // What no glyph was found for (spaces above all) stands between its neighbours.
    private static void Fill((double From, double To)[] places, TextLine line)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (!double.IsNaN(places[i].From))
                continue;
            var next = i;
            while (next < places.Length && double.IsNaN(places[next].From))
                next++;
            var from = i > 0 ? places[i - 1].To : line.Glyphs.Min(g => g.Start);
            var to = next < places.Length ? places[next].From : from;
            // Where text of both directions meets, the neighbours stand the other way round.
            if (to < from)
                to = from;
            var width = (to - from) / (next - i);
            for (var k = i; k < next; k++)
                places[k] = (from + (k - i) * width, from + (k - i + 1) * width);
            i = next - 1;
        }
    }
}
