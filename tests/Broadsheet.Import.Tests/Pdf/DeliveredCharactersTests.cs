using System.Text;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Trust;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>
/// Each file of tests/cases/characters is a page as presses deliver them, with fonts that say nothing of their characters or the wrong
/// thing, and beside it what a reader sees. <c>bench/press/delivery/build.mjs --cases</c> writes them; spaces are left out, U+FFFD stands
/// for what is no character.
/// </summary>
public sealed class DeliveredCharactersTests(EngineFixture pdf)
{
    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Root, "*.pdf").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    private static string Root => GoldenFile.Path("..", "cases", "characters");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Characters_are_read_as_they_are_shown(string name)
    {
        using var page = await pdf.Engine.ReadPageAsync(
            new PdfSource(Path.Combine(Root, name + ".pdf")),
            0,
            new PageRequest(),
            TestContext.Current.CancellationToken
        );

        GoldenFile.Check(Path.Combine(Root, name + ".txt"), Lines(page.Marks));
    }

    [Theory]
    [InlineData("symbols-odd", "text-read-by-shape")]
    [InlineData("symbols-quotes", "unicode-wrong")]
    [InlineData("symbols-shifted", "unicode-wrong")]
    [InlineData("symbols-claimed", "unicode-wrong")]
    [InlineData("ornaments", "text-without-unicode")]
    [InlineData("gbk-bytes", null)]
    [InlineData("table-post", null)]
    public async Task What_was_read_by_its_shape_is_told(string name, string? code)
    {
        using var page = await pdf.Engine.ReadPageAsync(
            new PdfSource(Path.Combine(Root, name + ".pdf")),
            0,
            new PageRequest(),
            TestContext.Current.CancellationToken
        );

        var codes = page.Problems.Select(p => p.Code).Where(c => c != "font-substituted").ToList();
        if (code is null)
            Assert.Empty(codes);
        else
            Assert.Contains(code, codes);
    }

    [Theory]
    [InlineData("outlined")]
    [InlineData("outlined-shadow")]
    [InlineData("outlined-tint")]
    public async Task A_headline_of_ideographs_that_is_drawn_is_told_with_its_place(string name)
    {
        using var page = await pdf.Engine.ReadPageAsync(
            new PdfSource(Path.Combine(Root, name + ".pdf")),
            0,
            new PageRequest(),
            TestContext.Current.CancellationToken
        );

        var box = Assert.Single(TextTrustProblems.Outlines(page.Marks, "p01.pdf")).Box!.Value;

        // Eight ideographs of 24 points on a baseline at 135.
        Assert.InRange(box.Left, 18, 26);
        Assert.InRange(box.Right, 200, 216);
        Assert.InRange(box.Center.Y, 120, 134);
    }

    private static string Lines(PageMarks marks)
    {
        var text = new StringBuilder();
        foreach (
            var line in marks.Glyphs.ToArray().Where(g => g.CodePoint is not ' ').GroupBy(g => MathF.Round(g.OriginY)).OrderBy(l => l.Key)
        )
        {
            foreach (var glyph in line.OrderBy(g => g.OriginX))
                text.Append(glyph.CodePoint == 0 ? "\uFFFD" : char.ConvertFromUtf32(glyph.CodePoint));
            text.Append('\n');
        }
        return text.ToString();
    }
}
