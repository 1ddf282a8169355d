using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Broadsheet.Model.Geometry;

namespace Broadsheet.LayoutBench.Labelling;

/// <summary>
/// Keeps what was told by eye without the pages that it was told of: the roles of places, and the SHA-256 of the file whose pages they
/// are. Whoever has the file gets its truth back. A file of labels begins with <c>sha256</c>, <c>paper</c> (issues of one paper share the
/// word) and <c>pages</c> (of the file); the rest is as in <see cref="LabelFile"/>, with boxes for names.
/// </summary>
internal static partial class LabelShelf
{
    /// <summary>Writes the labels of all issues of a folder that have truth; <c>sources.tsv</c> beside them tells of each issue its
    /// folder, who publishes the paper, two things of no meaning here, its pages, and the SHA-256 of the file that they are of.</summary>
    public static void Pack(string folder, string shelf)
    {
        Directory.CreateDirectory(shelf);
        foreach (var row in File.ReadLines(Path.Combine(folder, "sources.tsv")).Select(l => l.Split('\t')).Where(r => r.Length >= 6))
        {
            var issue = Path.Combine(folder, row[0]);
            if (!File.Exists(Path.Combine(issue, "truth.json")) || !File.Exists(Path.Combine(issue, "labels.txt")))
                continue;
            var sheets = Directory
                .GetFiles(Path.Combine(issue, "sheets"), "p*.json")
                .Order(StringComparer.Ordinal)
                .Select(LabelSheet.Read)
                .ToList();
            var hash = row[5].Trim();
            var paper = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row[1])))[..8];
            var text = new StringBuilder($"sha256 {hash}\npaper {paper}\npages {row[4].Replace(',', ' ').Trim()}\n");
            var page = 0;
            foreach (var raw in File.ReadLines(Path.Combine(issue, "labels.txt")))
            {
                var words = raw.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (words.Length == 0)
                    continue;
                if (words[0] == "page")
                    page = int.Parse(words[1], CultureInfo.InvariantCulture);
                var isName = words[0] is "page" or "article" || words[0] == "photo" && words[1][0] is not ('B' or 'P' or '[');
                text.AppendJoin(' ', isName ? words : words.Select((w, i) => i == 0 ? w : Place(sheets[page - 1], w))).Append('\n');
            }
            File.WriteAllText(Path.Combine(shelf, $"{hash[..16]}.txt"), text.ToString());
        }
    }

    /// <summary>
    /// Makes a folder of issues out of the labels whose files are found: their pages (by <c>qpdf</c>) and labels.txt. Sheets and truth are
    /// made of these as ever.
    /// </summary>
    /// <param name="shelf">The files of labels.</param>
    /// <param name="files">A folder with PDF files of any names.</param>
    /// <param name="folder">Where the issues go.</param>
    /// <returns>How many files of labels there are, and of how many the file was found.</returns>
    public static (int Kept, int Found) Unpack(string shelf, string files, string folder)
    {
        var byHash = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(files, "*.pdf", SearchOption.AllDirectories))
        {
            using var stream = File.OpenRead(file);
            byHash[Convert.ToHexStringLower(SHA256.HashData(stream))] = file;
        }
        var (kept, found) = (0, 0);
        foreach (var labels in Directory.GetFiles(shelf, "*.txt").Order(StringComparer.Ordinal))
        {
            kept++;
            var lines = File.ReadAllLines(labels);
            var head = lines.Take(3).Select(l => l.Split(' ', 2)).ToDictionary(w => w[0], w => w[1]);
            if (!byHash.TryGetValue(head["sha256"], out var file))
                continue;
            found++;
            var issue = Path.Combine(
                folder,
                $"{Letters().Replace(head["paper"], m => $"{(char)('g' + (m.Value[0] - '0'))}")}_{head["sha256"][..8]}0"
            );
            Directory.CreateDirectory(issue);
            var pages = head["pages"].Split(' ');
            for (var p = 0; p < pages.Length; p++)
            {
                using var cut = Process.Start(
                    new ProcessStartInfo("qpdf", [file, "--pages", ".", pages[p], "--", Path.Combine(issue, $"p{p + 1:00}.pdf")])
                )!;
                cut.WaitForExit();
            }
            File.WriteAllLines(Path.Combine(issue, "labels.txt"), lines.Skip(3));
        }
        return (kept, found);
    }

    // The box around the lines where no others stand in it; else a box a line.
    private static string Place(LabelSheet sheet, string name)
    {
        if (name[0] == '[')
            return name;
        if (name[0] == 'P')
            return $"[{string.Join(',', sheet.Pictures[int.Parse(name[1..], CultureInfo.InvariantCulture) - 1].AsArray().Select(n => Number((double)n!)))}]";
        var lines = sheet.Named(name);
        var around = Rect.Around(lines.Select(l => l.Place));
        return sheet.Within(around).Count() == lines.Count ? Box(around) : string.Join(' ', lines.Select(l => Box(l.Place)));
    }

    private static string Box(Rect box) => $"@{Number(box.Left)},{Number(box.Top)},{Number(box.Width)},{Number(box.Height)}";

    private static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    // The name of a paper has no digits.
    [GeneratedRegex("[0-9]")]
    private static partial Regex Letters();
}
