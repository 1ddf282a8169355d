using Broadsheet.Import.Pdf;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class SplitTests(EngineFixture pdf)
{
    [Fact]
    public async Task A_page_is_split_out_whole_and_the_same_each_time()
    {
        var file = new PdfBuilder();
        file.AddPage("BT /F1 20 Tf 50 700 Td (one) Tj ET");
        file.AddPage("BT /F1 20 Tf 50 700 Td (two) Tj ET", "0 0 300 900", "/Rotate 90");
        var source = pdf.Source(file.Build());

        var split = await SplitAsync(source, 1);
        using var page = await pdf.ReadAsync(split);

        Assert.Equal("two", page.Marks.Text());
        Assert.Equal((900, 300), (page.Marks.Width, page.Marks.Height));
        Assert.Equal(1, (await pdf.Engine.InspectAsync(pdf.Source(split), TestContext.Current.CancellationToken)).PageCount);
        Assert.NotEqual(split, await SplitAsync(source, 0));
        Assert.Equal(split, await SplitAsync(source, 1));
    }

    [Fact]
    public async Task A_page_of_an_encrypted_file_is_split_out_without_its_password()
    {
        var encryption = new Rc4Encryption("secret");
        var file = new PdfBuilder { Encrypt = encryption.Apply, Trailer = encryption.Trailer };
        file.AddPage("BT /F1 20 Tf 50 700 Td (open) Tj ET");

        using var page = await pdf.ReadAsync(await SplitAsync(pdf.Source(file.Build(), "secret"), 0));

        Assert.Equal("open", page.Marks.Text());
    }

    private Task<byte[]> SplitAsync(PdfSource source, int page) =>
        pdf.Engine.SplitPageAsync(source, page, PageRequest.Whole, TestContext.Current.CancellationToken);
}
