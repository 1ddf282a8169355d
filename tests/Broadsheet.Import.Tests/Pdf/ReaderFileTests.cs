using System.Text;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Cleaning;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>What readers are given of a page's PDF: all that is printed, and nothing that acts, is packed in or tells of the
/// press.</summary>
public sealed class ReaderFileTests(EngineFixture pdf)
{
    private const string Content = "BT /AA 20 Tf 50 700 Td (printed) Tj ET";

    private static readonly string[] Going =
    [
        "app.alert",
        "JavaScript",
        "OpenAction",
        "EmbeddedFile",
        "the attached sheet",
        "the packed sheet",
        "Metadata",
        "the press's own",
        "PieceInfo",
        "InTheMaking",
        "ACME Composer",
        "Launch",
        "run.exe",
        "SubmitForm",
        "javascript:",
        "xfa-form",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Scripts_attachments_and_what_the_press_says_stay_behind_and_all_that_is_printed_stays(bool isOneOfTwo)
    {
        var source = Loaded(isOneOfTwo);
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(source.Path, TestContext.Current.CancellationToken));
        Assert.All(Going, word => Assert.Contains(word, text, StringComparison.Ordinal));

        var made = await SplitAsync(source);

        text = Encoding.Latin1.GetString(made);
        Assert.All(Going, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        Assert.Contains("(https://paper.example/more)", text, StringComparison.Ordinal);
        using var before = await pdf.Engine.ReadPageAsync(source, 0, Drawn, TestContext.Current.CancellationToken);
        using var after = await pdf.ReadAsync(made, Drawn);
        Assert.Equal("printed", after.Marks.Text());
        Assert.True(
            Enumerable.Range(0, before.Pixels!.Height).All(y => before.Pixels.Row(y).SequenceEqual(after.Pixels!.Row(y))),
            "It is drawn otherwise."
        );
        Assert.Equal(made, await SplitAsync(source));
        Assert.Equal(made, await SplitAsync(pdf.Source(made)));
    }

    [Fact]
    public async Task A_hidden_layer_stays_hidden()
    {
        var file = new PdfBuilder();
        var layer = file.Add("<</Type/OCG/Name(proof)>>");
        file.CatalogEntries = $"/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]/Order[]>>>>";
        file.AddPage(
            "BT /F1 20 Tf 50 700 Td (shown) Tj ET /OC /L BDC BT /F1 20 Tf 50 600 Td (hidden) Tj ET EMC",
            resources: PdfBuilder.Helvetica[..^2] + $"/Properties<</L {layer} 0 R>>>>"
        );

        using var page = await pdf.ReadAsync(await SplitAsync(pdf.Source(file.Build())));

        Assert.Equal("shown", page.Marks.Text());
    }

    [Theory]
    [InlineData(
        "<</Root 1 0 R>>",
        "<</Type/Catalog/A[(a\\)b(c))<</B[/C -1.5 true null]>>]>>",
        "<</Type /Catalog/A [(a\\)b(c)) <</B [/C -1.5 true null ]>> ]>>"
    )]
    [InlineData("<</Root 1 0 R>>", "<</Type/Catalog/A 7 0 R/B 1 0 R>>", "<</Type /Catalog/A 2 0 R/B 1 0 R>>")]
    [InlineData("<</Root 1 0 R>>", "<</Type/Catalog/Names<</Dests 1 0 R/JavaScript 1 0 R>>>>", "<</Type /Catalog/Names <</Dests 1 0 R>>>>")]
    [InlineData("<</Root 1 0 R>>", "<</Type/Catalog/Font<</AA 1 0 R>>/AA 1 0 R>>", "<</Type /Catalog/Font <</AA 1 0 R>>>>")]
    [InlineData(
        "<</Root 1 0 R>>",
        "<</Type/Catalog/A<</S/URI/URI<68747470733A2F2F61>>>>>",
        "<</Type /Catalog/A <</S /URI/URI <68747470733A2F2F61>>>>>"
    )]
    [InlineData(
        "<</Root 1 0 R>>",
        "<</Type/Catalog/K<</S/Sound/P 1 0 R>>/A<</S/Sound>>>>",
        "<</Type /Catalog/K <</S /Sound/P 1 0 R>>/A null>>"
    )]
    public void An_object_is_written_as_it_was_but_for_what_goes(string trailer, string catalog, string expected)
    {
        var made = Encoding.Latin1.GetString(ReaderFile.Make(FileOf(catalog, trailer), () => { }));

        Assert.Contains($"1 0 obj\n{expected}\nendobj", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<</Root 1 0 R>>", "<</Type/Catalog")]
    [InlineData("<</Root 1 0 R>>", "<</Type/Catalog 5 (")]
    [InlineData("<</Root 1 0 R>>", "<<(Type)/Catalog>>")]
    [InlineData("<</Root 1 0 R>>", "<</Length 999>>stream\nshort\nendstream")]
    [InlineData("<</Root/None>>", "<</Type/Catalog>>")]
    [InlineData("<<>>", "<</Type/Catalog>>")]
    public void What_pdfium_would_not_write_is_refused(string trailer, string catalog) =>
        Assert.Throws<InvalidDataException>(() => ReaderFile.Make(FileOf(catalog, trailer), () => { }));

    [Fact]
    public void Objects_that_nest_for_ever_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000));

        Assert.Throws<InvalidDataException>(() => ReaderFile.Make(FileOf($"<</A {deep}>>", "<</Root 1 0 R>>"), () => { }));
    }

    private static PageRequest Drawn => new() { Dpi = 72, MaxPixels = 1_000_000 };

    private PdfSource Loaded(bool isOneOfTwo)
    {
        var file = new PdfBuilder();
        var attached = file.AddStream("/Type/EmbeddedFile", "the attached sheet");
        var packed = file.AddStream("/Type/EmbeddedFile", "the packed sheet");
        var said = file.AddStream("/Type/Metadata/Subtype/XML", "<x>the press's own</x>");
        var form = file.AddStream("", "<xfa-form/>");
        var info = file.Add("<</Producer(ACME Composer)>>");
        var script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
        file.Trailer = $"/Info {info} 0 R";
        file.CatalogEntries =
            $"/OpenAction{script}/Metadata {said} 0 R/AcroForm<</Fields[]/XFA {form} 0 R>>/PieceInfo<</ACME<</Private(InTheMaking)>>>>"
            + $"/Names<</JavaScript<</Names[(a){script}]>>/EmbeddedFiles<</Names[(b)<</Type/Filespec/F(b)/EF<</F {packed} 0 R>>>>]>>>>";
        var rect = "/Type/Annot/Rect[10 10 20 20]";
        var entries =
            $"/AA<</O{script}>>/Metadata {said} 0 R/PieceInfo<</ACME<</Private(InTheMaking)>>>>/Annots["
            + $"<<{rect}/Subtype/FileAttachment/FS<</Type/Filespec/F(b)/EF<</F {attached} 0 R>>>>>>"
            + $"<<{rect}/Subtype/Link/A<</S/Launch/F(run.exe)>>/AA<</E{script}>>>>"
            + $"<<{rect}/Subtype/Link/A<</S/SubmitForm/F(https://press.example)>>>>"
            + $"<<{rect}/Subtype/Link/A<</S/URI/URI(javascript:app.alert\\(2\\))>>>>"
            + $"<<{rect}/Subtype/Link/A<</Type/Action/S/URI/URI(https://paper.example/more)/Next{script}>>>>]";
        // Resources have the names that somebody chose.
        var resources = "<</Font<</AA<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>";
        file.AddPage(Content, entries: entries, resources: resources);
        if (isOneOfTwo)
            file.AddPage("BT /F1 20 Tf 50 700 Td (other) Tj ET");
        return pdf.Source(file.Build());
    }

    private static byte[] FileOf(string catalog, string trailer)
    {
        var head = "%PDF-1.7\n";
        var body = $"1 0 obj\n{catalog}\nendobj\n";
        var places = $"xref\n0 2\n0000000000 65535 f \n{head.Length:0000000000} 00000 n \ntrailer\n{trailer}\n";
        return Encoding.Latin1.GetBytes($"{head}{body}{places}startxref\n{head.Length + body.Length}\n%%EOF\n");
    }

    private Task<byte[]> SplitAsync(PdfSource source) =>
        pdf.Engine.SplitPageAsync(source, 0, PageRequest.Whole, TestContext.Current.CancellationToken);
}
