using System.Text;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>
/// Characters of which one page does not tell what they are are read by the shapes that other pages of the issue know: the headline of
/// <c>twins.pdf</c>, whose font says nothing, without the text below it, whose font has the same outlines.
/// </summary>
public sealed class UnreadPagesTests(EngineFixture pdf) : IDisposable
{
    private static readonly Rect Headline = new(0, 0, 1, 0.3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_shapes_that_another_page_gives_say_which_characters_they_are()
    {
        var source = new PdfSource(Case("twins"));
        using var telling = await ReadAsync(source, new PageRequest { WantsShapes = true });
        using var alone = await ReadAsync(source, new PageRequest { Part = Headline });
        using var told = await ReadAsync(
            source,
            new PageRequest { Part = Headline, OtherShapes = [.. telling.Shapes.Select(s => s.Known)] }
        );

        Assert.Equal(new string('\uFFFD', 12), alone.Marks.Text());
        Assert.Equal("投资增长6.5%热线开通", told.Marks.Text());
    }

    [Theory]
    [InlineData("01", "02")]
    [InlineData("02", "01")]
    public async Task A_page_is_read_by_the_shapes_of_another_wherever_that_stands(string silent, string telling)
    {
        Write(silent, HeadlineAlone());
        Write(telling, File.ReadAllBytes(Case("twins")));

        Assert.DoesNotContain("text-without-unicode", await ProblemsAsync());
    }

    [Fact]
    public async Task What_no_page_knows_stays_unread_and_is_told()
    {
        Write("01", HeadlineAlone());
        Write("02", PdfBuilder.OnePage("BT /F1 20 Tf 100 700 Td (Nothing of that) Tj ET"));

        Assert.Contains("text-without-unicode", await ProblemsAsync());
    }

    private static string Case(string name) => GoldenFile.Path("..", "cases", "characters", name + ".pdf");

    // The page cut down to its headline.
    private static byte[] HeadlineAlone() =>
        Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(File.ReadAllBytes(Case("twins")))
                .Replace("[0 0 520 150]", "[0 105 520 150]", StringComparison.Ordinal)
        );

    private Task<SourcePage> ReadAsync(PdfSource source, PageRequest request) =>
        pdf.Engine.ReadPageAsync(source, 0, request, TestContext.Current.CancellationToken);

    private void Write(string page, byte[] content)
    {
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllBytes(_folder["in", $"20311215_{page}.pdf"], content);
    }

    private async Task<List<string>> ProblemsAsync()
    {
        var result = await new Importer([new PdfFormat(pdf.Engine)], _folder["work"]).ImportAsync(
            [_folder["in"]],
            new ImportOptions { Dpi = 60 },
            new FolderSink(_folder["store"]),
            null,
            TestContext.Current.CancellationToken
        );
        return [.. Assert.Single(result.Issues).Problems.Select(p => p.Code)];
    }
}
