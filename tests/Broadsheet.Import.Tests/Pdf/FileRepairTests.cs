using System.IO.Compression;
using System.Text;
using Broadsheet.Import.Pdf;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class FileRepairTests(EngineFixture pdf)
{
    [Fact]
    public async Task A_file_that_lost_its_end_gives_the_pages_that_are_left()
    {
        var file = new PdfBuilder();
        foreach (var text in (string[])["one", "two", "three"])
            file.AddPage($"BT /F1 20 Tf 50 700 Td ({text}) Tj ET");
        var whole = Encoding.Latin1.GetString(file.Build());
        // Cut in the third page.
        var source = pdf.Source(Encoding.Latin1.GetBytes(whole[..whole.IndexOf("8 0 obj", StringComparison.Ordinal)]));

        var summary = await pdf.Engine.InspectAsync(source, TestContext.Current.CancellationToken);
        using var first = await pdf.Engine.ReadPageAsync(source, 0, new PageRequest(), TestContext.Current.CancellationToken);
        using var second = await pdf.Engine.ReadPageAsync(source, 1, new PageRequest(), TestContext.Current.CancellationToken);
        var third = await Assert.ThrowsAsync<PdfException>(() =>
            pdf.Engine.ReadPageAsync(source, 2, new PageRequest(), TestContext.Current.CancellationToken)
        );

        Assert.True(summary.IsRepaired);
        Assert.Equal(("one", "two"), (first.Marks.Text(), second.Marks.Text()));
        Assert.Equal(PdfFault.PageDamaged, third.Fault);
        Assert.Contains(first.Problems, problem => problem.Code == "pdf-repaired");
        Assert.DoesNotContain(second.Problems, problem => problem.Code == "pdf-repaired");
    }

    [Fact]
    public async Task A_file_that_lost_its_catalog_gives_its_pages_in_their_order()
    {
        var file = new PdfBuilder();
        file.AddPage("BT /F1 20 Tf 50 700 Td (one) Tj ET");
        file.AddPage("BT /F1 20 Tf 50 700 Td (two) Tj ET");
        var text = Encoding
            .Latin1.GetString(file.Build())
            .Replace("/Type/Catalog", "/Tipe/Catalag", StringComparison.Ordinal)
            .Replace("/Type/Pages", "/Tipe/Pagos", StringComparison.Ordinal);
        var source = pdf.Source(Encoding.Latin1.GetBytes(text[..text.IndexOf("trailer", StringComparison.Ordinal)]));

        Assert.Equal(2, (await pdf.Engine.InspectAsync(source, TestContext.Current.CancellationToken)).PageCount);
        using var second = await pdf.Engine.ReadPageAsync(source, 1, new PageRequest(), TestContext.Current.CancellationToken);
        Assert.Equal("two", second.Marks.Text());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_that_stand_in_object_streams_are_found(bool packed)
    {
        const string page = $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources {PdfBuilder.Helvetica}>>";
        const string pages = "<</Type/Pages/Kids[4 0 R]/Count 1>>";
        const string catalog = "<</Type/Catalog/Pages 2 0 R>>";
        var table = $"4 0 2 {page.Length + 1} 1 {page.Length + pages.Length + 2} ";
        var file = new PdfBuilder();
        file.AddStream("", "BT /F1 20 Tf 50 700 Td (packed) Tj ET");
        var data = Encoding.Latin1.GetBytes($"{table}{page} {pages} {catalog}");
        file.Add("null");
        file.AddStream($"/Type/ObjStm/N 3/First {table.Length}{(packed ? "/Filter/FlateDecode" : "")}", packed ? Pack(data) : data);
        var text = Encoding.Latin1.GetString(file.Build());
        // Objects 1, 2 and 4 stand in the stream alone, and the table is lost.
        foreach (var number in (int[])[1, 2, 4])
            text = text.Replace($"\n{number} 0 obj", $"\n{number} 0 xxx", StringComparison.Ordinal);

        using var read = await pdf.ReadAsync(Encoding.Latin1.GetBytes(text[..text.IndexOf("\nxref", StringComparison.Ordinal)]));

        Assert.Equal("packed", read.Marks.Text());
    }

    [Fact]
    public async Task A_file_without_header_and_table_is_read()
    {
        var text = Encoding.Latin1.GetString(PdfBuilder.OnePage("BT /F1 20 Tf 50 700 Td (headless) Tj ET"));
        var start = text.IndexOf("1 0 obj", StringComparison.Ordinal);

        using var page = await pdf.ReadAsync(Encoding.Latin1.GetBytes(text[start..text.IndexOf("\nxref", StringComparison.Ordinal)]));

        Assert.Equal("headless", page.Marks.Text());
    }

    private static byte[] Pack(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(data);
        return packed.ToArray();
    }
}
