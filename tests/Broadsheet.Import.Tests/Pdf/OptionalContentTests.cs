namespace Broadsheet.Import.Tests.Pdf;

public sealed class OptionalContentTests(EngineFixture pdf)
{
    [Theory]
    [InlineData("/OFF[{0} 0 R]")]
    [InlineData("/BaseState/OFF/ON[{1} 0 R]")]
    public async Task Marked_content_of_a_layer_that_is_off_is_left_out(string state)
    {
        var marks = await ReadAsync(state, (hidden, shown) =>
            $"/OC /H BDC {At(50, "hidden")}20 20 100 100 re f /P Do EMC /OC /S BDC {At(200, "shown")}220 20 100 100 re f EMC {At(350, "always")}"
        );

        Assert.Equal("shownalways", marks.Marks.Text());
        Assert.Equal(220, Assert.Single(marks.Marks.Paths).Bounds.Left, 0.01);
        Assert.Empty(marks.Marks.Pictures);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    public async Task Forms_and_pictures_of_a_layer_that_is_off_are_left_out(int rotate)
    {
        using var page = await ReadAsync(
            "/OFF[{0} 0 R]",
            (_, _) => $"/A Do /B Do 1 0 0 1 0 300 cm /P Do {At(350, "always", -400)}",
            $"/Rotate {rotate}/CropBox[20 20 580 760]"
        );

        Assert.Equal("seenalways", page.Marks.Text());
        Assert.Empty(page.Marks.Pictures);
    }

    [Fact]
    public async Task Two_layers_of_one_name_have_each_its_own_state()
    {
        // The host's layer and that of an advertisement placed on the page are both called Layer 1.
        using var page = await ReadAsync(
            "/OFF[{0} 0 R]",
            (_, _) => $"/OC /H BDC {At(50, "hidden")}EMC /OC /S BDC {At(200, "shown")}EMC",
            layers: ("Layer 1", "Layer 1")
        );

        Assert.Equal("shown", page.Marks.Text());
    }

    [Fact]
    public async Task What_is_off_in_the_marks_is_off_in_the_picture()
    {
        using var page = await ReadAsync(
            "/OFF[{0} 0 R]",
            (_, _) => "/OC /H BDC 0 0 600 800 re f EMC /OC /S BDC 0 0 300 800 re f EMC",
            request: new PageRequest { Dpi = 36 }
        );

        Assert.Equal(300, Assert.Single(page.Marks.Paths).Bounds.Right, 0.01);
        Assert.Equal((0, 255), (page.Pixels!.Row(200)[30], page.Pixels.Row(200)[3 * 250]));
    }

    private static string At(int x, string text, int up = 0) => $"BT /F1 20 Tf {x} {700 + up} Td ({text}) Tj ET ";

    // A hidden and a shown layer; form A hidden, form B shown, with the picture P, hidden, in the resources.
    private Task<SourcePage> ReadAsync(
        string state,
        Func<int, int, string> content,
        string entries = "",
        (string Hidden, string Shown)? layers = null,
        PageRequest? request = null
    )
    {
        var file = new PdfBuilder();
        var names = layers ?? ("Notes", "Text");
        var hidden = file.Add($"<</Type/OCG/Name({names.Hidden})>>");
        var shown = file.Add($"<</Type/OCG/Name({names.Shown})>>");
        var a = file.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/OC {hidden} 0 R/Resources {PdfBuilder.Helvetica}",
            At(50, "unseen")
        );
        var b = file.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/OC {shown} 0 R/Resources {PdfBuilder.Helvetica}",
            At(200, "seen")
        );
        var picture = file.AddStream(
            $"/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/OC {hidden} 0 R",
            [0, 0, 0, 0]
        );
        file.CatalogEntries =
            $"/OCProperties<</OCGs[{hidden} 0 R {shown} 0 R]/D<<{state.Replace("{0}", $"{hidden}", StringComparison.Ordinal).Replace("{1}", $"{shown}", StringComparison.Ordinal)}>>>>";
        file.AddPage(
            content(hidden, shown),
            entries: entries,
            resources: $"<</Properties<</H {hidden} 0 R/S {shown} 0 R>>/XObject<</A {a} 0 R/B {b} 0 R/P {picture} 0 R>>{PdfBuilder.Helvetica[2..]}"
        );
        return pdf.ReadAsync(file.Build(), request);
    }
}
