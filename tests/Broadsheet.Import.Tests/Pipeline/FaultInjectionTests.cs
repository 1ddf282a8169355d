using System.Globalization;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Pages;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>Makes each step of a page fail in turn: what it makes is missing, the problem says so, and everything else is there.</summary>
public sealed class FaultInjectionTests(EngineFixture pdf) : IDisposable
{
    private const string Bad = "20311215_01.pdf";
    private const string Good = "20311215_02.pdf";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Steps =>
        new(
            (nameof(PageStep.Read), "page-not-read"),
            (nameof(PageStep.Trust), "text-not-checked"),
            (nameof(PageStep.Layout), "page-not-laid-out"),
            (nameof(PageStep.Assemble), "page-not-laid-out"),
            (nameof(PageStep.Master), "page-not-drawn"),
            (nameof(PageStep.Previews), "page-previews-missing"),
            (nameof(PageStep.Photographs), "photograph-missing"),
            (nameof(PageStep.Photograph), "photograph-missing"),
            (nameof(PageStep.Cut), "photograph-missing"),
            (nameof(PageStep.Thumbnail), "thumbnail-missing"),
            (nameof(PageStep.KeepPageFile), "page-pdf-missing"),
            (nameof(PageStep.KeepText), "page-text-missing")
        );

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_step_is_made_to_fail() => Assert.Equal(Enum.GetNames<PageStep>().Order(), Steps.Select(s => s.Data.Item1).Order());

    [Fact]
    public async Task Without_faults_both_pages_have_everything()
    {
        var issue = await ImportAsync(null);

        Assert.Equal(2, issue.Pages.Count);
        Assert.All(issue.Pages, page => AssertWhole(issue, page));
        Assert.DoesNotContain(issue.Problems, p => p.Severity != Severity.Note);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task One_step_that_fails_costs_only_what_it_makes(string name, string code)
    {
        var step = Enum.Parse<PageStep>(name);
        var issue = await ImportAsync(step);

        AssertWhole(issue, Assert.Single(issue.Pages, p => p.Source == Good));
        var problem = Assert.Single(issue.Problems, p => p.Code == code);
        Assert.Equal(Bad, problem.Where);
        Assert.Contains($"'{Bad}'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("out of the blue", problem.Message, StringComparison.Ordinal);
        Assert.Matches(@"\.\s+\S.*\.$", problem.Message);
        Assert.DoesNotContain(issue.Problems, p => p.Code == "page-blank");
        var page = issue.Pages.SingleOrDefault(p => p.Source == Bad);
        Assert.Equal(step == PageStep.Read, page is null);
        if (page is null)
            return;
        Assert.Equal(step == PageStep.KeepPageFile, page.Pdf is null);
        Assert.Equal(step == PageStep.Master, page.Images is null);
        Assert.Equal(step is PageStep.Master or PageStep.Previews, page.Images is not { Previews.Count: > 0 });
        Assert.Equal(step is PageStep.KeepText or PageStep.Layout or PageStep.Assemble, page.Text is null);
        Assert.Equal(step is PageStep.Layout or PageStep.Assemble, !issue.Articles.Any(a => a.FirstPage == page.Sequence));
    }

    [Fact]
    public async Task A_file_that_goes_away_on_the_way_is_told_and_the_others_come()
    {
        var issue = await ImportAsync(null, where =>
        {
            if (where == Bad)
                File.Delete(_folder["in", Bad]);
        });

        AssertWhole(issue, Assert.Single(issue.Pages));
        Assert.Equal("file-unreadable", Assert.Single(issue.Problems, p => p.Severity == Severity.Error).Code);
    }

    [Fact]
    public async Task Of_pages_that_fail_only_together_one_goes_on_without_stories()
    {
        var looks = 0;
        // The first look is at both pages, and fails at the second; each is well when it is looked at alone.
        var issue = await ImportAsync(null, laidOut: _ =>
        {
            if (++looks == 2)
                throw new InvalidOperationException("out of the blue");
        });

        AssertWhole(issue, Assert.Single(issue.Pages, p => p.Source == Bad));
        var problem = Assert.Single(issue.Problems, p => p.Code == "page-not-laid-out");
        Assert.Equal(Good, problem.Where);
        Assert.Contains("only together with other pages", problem.Message, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(issue.Pages, p => p.Source == Good).Images);
    }

    [Fact]
    public async Task The_wish_to_stop_is_none_of_the_pages_faults() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(null, _ => throw new OperationCanceledException()));

    private static void AssertWhole(ImportedIssue issue, Model.Pages.Page page)
    {
        Assert.NotNull(page.Pdf);
        Assert.NotNull(page.Text);
        Assert.True(page.Images is { Previews.Count: > 2 });
        var picture = Assert.Single(
            issue.Articles.Where(a => a.FirstPage == page.Sequence).SelectMany(a => a.Figures).SelectMany(f => f.Pictures)
        );
        Assert.NotNull(picture.Image);
        Assert.NotNull(picture.Thumbnail);
    }

    private async Task<ImportedIssue> ImportAsync(PageStep? failing, Action<string>? read = null, Action<string>? laidOut = null)
    {
        Directory.CreateDirectory(_folder["in"]);
        foreach (var (name, word) in new[] { (Bad, "harbour"), (Good, "orchard") })
            await File.WriteAllBytesAsync(_folder["in", name], Page(word), TestContext.Current.CancellationToken);
        var importer = new Importer([new PdfFormat(pdf.Engine)], _folder["work"])
        {
            Steps = new PageSteps(
                (step, where) =>
                {
                    if (step == failing && where == Bad)
                        throw new InvalidOperationException("out of the blue");
                    if (step == PageStep.Read)
                        read?.Invoke(where);
                    if (step == PageStep.Layout)
                        laidOut?.Invoke(where);
                }
            ),
        };
        var result = await importer.ImportAsync(
            [_folder["in"]],
            new ImportOptions { Dpi = 72, Language = "en" },
            new FolderSink(_folder["store"]),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(result.Problems);
        Assert.Empty(Directory.GetFileSystemEntries(_folder["work"]));
        return Assert.Single(result.Issues);
    }

    /// <summary>A headline, a photograph with a caption, and two columns of text.</summary>
    private static byte[] Page(string word)
    {
        var file = new PdfBuilder();
        var pixels = new byte[64 * 48 * 3];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(i * 37 + word.Length * 11 + i / 192 * 5);
        var image = file.AddStream("/Type/XObject/Subtype/Image/Width 64/Height 48/ColorSpace/DeviceRGB/BitsPerComponent 8", pixels);
        var text = new System.Text.StringBuilder(
            $"q 240 0 0 180 50 500 cm /P Do Q BT /F1 28 Tf 50 730 Td (The {word} opens to visitors this week) Tj ET "
        );
        text.Append(CultureInfo.InvariantCulture, $"BT /F1 8 Tf 50 488 Td (Visitors walk through the {word} on its first morning.) Tj ET ");
        foreach (var (left, top, lines) in new[] { (50, 470, 36), (310, 680, 54) })
        {
            for (var line = 0; line < lines; line++)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"BT /F1 10 Tf {left} {top - 12 * line} Td (Line {line} tells what the {word} did for the town this) Tj ET "
                );
        }
        file.AddPage(text.ToString(), resources: $"<</XObject<</P {image} 0 R>>{PdfBuilder.Helvetica[2..]}");
        return file.Build();
    }
}
