using System.Diagnostics;
using System.Globalization;
using System.Text;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>
/// Broken and malicious files: each ends in an answer, in time, and all in one process. What came of each stands in docs/hostile-files.md,
/// which this test is held against; with BROADSHEET_ACCEPT=1 it writes that page anew, with what poppler and MuPDF make of the same files
/// where they are installed.
/// </summary>
public sealed class HostileTests
{
    // The files alone stay under 1.5 GiB; other tests of the room run beside them in this process.
    private const long MostMemory = 2_048L << 20;
    private static readonly TimeSpan LongestFile = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Every_hostile_file_is_answered()
    {
        var folder = SharedMaterial.Folder("real", "hostile");
        var files = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        var isAccepting = Environment.GetEnvironmentVariable("BROADSHEET_ACCEPT") == "1";
        var table = new StringBuilder(Head);
        var outcomes = new List<string>();
        using var engine = EngineFixture.New(new PdfiumOptions { Parallelism = 2, Deadline = LongestFile });
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var clock = Stopwatch.StartNew();
            var outcome = await ReadAsync(engine, file);
            clock.Stop();

            Assert.True(clock.Elapsed < LongestFile, $"{name} took {clock.Elapsed.TotalSeconds:0} s: {outcome}");
            outcomes.Add(Row(name, outcome));
            if (isAccepting)
            {
                var others = string.Join(" | ", await OtherReaders.PopplerAsync(file), await OtherReaders.MupdfAsync(file));
                table.Append(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {outcome} | {Math.Max(1, clock.ElapsedMilliseconds)} | {others} |\n"
                );
            }
        }

        var page = Path.Combine(SharedMaterial.RepositoryRoot(), "docs", "hostile-files.md");
        if (isAccepting)
            await File.WriteAllTextAsync(page, table.ToString(), TestContext.Current.CancellationToken);
        Assert.Equal(Rows(await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)), outcomes);
        using var process = Process.GetCurrentProcess();
        Assert.True(process.PeakWorkingSet64 < MostMemory, $"{process.PeakWorkingSet64 >> 20} MiB at the peak");
    }

    private const string Head = """
        # Hostile files

        What comes of each of the broken and malicious PDFs in `../shared/real/hostile` (fuzzed files, hand-made polyglots, bombs, cycles), all read in one
        process and drawn at 200 dpi: no death, none longer than a minute on a busy machine, memory under 1.5 GiB. A file that another engine opens yields its pages here too, unless it unpacks to hundreds of megabytes: the
        last two columns count the pages that `pdftoppm` and `mutool draw` make. Times are milliseconds of one run and only tell the order of magnitude.

        Made by `BROADSHEET_ACCEPT=1 dotnet test --project tests/Broadsheet.Import.Tests --filter-class Broadsheet.Import.Tests.Pdf.HostileTests`; the test
        `HostileTests` holds the first two columns against what happens.

        | file | outcome | ms | poppler | MuPDF |
        |---|---|---|---|---|

        """;

    /// <summary>Reads all pages and says in a few words what came of it.</summary>
    private static async Task<string> ReadAsync(PdfiumEngine engine, string file)
    {
        var source = new PdfSource(file);
        try
        {
            var summary = await engine.InspectAsync(source, TestContext.Current.CancellationToken);
            var read = 0;
            var faults = new SortedSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < summary.PageCount; i++)
            {
                try
                {
                    using var page = await engine.ReadPageAsync(
                        source,
                        i,
                        new PageRequest { Dpi = 200, MinPictureSize = 20 },
                        TestContext.Current.CancellationToken
                    );
                    read++;
                    faults.UnionWith(
                        page.Problems.Where(problem => problem.Code is not "font-substituted").Select(problem => problem.Code)
                    );
                }
                catch (PdfException exception)
                {
                    faults.Add(exception.Fault.ToString());
                }
            }
            var pages = read == summary.PageCount ? $"{read}" : $"{read} of {summary.PageCount}";
            return $"{pages} {(summary.PageCount == 1 ? "page" : "pages")}{(faults.Count > 0 ? ": " + string.Join(", ", faults) : "")}";
        }
        catch (PdfException exception)
        {
            return exception.Fault.ToString();
        }
    }

    private static string Row(string name, string outcome) => $"{name} | {outcome}";

    private static List<string> Rows(string page) =>
        [
            .. page.Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains(".pdf", StringComparison.Ordinal))
                .Select(line => line.Split('|'))
                .Select(cells => Row(cells[1].Trim(), cells[2].Trim())),
        ];
}
