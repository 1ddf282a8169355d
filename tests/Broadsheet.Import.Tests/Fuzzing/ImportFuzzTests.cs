using System.Text;
using Broadsheet.Fuzzing;
using Broadsheet.Import.Naming;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Import.Pictures;
using Broadsheet.Import.Tests.Pdf;
using NetVips;

namespace Broadsheet.Import.Tests.Fuzzing;

/// <summary>Broken PDFs, JPEGs and names.</summary>
[Trait("Category", "Fuzz")]
public sealed class ImportFuzzTests
{
    private static readonly string[] PdfWords =
    [
        "/Type",
        "/Page",
        "/Pages",
        "/Kids",
        "/Count",
        "/Parent",
        "/Contents",
        "/Resources",
        "/XObject",
        "/Form",
        "/Image",
        "/Font",
        "/ToUnicode",
        "/Encoding",
        "/Filter/FlateDecode",
        "/Filter/DCTDecode",
        "/Filter/JPXDecode",
        "/Filter/JBIG2Decode",
        "/Filter/CCITTFaxDecode",
        "/Filter/LZWDecode",
        "/Length",
        "/Annots",
        "/MediaBox",
        "/CropBox",
        "/TrimBox",
        "/Rotate",
        "/UserUnit",
        "/OC",
        "/Collection",
        "/Encrypt",
        " 1 0 R",
        " 2 0 R",
        " 3 0 R",
        " obj",
        "endobj",
        "stream\n",
        "endstream",
        "<<",
        ">>",
        "[",
        "]",
        " Do ",
        " Tf ",
        " Tj ",
        " cm ",
        " q ",
        " Q ",
        " W n ",
        " sh ",
        " re f ",
        "BI ",
        " ID ",
        " EI",
        "xref",
        "trailer",
        "startxref",
        "%%EOF",
    ];

    [Fact]
    public async Task Pdf_files_are_answered()
    {
        using var engine = EngineFixture.New(
            new PdfiumOptions
            {
                Parallelism = 1,
                Deadline = TimeSpan.FromSeconds(5),
                MemoryCap = 256 << 20,
                MemoryCapAlone = 256 << 20,
            }
        );
        await new Fuzzer("pdf", Pdfs(), PdfWords, typeof(PdfException)).RunAsync(
            async (path, _) =>
            {
                var source = new PdfSource(path);
                var summary = await engine.InspectAsync(source, CancellationToken.None);
                using var page = await engine.ReadPageAsync(
                    source,
                    0,
                    new PageRequest
                    {
                        Dpi = 20,
                        MaxPixels = 200_000,
                        MinPictureSize = 10,
                    },
                    CancellationToken.None
                );
                if (summary.PageCount > 1)
                    await engine.SplitPageAsync(source, 0, PageRequest.Whole, CancellationToken.None);
            }
        );
    }

    [Fact]
    public void Jpeg_files_are_answered() =>
        new Fuzzer("jpeg", Jpegs(), ["\u00ff\u00d8", "\u00ff\u00c2", "\u00ff\u00da", "Exif", "Adobe"]).Run(
            (path, file) =>
            {
                if (JpegHeader.Read(file) is { } header)
                    _ = header.WithoutMetadata(file);
                _ = PhotographMaker.FromJpeg(file, null);
            }
        );

    [Fact]
    public void Names_of_files_are_answered()
    {
        string[] names =
        [
            "20311215_A01_MAIN.pdf",
            "MP2031121501.pdf",
            "Page A4.pdf",
            "2031-12-15_p03_v2.pdf",
            "A02-03.pdf",
            "15.12.2031 Seite 7.pdf",
            "ed-2/1899030502.pdf",
            "2031年12月15日 第03版.pdf",
            "A叠/03.pdf",
            "rm20311215-ed2-b12.pdf",
            "15 décembre 2031 page 3.pdf",
        ];
        var reader = new NameReader(null, [".pdf"]);
        new Fuzzer(
            "names",
            [.. names.Select(Encoding.UTF8.GetBytes)],
            ["/", "-", "_", "第", "版", "叠", "ed-", "v2", ".pdf", "２", "\u0660", "\ud83d"]
        ).Run(
            (path, input) =>
            {
                var parts = Encoding.UTF8.GetString(input).Split('/');
                _ = reader.Read(parts[..^1], parts[^1]);
                _ = FolderNames.Date(parts[..^1]);
            }
        );
    }

    private static List<byte[]> Pdfs()
    {
        var page = PdfBuilder.OnePage(
            "BT /F1 20 Tf 50 700 Td (Some text) Tj ET 0 0 100 100 re f q 1 0 0 1 5 5 cm 10 10 m 20 30 40 50 60 20 c h S Q"
        );
        var rich = new PdfBuilder { CatalogEntries = "/PageLabels<</Nums[0<</S/D/St 4>>]>>" };
        var image = rich.AddStream("/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceRGB/BitsPerComponent 8", new byte[192]);
        var photo = rich.AddStream(
            "/Type/XObject/Subtype/Image/Width 32/Height 24/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
            Jpegs()[0]
        );
        var form = rich.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 90 90]/Resources<</XObject<</P {image} 0 R>>>>",
            "/P Do 5 5 20 20 re f"
        );
        var glyph = rich.AddStream("", "500 0 0 0 500 500 d1 0 0 500 500 re f");
        var font = rich.Add(
            $"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</g1 {glyph} 0 R>>"
                + "/Encoding<</Type/Encoding/Differences[1/g1]>>/FirstChar 1/LastChar 1/Widths[500]/Resources<<>>>>"
        );
        var map = rich.AddStream(
            "",
            "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <0042> endbfchar endcmap"
        );
        var mapped = rich.Add($"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/ToUnicode {map} 0 R>>");
        var look = rich.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 90 40]/Resources{PdfBuilder.Helvetica}",
            "BT /F1 20 Tf 5 10 Td (A note) Tj ET"
        );
        rich.AddPage(
            "q 90 0 0 90 5 5 cm /P Do Q /X Do q 200 0 0 150 9 400 cm /J Do Q BT /F1 20 Tf 50 300 Td <0101> Tj /F2 12 Tf (ABC) Tj ET",
            entries: $"/Rotate 90/TrimBox[5 5 595 795]/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 90 40]/AP<</N {look} 0 R>>>>]",
            resources: $"<</XObject<</P {image} 0 R/X {form} 0 R/J {photo} 0 R>>/Font<</F1 {font} 0 R/F2 {mapped} 0 R>>>>"
        );
        rich.AddPage("BT /F1 20 Tf 50 700 Td (Second) Tj ET");
        return [page, rich.Build()];
    }

    private static List<byte[]> Jpegs()
    {
        ImageLibrary.Prepare();
        using var grey = Image.Black(32, 24) + 90;
        using var colour = grey.Bandjoin(grey, grey).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return [colour.JpegsaveBuffer(q: 60), colour.JpegsaveBuffer(q: 90, interlace: true)];
    }
}
