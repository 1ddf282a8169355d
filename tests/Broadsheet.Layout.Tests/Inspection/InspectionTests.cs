using System.Xml.Linq;
using Broadsheet.Layout.Inspection;
using Broadsheet.Layout.Inspection.Drawing;
using Broadsheet.Layout.Tests.Properties;
using Broadsheet.Layout.Tests.Sketches;
using CsCheck;

namespace Broadsheet.Layout.Tests.Inspection;

public sealed class InspectionTests
{
    [Fact]
    public void Tells_why_for_every_block()
    {
        var inspection = Inspect(SketchTests.Page("jump-by-label"));

        var blocks = inspection.Pages.SelectMany(p => p.Blocks).ToList();
        Assert.All(blocks, b => Assert.NotEmpty(b.RoleReason));
        Assert.All(blocks.Where(b => b.Article is not null), b => Assert.False(string.IsNullOrEmpty(b.OwnerReason)));
        var body = inspection.Pages[0].Blocks.Where(b => b.Role == "body").ToList();
        Assert.Contains("begins under “港口闸门今日关闭”", body[0].OwnerReason, StringComparison.Ordinal);
        Assert.Contains("goes on from the column before", body[1].OwnerReason, StringComparison.Ordinal);
        Assert.True(body[0].Margin > 0);
        Assert.Contains(inspection.Pages[0].Links, l => l.IsChosen && l.From == body[0].Number && l.To == body[1].Number);
        Assert.Contains(inspection.Pages[0].Blocks, b => b is { Role: "furniture", Article: null, RoleReason: "above the head rule" });
        var article = Assert.Single(inspection.Articles);
        Assert.Contains(article.Reasons, r =>
            r.StartsWith("goes on from page 01 to page 04", StringComparison.Ordinal) && r.Contains("leads back", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_block_of_any_page_is_told_once() =>
        PageGenerator
            .Page.Array[1, 2]
            .Sample(
                pages =>
                {
                    var layout = IssueLayout.Analyse(pages);
                    var inspection = layout.Inspect([.. layout.Pages.Select(p => p.Label)]);
                    for (var i = 0; i < pages.Length; i++)
                    {
                        var page = inspection.Pages[i];
                        Assert.Equal(layout.Scans[i].Blocks.Count + layout.Scans[i].Figures.Count, page.Blocks.Count);
                        Assert.Equal(Enumerable.Range(1, page.Blocks.Count), page.Blocks.Select(b => b.Number));
                        Assert.All(page.Blocks, b =>
                            Assert.True(b.Article is null || b.Article <= inspection.Articles.Count && b.Article > 0)
                        );
                    }
                },
                iter: 60
            );

    [Fact]
    public void The_drawing_is_well_formed_and_holds_nothing_of_the_text_as_markup()
    {
        var inspection = Inspect(
            """
            page 420 520
            text 20 66 22 bold 26 | <script>alert(1)</script> "&' ]]>
            text 20 90 10 regular 15 | <img src=x onerror=alert(1)> & so on for a line | another line of the same text here | and one more of it to make a block | and one more of it to make a block
            """
        );

        var pictures = new Dictionary<int, PagePicture> { [1] = new("image/jpeg", new byte[] { 1, 2, 3 }) };
        var svg = XDocument.Parse(InspectionSvg.Write(inspection, inspection.Pages, pictures));
        var html = InspectionHtml.Write("<b>a title</b>", inspection, inspection.Pages, pictures);

        Assert.Contains("data:image/jpeg;base64,AQID", svg.ToString(), StringComparison.Ordinal);
        Assert.Contains(svg.Descendants(), e =>
            e.Name.LocalName == "title" && e.Value.Contains("<script>alert(1)</script>", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_markup_cannot_hold_are_replaced()
    {
        Assert.Equal("a\uFFFDb\uFFFD&lt;\uFFFD", Markup.Escape("a\u0000b\uD800<\uFFFF"));
        Assert.Equal("0", Markup.Number(double.NaN));
    }

    private static LayoutInspection Inspect(string sketch)
    {
        var layout = IssueLayout.Analyse(Sketch.Read(sketch));
        return layout.Inspect([.. layout.Pages.Select(p => p.Label)]);
    }
}
