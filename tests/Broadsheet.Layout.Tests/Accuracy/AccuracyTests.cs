using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Broadsheet.Layout.Tests.Accuracy;

/// <summary>
/// The floor under the accuracy of layout: the samples and the pages of tests/cases/floor (which bench/press set; nobody looks at their
/// errors) come out no worse than tests/cases/floor/figures.tsv says, by more than a hundredth. BROADSHEET_ACCEPT=1 writes the figures of
/// today.
/// </summary>
public sealed class AccuracyTests(PageReader reader) : IClassFixture<PageReader>
{
    private const double Slack = 0.01;

    [Theory]
    [InlineData("samples")]
    [InlineData("tests/cases/floor")]
    public async Task Layout_finds_the_articles_no_worse_than_before(string set)
    {
        var cancel = TestContext.Current.CancellationToken;
        var total = new AccuracyScore(0, 0, 0, 0);
        foreach (var truth in Directory.GetFiles(Root(set), "truth.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var pages = Directory.GetFiles(Path.GetDirectoryName(truth)!, "*.pdf").Order(StringComparer.Ordinal);
            var layout = IssueLayout.Analyse(await reader.ReadAsync(pages), null, cancel);
            using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(truth, cancel));
            var score = AccuracyScore.Of(json.RootElement, layout.Assemble([.. layout.Pages.Select(p => p.Label)], cancel));
            TestContext.Current.SendDiagnosticMessage(
                "{0}: {1} articles, F1 {2:0.000}, perfect {3:0.000}",
                Path.GetRelativePath(Root(), truth),
                score.Truth,
                score.F1,
                score.PerfectShare
            );
            total += score;
        }

        var figures = ReadFigures();
        if (Environment.GetEnvironmentVariable("BROADSHEET_ACCEPT") == "1")
        {
            figures[set] = (total.F1, total.PerfectShare);
            var lines = figures.Select(f =>
                string.Create(CultureInfo.InvariantCulture, $"{f.Key}\t{f.Value.F1:0.000}\t{f.Value.Perfect:0.000}")
            );
            await File.WriteAllLinesAsync(Figures, lines, cancel);
            return;
        }

        var (f1, perfect) = figures[set];
        Assert.True(total.F1 >= f1 - Slack, $"F1 of {set} is {total.F1:0.000}, it was {f1:0.000}.");
        Assert.True(total.PerfectShare >= perfect - Slack, $"Perfect are {total.PerfectShare:0.000} of {set}, it was {perfect:0.000}.");
    }

    private static string Figures => Root("tests", "cases", "floor", "figures.tsv");

    private static SortedDictionary<string, (double F1, double Perfect)> ReadFigures()
    {
        var figures = new SortedDictionary<string, (double, double)>(StringComparer.Ordinal);
        foreach (var line in File.Exists(Figures) ? File.ReadAllLines(Figures) : [])
        {
            var cells = line.Split('\t');
            figures[cells[0]] = (
                double.Parse(cells[1], CultureInfo.InvariantCulture),
                double.Parse(cells[2], CultureInfo.InvariantCulture)
            );
        }
        return figures;
    }

    private static string Root(params string[] path) =>
        Path.GetFullPath(Path.Combine([Path.GetDirectoryName(Here())!, "..", "..", "..", .. path]));

    private static string Here([CallerFilePath] string here = "") => here;
}
