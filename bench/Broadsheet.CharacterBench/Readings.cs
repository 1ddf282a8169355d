using System.Diagnostics;
using System.Globalization;
using System.Text;
using Broadsheet.Layout.Marks;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Geometry;

namespace Broadsheet.CharacterBench;

/// <summary>The characters of a page as we read them: those that are seen, those that are not, and those that are drawn twice at one
/// place.</summary>
internal sealed record OurReading(Multiset Seen, Multiset Hidden, Multiset Doubled, Multiset Unread);

/// <summary>What the three readers find on a page.</summary>
internal static class Readings
{
    public static OurReading Ours(PageMarks marks)
    {
        var (seen, hidden, doubled, unread) = (new Multiset(), new Multiset(), new Multiset(), new Multiset());
        var places = new HashSet<(int, int, int)>();
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            var text = glyph.CodePoint == 0 || !Rune.IsValid(glyph.CodePoint) ? "\uFFFD" : new Rune(glyph.CodePoint).ToString();
            seen.Add(text);
            if (glyph.Traits.HasFlag(GlyphTraits.UnicodeInDoubt))
                unread.Add(text);
            if (glyph.Traits.HasFlag(GlyphTraits.Invisible))
                hidden.Add(text);
            var grid = Math.Max(0.5f, 0.1f * glyph.Size);
            if (!places.Add((glyph.CodePoint, (int)(glyph.OriginX / grid), (int)(glyph.OriginY / grid))))
                doubled.Add(text);
        }
        return new OurReading(seen, hidden, doubled, unread);
    }

    public static Multiset Poppler(string file, int page, PageMarks marks)
    {
        var start = new ProcessStartInfo("pdftotext")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (
            var argument in (string[])
                [
                    "-raw",
                    "-cropbox",
                    "-enc",
                    "UTF-8",
                    "-f",
                    page.ToString(CultureInfo.InvariantCulture),
                    "-l",
                    page.ToString(CultureInfo.InvariantCulture),
                    "-x",
                    "0",
                    "-y",
                    "0",
                    "-W",
                    Whole(marks.Width),
                    "-H",
                    Whole(marks.Height),
                    file,
                    "-",
                ]
        )
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var found = new Multiset();
        found.Add(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return found;
    }

    private static string Whole(double length) => ((int)Math.Ceiling(length)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Null where PdfPig can't read the page.</summary>
    public static Multiset? PdfPig(PdfDocument document, int number)
    {
        try
        {
            var page = document.GetPage(number);
            var found = new Multiset();
            var box = page.CropBox.Bounds;
            foreach (
                var letter in page.Letters.Where(l =>
                    box.Contains(
                        new PdfPoint(l.BoundingBox.Centroid.X + box.Left, l.BoundingBox.Centroid.Y + box.Bottom),
                        includeBorder: true
                    ) || box.Contains(l.BoundingBox.Centroid, includeBorder: true)
                )
            )
                found.Add(letter.Value ?? "\uFFFD");
            return found;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"PdfPig does not read page {number}: {exception.Message}");
            return null;
        }
    }
}
