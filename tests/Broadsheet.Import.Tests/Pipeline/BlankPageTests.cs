using Broadsheet.Import.Intake;
using Broadsheet.Import.Pages;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Tests.Pdf;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>Blank is what shows nothing: a page whose ink can't be read, or stands in annotations, is not.</summary>
public sealed class BlankPageTests(EngineFixture pdf) : IDisposable
{
    private const int Printed = 4;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_shows_nothing_is_blank()
    {
        Assert.Contains("page-blank", await CodesAsync(PdfBuilder.OnePage("")));
        Assert.Contains("page-blank", await CodesAsync(PdfBuilder.OnePage("BT /F1 20 Tf 50 700 Td (   ) Tj ET")));
        Assert.Contains("page-blank", await CodesAsync(Annotated("/FreeText", flags: 0)));
    }

    [Theory]
    [InlineData("/FreeText")]
    [InlineData("/Stamp")]
    [InlineData("/Widget/FT/Tx/T(field)/V(A note)")]
    public async Task Text_of_printed_annotations_and_fields_is_read_and_drawn(string subtype)
    {
        var file = Annotated(subtype, Printed);
        using var page = await pdf.ReadAsync(file, new PageRequest { Dpi = 50 });

        Assert.Equal("A note", page.Marks.Text());
        Assert.Equal(PageInk.Some, InkFinder.Look(page));
        Assert.DoesNotContain("page-blank", await CodesAsync(file));
    }

    [Fact]
    public async Task A_page_read_twice_is_the_same_and_its_pdf_keeps_the_annotation()
    {
        var source = pdf.Source(Annotated("/FreeText", Printed));
        for (var i = 0; i < 2; i++)
        {
            using var page = await pdf.Engine.ReadPageAsync(source, 0, new PageRequest(), TestContext.Current.CancellationToken);
            Assert.Equal("A note", page.Marks.Text());
        }

        var split = await pdf.Engine.SplitPageAsync(source, 0, PageRequest.Whole, TestContext.Current.CancellationToken);
        using var single = await pdf.ReadAsync(split);
        Assert.Equal("A note", single.Marks.Text());
        Assert.Contains("/FreeText", System.Text.Encoding.Latin1.GetString(split), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_a_note_has_not_is_made()
    {
        using var page = await pdf.ReadAsync(
            PdfBuilder.OnePage(
                "",
                entries: $"/Annots[<</Type/Annot/Subtype/Square/F {Printed}/Rect[100 600 300 700]/C[0 0 0]/IC[0 0 0]>>]"
            ),
            new PageRequest { Dpi = 50 }
        );

        Assert.Equal(PageInk.Some, InkFinder.Look(page));
    }

    [Fact]
    public async Task A_page_that_shows_what_has_no_marks_is_said_to_be_unread()
    {
        var file = new PdfBuilder();
        var shading = file.Add(
            "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 600 0]/Extend[true true]/Function<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>>>"
        );
        file.AddPage("/S sh", resources: $"<</Shading<</S {shading} 0 R>>>>");

        var codes = await CodesAsync(file.Build());

        Assert.DoesNotContain("page-blank", codes);
        Assert.Contains("page-without-text", codes);
    }

    [Fact]
    public async Task Characters_that_nobody_can_tell_are_not_blank()
    {
        var file = new PdfBuilder();
        var glyph = file.AddStream("", "500 0 0 0 500 500 d1 0 0 500 500 re f");
        var font = file.Add(
            $"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</g1 {glyph} 0 R>>"
                + "/Encoding<</Type/Encoding/Differences[1/g1]>>/FirstChar 1/LastChar 1/Widths[500]/Resources<<>>>>"
        );
        file.AddPage("BT /F1 20 Tf 50 700 Td <0101> Tj ET", resources: $"<</Font<</F1 {font} 0 R>>>>");

        Assert.DoesNotContain("page-blank", await CodesAsync(file.Build()));
    }

    /// <summary>A page with nothing but an annotation that says "A note".</summary>
    private static byte[] Annotated(string subtype, int flags)
    {
        var file = new PdfBuilder();
        var look = file.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 200 40]/Resources{PdfBuilder.Helvetica}",
            "BT /F1 20 Tf 5 10 Td (A note) Tj ET"
        );
        var annotation = file.Add($"<</Type/Annot/Subtype{subtype}/F {flags}/Rect[100 600 300 640]/Contents(A note)/AP<</N {look} 0 R>>>>");
        file.AddPage("", entries: $"/Annots[{annotation} 0 R]");
        return file.Build();
    }

    private async Task<IReadOnlyList<string>> CodesAsync(byte[] file)
    {
        var path = _folder["20311215_01.pdf"];
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        var result = await new Importer([new PdfFormat(pdf.Engine)], _folder["work"]).ImportAsync(
            [path],
            new ImportOptions { Dpi = 50 },
            new FolderSink(_folder["store"]),
            null,
            TestContext.Current.CancellationToken
        );
        return [.. result.Problems.Concat(result.Issues.SelectMany(i => i.Problems)).Select(p => p.Code)];
    }
}
