namespace Broadsheet.Import.Tests.Pdf;

/// <summary>Press pages are larger than the paper: what lies outside of the TrimBox is cut off.</summary>
public sealed class PageTrimTests(EngineFixture pdf)
{
    private const string Content = "BT /F1 10 Tf 120 300 Td (page) Tj ET BT /F1 6 Tf 110 20 Td (slug) Tj ET 0 0 1 rg 0 0 60 60 re f";

    [Theory]
    [InlineData("/TrimBox[100 100 500 700]", 400, 600, 20, 400, "page")]
    [InlineData("/TrimBox[100 100 500 700]/Rotate 90", 600, 400, 200, 20, "page")]
    [InlineData("/CropBox[50 50 550 750]/TrimBox[100 100 500 700]", 400, 600, 20, 400, "page")]
    [InlineData("/TrimBox[0 0 600 800]", 600, 800, 120, 500, "pageslug")]
    [InlineData("/TrimBox[0 0 60 60]", 600, 800, 120, 500, "pageslug")]
    [InlineData("/TrimBox[900 900 1500 1700]", 600, 800, 120, 500, "pageslug")]
    public async Task A_page_is_shown_as_it_is_cut(string entries, double width, double height, double x, double y, string text)
    {
        using var page = await pdf.ReadAsync(PdfBuilder.OnePage(Content, "0 0 600 800", entries), new PageRequest { Dpi = 36 });

        Assert.Equal((width, height), (page.Marks.Width, page.Marks.Height));
        Assert.Equal(text, page.Marks.Text());
        var glyph = page.Marks.Glyphs.Span[0];
        Assert.Equal((x, y), (Math.Round(glyph.OriginX, 2), Math.Round(glyph.OriginY, 2)));
        Assert.Equal((width / 2, height / 2), (page.Pixels!.Width, page.Pixels.Height));
        Assert.Equal(width < 600 || height < 600, page.IsTrimmed);
    }

    [Fact]
    public async Task The_page_PDF_shows_no_more()
    {
        var source = pdf.Source(PdfBuilder.OnePage(Content, "0 0 600 800", "/TrimBox[100 100 500 700]"));
        var cancellation = TestContext.Current.CancellationToken;

        using var page = await pdf.ReadAsync(await pdf.Engine.SplitPageAsync(source, 0, PageRequest.Whole, cancellation));
        Assert.Equal((400, 600, "page"), (page.Marks.Width, page.Marks.Height, page.Marks.Text()));

        using var half = await pdf.ReadAsync(await pdf.Engine.SplitPageAsync(source, 0, new(0.5, 0, 0.5, 1), cancellation));
        Assert.Equal((200, 600, ""), (half.Marks.Width, half.Marks.Height, half.Marks.Text()));
    }
}
