using System.Globalization;
using Broadsheet.Import;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using UglyToad.PdfPig;

namespace Broadsheet.CharacterBench;

/// <summary>
/// The characters of each page beside those that poppler's pdftotext and PdfPig find there, as multisets. A character that all three find
/// as often is agreed on; where one of the two others agrees with us the third is alone; the rest is a difference, and its likely cause is
/// named.
/// </summary>
internal sealed class ReaderBench(PdfiumEngine engine, string? show)
{
    private static readonly string[] Folders =
    [
        "editions",
        Path.Combine("real", "truth"),
        Path.Combine("real", "pdf"),
        Path.Combine("real", "pdf-tricky"),
    ];

    /// <summary>Pages of one file that are compared; gazettes have hundreds.</summary>
    private const int MostPages = 40;

    public async Task<int> RunAsync(string shared)
    {
        var causes = new SortedDictionary<string, (long Count, SortedSet<string> Files)>(StringComparer.Ordinal);
        Console.WriteLine("| folder | pages | characters | pdftotext agrees | PdfPig agrees | one of both | neither |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var folder in Folders)
        {
            var root = Path.Combine(shared, folder);
            if (!Directory.Exists(root))
                continue;
            var tally = new ReaderTally();
            foreach (var file in Directory.EnumerateFiles(root, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (Path.GetFileName(file) == "edition.pdf")
                    continue;
                await CompareAsync(file, Path.GetRelativePath(shared, file), tally, causes);
            }
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {folder.Replace('\\', '/')} | {tally.Pages} | {tally.Characters} | {tally.Share(tally.Poppler)} | {tally.Share(tally.PdfPig)} | {tally.Share(tally.Either)} | {tally.Characters - tally.Either} |"
                )
            );
        }
        Console.WriteLine();
        Console.WriteLine("| difference | characters | files |");
        Console.WriteLine("|---|---|---|");
        foreach (var (cause, (count, files)) in causes.OrderByDescending(c => c.Value.Count))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {cause} | {count} | {files.Count} |"));
        return 0;
    }

    private async Task CompareAsync(
        string file,
        string name,
        ReaderTally tally,
        SortedDictionary<string, (long Count, SortedSet<string> Files)> causes
    )
    {
        using var pig = Open(file);
        var count = pig?.NumberOfPages ?? 1;
        for (var index = 0; index < Math.Min(count, MostPages); index++)
        {
            using var page = await engine.ReadPageAsync(new PdfSource(file), index, new PageRequest(), CancellationToken.None);
            var ours = Readings.Ours(page.Marks);
            var poppler = Readings.Poppler(file, index + 1, page.Marks);
            var pdfPig = pig is null ? null : Readings.PdfPig(pig, index + 1);
            tally.Add(ours.Seen, poppler, pdfPig ?? ours.Seen);
            if (show is not null && name.Contains(show, StringComparison.Ordinal))
            {
                foreach (var problem in page.Problems)
                    Console.WriteLine($"{name}#{index + 1} {problem.Code}: {problem.Message}");
            }
            foreach (
                var (cause, difference, characters) in Causes.Of(ours, poppler, pdfPig, page.Problems.Any(p => p.Code is "unicode-wrong"))
            )
            {
                var known = causes.GetValueOrDefault(cause, (0, new SortedSet<string>(StringComparer.Ordinal)));
                known.Item2.Add(name);
                causes[cause] = (known.Item1 + difference, known.Item2);
                if (show is not null && name.Contains(show, StringComparison.Ordinal))
                    Console.WriteLine($"{name}#{index + 1} {cause}: {difference} {characters}");
            }
        }
    }

    private static PdfDocument? Open(string file)
    {
        try
        {
            return PdfDocument.Open(file);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"PdfPig does not open {file}: {exception.Message}");
            return null;
        }
    }
}
