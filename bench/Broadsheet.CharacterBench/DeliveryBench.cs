using System.Globalization;
using System.Text;
using System.Text.Json;
using Broadsheet.Import;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Layout.Marks;

namespace Broadsheet.CharacterBench;

/// <summary>The pages of <c>bench/press/delivery</c> against their truth: at each place where a character stands, is it the one that was
/// read?</summary>
internal sealed class DeliveryBench(PdfiumEngine engine, string? show)
{
    /// <summary>A character is at its place when its origin is no further off than this share of its size.</summary>
    private const double Near = 0.2;

    public async Task<int> RunAsync(string folder)
    {
        Console.WriteLine("| habit | characters | right | figures and marks | right | unread | wrong | read where nothing stands | told |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var all = new Tally();
        foreach (
            var issue in Directory
                .EnumerateDirectories(folder)
                .Order(StringComparer.Ordinal)
                .Where(f => File.Exists(Path.Combine(f, "characters.json")))
        )
        {
            var tally = new Tally();
            var pages = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Path.Combine(issue, "characters.json")));
            foreach (var page in pages.EnumerateArray())
            {
                var file = Path.Combine(
                    issue,
                    string.Create(CultureInfo.InvariantCulture, $"p{page.GetProperty("page").GetInt32():00}.pdf")
                );
                using var read = await engine.ReadPageAsync(new PdfSource(file), 0, new PageRequest(), CancellationToken.None);
                Compare(page.GetProperty("characters"), read.Marks, tally);
                tally.Told.UnionWith(read.Problems.Select(p => p.Code));
            }
            Print(Path.GetFileName(issue), tally);
            if (show is not null && issue.Contains(show, StringComparison.Ordinal))
                Console.WriteLine(
                    string.Join(' ', tally.Mistakes.OrderByDescending(m => m.Value).Take(60).Select(m => $"{m.Key}×{m.Value}"))
                );
            all.Add(tally);
        }
        Print("**all**", all);
        return 0;
    }

    private static void Compare(JsonElement truth, PageMarks marks, Tally tally)
    {
        var cells = new Dictionary<(int X, int Y), List<Glyph>>();
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            var key = CellOf(glyph.OriginX, glyph.OriginY);
            if (!cells.TryGetValue(key, out var list))
                cells.Add(key, list = []);
            list.Add(glyph);
        }
        var (read, expected) = (0, 0);
        foreach (var character in truth.EnumerateArray())
        {
            var wanted = Plain(character[0].GetString()!);
            var (x, y, size) = (character[1].GetDouble(), character[2].GetDouble(), character[3].GetDouble());
            var found = Nearest(cells, x, y, Near * size) is { } glyph
                ? glyph.CodePoint == 0
                    ? ""
                    : Plain(new Rune(glyph.CodePoint).ToString())
                : "gone";
            var isMark = !Rune.IsLetter(wanted.EnumerateRunes().First());
            expected++;
            read += found is "gone" ? 0 : 1;
            tally.Count(wanted, found, isMark);
        }
        tally.Extra += Math.Max(0, marks.Glyphs.ToArray().Count(g => g.CodePoint != ' ' && g.CodePoint != 0) - read);
    }

    private static Glyph? Nearest(Dictionary<(int X, int Y), List<Glyph>> cells, double x, double y, double reach)
    {
        Glyph? best = null;
        var least = reach;
        var (cx, cy) = CellOf((float)x, (float)y);
        for (var i = cx - 1; i <= cx + 1; i++)
        {
            for (var j = cy - 1; j <= cy + 1; j++)
            {
                foreach (var glyph in cells.GetValueOrDefault((i, j), []))
                {
                    var distance = Math.Max(Math.Abs(glyph.OriginX - x), Math.Abs(glyph.OriginY - y));
                    if (distance < least)
                        (best, least) = (glyph, distance);
                }
            }
        }
        return best;
    }

    private static (int X, int Y) CellOf(float x, float y) => ((int)MathF.Floor(x / 8), (int)MathF.Floor(y / 8));

    // Full-width figures count as the figures.
    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC);

    private static void Print(string name, Tally t) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {t.All} | {Share(t.Right, t.All)} | {t.Marks} | {Share(t.RightMarks, t.Marks)} | {t.Unread} | {t.Wrong} | {t.Extra} | {string.Join(", ", t.Told.Order(StringComparer.Ordinal))} |"
            )
        );

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : ((double)part / whole).ToString("0.0000", CultureInfo.InvariantCulture);

    private sealed class Tally
    {
        public int All { get; private set; }
        public int Right { get; private set; }
        public int Marks { get; private set; }
        public int RightMarks { get; private set; }
        public int Unread { get; private set; }
        public int Wrong { get; private set; }
        public int Extra { get; set; }
        public SortedSet<string> Told { get; } = new(StringComparer.Ordinal);
        public Dictionary<string, int> Mistakes { get; } = [];

        public void Count(string wanted, string found, bool isMark)
        {
            var isRight = wanted == found;
            All++;
            Right += isRight ? 1 : 0;
            Marks += isMark ? 1 : 0;
            RightMarks += isMark && isRight ? 1 : 0;
            if (isRight)
                return;
            _ = found is "" or "gone" ? Unread++ : Wrong++;
            var mistake = $"{wanted}→{(found.Length == 0 ? "∅" : found)}";
            Mistakes[mistake] = Mistakes.GetValueOrDefault(mistake) + 1;
        }

        public void Add(Tally other)
        {
            All += other.All;
            Right += other.Right;
            Marks += other.Marks;
            RightMarks += other.RightMarks;
            Unread += other.Unread;
            Wrong += other.Wrong;
            Extra += other.Extra;
        }
    }
}
