using System.IO.Compression;
using System.Text;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class PageUnitTests(EngineFixture pdf)
{
    private const string Content = "BT /F1 10 Tf 100 300 Td (H) Tj ET 40 20 100 50 re f";

    [Theory]
    [InlineData("/UserUnit 2.5", 1000, 250, 250)]
    [InlineData("/UserUnit 2.5/Rotate 90", 1000, 750, 250)]
    [InlineData("/UserUnit 2/CropBox[50 100 350 380]", 600, 100, 160)]
    [InlineData("/UserUnit 0", 400, 100, 100)]
    [InlineData("/UserUnit 1e30", 400, 100, 100)]
    [InlineData("/UserUnit -3", 400, 100, 100)]
    public async Task The_unit_of_a_page_scales_all_of_it(string entries, double width, double x, double y)
    {
        using var page = await pdf.ReadAsync(PdfBuilder.OnePage(Content, "0 0 400 400", entries), new PageRequest { Dpi = 36 });

        Assert.Equal(width, page.Marks.Width, 0.01);
        var glyph = page.Marks.Glyphs.Span[0];
        Assert.Equal((x, y), (Math.Round(glyph.OriginX, 2), Math.Round(glyph.OriginY, 2)));
        Assert.Equal(width / 2, page.Pixels!.Width, 1.0);
    }

    [Fact]
    public async Task A_huge_unit_is_drawn_smaller()
    {
        using var page = await pdf.ReadAsync(
            PdfBuilder.OnePage(Content, "0 0 400 400", "/UserUnit 500"),
            new PageRequest { Dpi = 200, MaxPixels = 1_000_000 }
        );

        Assert.Equal(200_000, page.Marks.Width, 0.01);
        Assert.InRange(page.Pixels!.Width, 990, 1_000);
        Assert.Contains(page.Problems, p => p.Code == "page-drawn-smaller");
    }

    [Fact]
    public async Task The_unit_is_found_in_an_object_stream()
    {
        using var page = await pdf.ReadAsync(Packed("<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 5 0 R/UserUnit 3>>"));

        Assert.Equal(1200, page.Marks.Width, 0.01);
    }

    /// <summary>A file whose catalog, page tree and page stand in a compressed object stream, as most programs write them.</summary>
    private static byte[] Packed(string page)
    {
        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page];
        var table = "";
        var texts = "";
        for (var i = 0; i < objects.Length; i++)
        {
            table += $"{i + 1} {texts.Length} ";
            texts += objects[i] + " ";
        }
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
            zlib.Write(Encoding.ASCII.GetBytes(table + texts));
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.6\n");
        var stream = file.Position;
        Write($"4 0 obj\n<</Type/ObjStm/N 3/First {table.Length}/Filter/FlateDecode/Length {packed.Length}>>stream\n");
        file.Write(packed.ToArray());
        Write("\nendstream\nendobj\n");
        var content = file.Position;
        Write("5 0 obj\n<</Length 17>>stream\n40 20 100 50 re f\nendstream\nendobj\n");
        var references = file.Position;
        byte[] Entry(byte kind, long place, byte second) => [kind, (byte)(place >> 8), (byte)place, second];
        byte[] entries =
        [
            .. Entry(0, 0, 0),
            .. Entry(2, 4, 0),
            .. Entry(2, 4, 1),
            .. Entry(2, 4, 2),
            .. Entry(1, stream, 0),
            .. Entry(1, content, 0),
            .. Entry(1, references, 0),
        ];
        Write($"6 0 obj\n<</Type/XRef/Size 7/Root 1 0 R/W[1 2 1]/Length {entries.Length}>>stream\n");
        file.Write(entries);
        Write($"\nendstream\nendobj\nstartxref\n{references}\n%%EOF\n");
        return file.ToArray();
    }
}
