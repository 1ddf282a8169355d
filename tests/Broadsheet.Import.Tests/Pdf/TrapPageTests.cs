using Broadsheet.Import.Pdf;
using Broadsheet.Layout.Tests.Sketches;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>
/// Each folder of tests/cases/traps holds a page that a rule of thumb gets wrong (page.pdf, page.png to look at) and what a reader sees on
/// it. The pages are drawn by make.mjs there; BROADSHEET_ACCEPT=1 writes what was found.
/// </summary>
public sealed class TrapPageTests(EngineFixture fixture)
{
    public static TheoryData<string> Cases() =>
        [.. Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private static string Root => GoldenFile.Path("..", "cases", "traps");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Finds_what_a_reader_sees(string name)
    {
        var folder = Path.Combine(Root, name);
        using var page = await fixture.Engine.ReadPageAsync(
            new PdfSource(Path.Combine(folder, "page.pdf")),
            0,
            new PageRequest(),
            TestContext.Current.CancellationToken
        );

        GoldenFile.Check(Path.Combine(folder, "expected.txt"), Outline.Of([page.Marks]));
    }
}
