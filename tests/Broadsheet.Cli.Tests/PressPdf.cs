using System.Globalization;
using System.Text;

namespace Broadsheet.Cli.Tests;

/// <summary>Makes small page PDFs: a headline a page and two columns of invented text under it, in Helvetica, which no PDF reader needs
/// embedded.</summary>
internal static class PressPdf
{
    private const int Width = 420;
    private const int Height = 600;

    private static readonly string[] Words =
        "the harbour council opened its winter market under lanterns while ferries waited for calmer water and the old railway bridge stood empty again".Split(
            ' '
        );

    /// <summary>One page for each headline.</summary>
    public static byte[] Make(IReadOnlyList<string> headlines, int seed)
    {
        var objects = new List<string>();
        var pageNumbers = Enumerable.Range(0, headlines.Count).Select(i => 4 + 2 * i).ToArray();
        objects.Add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.Add($"<< /Type /Pages /Count {headlines.Count} /Kids [{string.Join(' ', pageNumbers.Select(n => $"{n} 0 R"))}] >>");
        objects.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (var i = 0; i < headlines.Count; i++)
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /F 3 0 R >> >> /Contents {pageNumbers[i] + 1} 0 R >>"
            );
            var content = Content(headlines[i], new Random(seed * 100 + i));
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        return Write(objects);
    }

    private static string Content(string headline, Random random)
    {
        var text = new StringBuilder();
        Line(text, 24, 40, 540, headline);
        for (var column = 0; column < 2; column++)
        {
            for (var line = 0; line < 30; line++)
            {
                var words = Enumerable.Range(0, 6).Select(_ => Words[random.Next(Words.Length)]);
                Line(text, 10, 40 + column * 180, 500 - line * 12, string.Join(' ', words));
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, int size, int x, int y, string words) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"BT /F {size} Tf {x} {y} Td ({words.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n"
        );

    private static byte[] Write(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
