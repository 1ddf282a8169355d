using Broadsheet.Import.Pages;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pictures;
using Broadsheet.Import.Surveys;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using NetVips;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>Photographs as they come out of a PDF: the file inside where it shows what is printed, else what is printed.</summary>
public sealed class PagePhotographsTests(EngineFixture pdf) : IDisposable
{
    private const string Place = "q 300 0 0 200 100 400 cm /P Do Q ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_upright_JPEG_is_taken_from_the_PDF()
    {
        var photograph = await PhotographAsync(Place);
        Assert.Equal((900, 600), (photograph.Width, photograph.Height));
        Assert.Equal((100, 200, 300, 200), (photograph.Bounds.X, photograph.Bounds.Y, photograph.Bounds.Width, photograph.Bounds.Height));
    }

    [Theory]
    [InlineData("q -300 0 0 200 400 400 cm /P Do Q ")]
    [InlineData("q 300 0 0 -200 100 600 cm /P Do Q ")]
    [InlineData("q 100 400 m 400 400 l 250 600 l h W n 300 0 0 200 100 400 cm /P Do Q ")]
    [InlineData("q 0.5 0.5 -0.5 0.5 250 300 cm 0 0 200 200 re W n 2 0 0 2 0 0 cm 300 0 0 200 0 0 cm /P Do Q ")]
    [InlineData(Place + "0 0 0 rg 100 400 300 200 re f ")]
    public async Task A_picture_that_is_printed_otherwise_is_cut_from_the_page(string content)
    {
        var photograph = await PhotographAsync(content);
        Assert.Equal(Math.Round(photograph.Bounds.Width), photograph.Width, 1.0);
        Assert.Equal(Math.Round(photograph.Bounds.Height), photograph.Height, 1.0);
    }

    [Theory]
    [InlineData("q 100 400 300 150 re W n 300 0 0 200 100 400 cm /P Do Q ", 900, 450)]
    [InlineData("q 150 400 200 100 re W n 300 0 0 200 100 400 cm /P Do Q ", 600, 300)]
    [InlineData("q 450 0 0 300 -50 400 cm /P Do Q ", 800, 600)]
    public async Task A_clipped_JPEG_keeps_its_own_pixels_as_far_as_they_are_seen(string content, int width, int height)
    {
        var photograph = await PhotographAsync(content);

        Assert.Equal((width, height), (photograph.Width, photograph.Height));
    }

    // The page is drawn at 72 dpi: what is cut from it has as many pixels as points.
    private async Task<PhotographFile> PhotographAsync(string content)
    {
        using var places = Image.Xyz(900, 600);
        using var red = places.ExtractBand(0) * (255.0 / 900);
        using var rgb = red.Bandjoin(places.ExtractBand(1) * (255.0 / 600), places.ExtractBand(0) * 0)
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);
        var file = new PdfBuilder();
        var image = file.AddStream(
            "/Type/XObject/Subtype/Image/Width 900/Height 600/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
            rgb.JpegsaveBuffer(q: 90)
        );
        file.AddPage(content, resources: $"<</XObject<</P {image} 0 R>>>>");
        using var page = await pdf.ReadAsync(file.Build(), new PageRequest { Dpi = 72, MinPictureSize = 40 });
        using var work = new WorkFolder(_folder["work"]);
        var surveyed = new SurveyedPage
        {
            File = new SourceFile
            {
                Path = "a.pdf",
                Name = "a.pdf",
                Length = 1,
                Hash = AssetHash.Of([]),
                Format = new PdfFormat(pdf.Engine),
            },
            PageIndex = 0,
            PageCount = 1,
        };
        var problems = new List<ImportProblem>();
        var made = new PagePhotographs(work, new PageSteps(), surveyed, problems).Make(
            page,
            page.Pixels!,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(problems);
        return Assert.Single(made);
    }
}
