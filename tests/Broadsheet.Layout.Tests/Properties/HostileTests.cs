using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using static System.FormattableString;

namespace Broadsheet.Layout.Tests.Properties;

/// <summary>Pages that no press makes: what can be read is read, and nothing throws.</summary>
public sealed class HostileTests
{
    private static readonly FontFace[] Face = [new("Sketch", false, false, true, true)];

    private static Glyph At(float x, float y, float size, int c = 'a') =>
        new()
        {
            CodePoint = c,
            Font = 0,
            Size = size,
            Left = x,
            Right = x + size / 2,
            Top = y - size,
            Bottom = y,
            OriginX = x,
            OriginY = y,
            Advance = size / 2,
        };

    private static LayoutResult Read(PageMarks page)
    {
        var layout = IssueLayout.Analyse([page]);
        return layout.Assemble([null]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(12)]
    public void A_heading_that_reaches_into_the_headline_above_it(int overlap)
    {
        // The other columns have briefs under headings of its kind: it is one too, but for its place.
        var source = new System.Text.StringBuilder("page 620 700\n");
        for (var column = 0; column < 4; column++)
        {
            var x = 30 + column * 142;
            for (var brief = 0; brief < 3; brief++)
            {
                var y = 150 + brief * 110;
                if (column == 3 && brief == 0)
                    source.Append(Invariant($"text {x} {y - 9 + overlap} 44 bold 50 | Shut\n"));
                else
                    source.Append(Invariant($"rule {x} {y - 14} 130 0.6\n"));
                source.Append(Invariant($"text {x} {y} 11 bold 13 | What they saw {column}{brief}\n"));
                for (var line = 1; line < 7; line++)
                    source.Append(
                        Invariant($"text {x} {y + 13 * line} 10 regular 13 | {(line == 1 ? "_" : "")}the river rose and nobody\n")
                    );
            }
        }
        var page = Sketches.Sketch.Read(source.ToString())[0];

        Assert.Contains(Read(page).Articles, a => a.Parts.Count > 0);
    }

    [Fact]
    public void A_hundred_thousand_glyphs_in_no_order()
    {
        var random = new Random(7);
        var glyphs = Enumerable
            .Range(0, 100_000)
            .Select(_ => At(random.NextSingle() * 2000, random.NextSingle() * 3000, 4 + random.NextSingle() * 8, 'a' + random.Next(26)))
            .ToArray();
        Assert.NotNull(
            Read(
                new PageMarks
                {
                    Width = 2000,
                    Height = 3000,
                    Fonts = Face,
                    Glyphs = glyphs,
                }
            )
        );
    }

    [Fact]
    public void A_million_glyphs_and_a_million_rules_harm_no_other_page()
    {
        var random = new Random(11);
        var glyphs = new Glyph[1_000_000];
        for (var i = 0; i < glyphs.Length; i++)
            glyphs[i] = At(random.NextSingle() * 2000, random.NextSingle() * 3000, 3 + random.NextSingle() * 3, 'a' + random.Next(26));
        var paths = Enumerable
            .Range(0, 1_000_000)
            .Select(i => new PathMark
            {
                Shape = i % 2 == 0 ? PathShape.HorizontalRule : PathShape.VerticalRule,
                Bounds = new Rect(i % 2000, i / 2000 * 6, i % 50, i % 2),
                FillColor = 0,
                StrokeWidth = 1,
                Segments = 5,
            })
            .ToArray();
        var sound = Sketches.Sketch.Read(Sketches.SketchTests.Page("headline-over-two-columns"))[0];

        var layout = IssueLayout.Analyse(
            [
                sound,
                new PageMarks
                {
                    Width = 2000,
                    Height = 3000,
                    Fonts = Face,
                    Glyphs = glyphs,
                    Paths = paths,
                },
            ],
            TestContext.Current.CancellationToken
        );
        var result = layout.Assemble([null, null], TestContext.Current.CancellationToken);

        Assert.Contains(result.Articles, a => a.FirstPage == 1 && a.Parts.Count > 1);
        Assert.Contains(result.Problems, p => p is { Code: "page-too-intricate", Where: "2" });
    }

    [Fact]
    public void All_glyphs_on_one_spot()
    {
        var glyphs = Enumerable.Range(0, 50_000).Select(i => At(100 + i * 1e-4f, 100, 10, 0x4E00 + i % 20000)).ToArray();
        Assert.NotNull(
            Read(
                new PageMarks
                {
                    Width = 600,
                    Height = 800,
                    Fonts = Face,
                    Glyphs = glyphs,
                }
            )
        );
    }

    [Fact]
    public void A_hundred_thousand_rules_and_pictures()
    {
        var paths = Enumerable
            .Range(0, 100_000)
            .Select(i => new PathMark
            {
                Shape = (PathShape)(i % 5),
                Bounds = new Rect(i % 600, i / 600 * 4, i % 7 * 40, i % 3 * 30),
                FillColor = i % 0xFFFFFF,
                StrokeColor = 0,
                StrokeWidth = 1,
                Segments = 5,
            })
            .ToArray();
        var pictures = Enumerable.Range(0, 20_000).Select(i => new PictureMark(new Rect(i % 550, i / 550 * 20, 30, 30), 10, 10)).ToArray();
        var glyphs = Enumerable.Range(0, 3000).Select(i => At(20 + i % 60 * 6, 20 + i / 60 * 12, 10)).ToArray();
        Assert.NotNull(
            Read(
                new PageMarks
                {
                    Width = 600,
                    Height = 800,
                    Fonts = Face,
                    Glyphs = glyphs,
                    Paths = paths,
                    Pictures = pictures,
                }
            )
        );
    }

    [Fact]
    public void Numbers_that_are_none()
    {
        float[] odd = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e30f, -1e30f, 0, 1e-30f];
        var glyphs = new List<Glyph>();
        foreach (var a in odd)
        foreach (var b in odd)
            glyphs.Add(At(a, b, 10) with { Advance = a, Angle = b, Size = a, Font = 99, CodePoint = -5 });
        glyphs.AddRange(odd.Select(o => At(50, 50, 10) with { Advance = o }));
        glyphs.AddRange(odd.Select(o => At(50, 70, 10) with { Angle = o }));
        var paths = odd.Select(o => new PathMark
            {
                Shape = PathShape.Frame,
                Bounds = new Rect(o, o, o, o),
                StrokeColor = 0,
                Segments = 5,
            })
            .ToArray();
        var pictures = odd.Select(o => new PictureMark(new Rect(o, 10, o, o), 1, 1)).ToArray();
        Assert.NotNull(
            Read(
                new PageMarks
                {
                    Width = 600,
                    Height = 800,
                    Fonts = Face,
                    Glyphs = glyphs.ToArray(),
                    Paths = paths,
                    Pictures = pictures,
                }
            )
        );
        Assert.NotNull(
            Read(
                new PageMarks
                {
                    Width = 0,
                    Height = 0,
                    Fonts = [],
                    Glyphs = glyphs.ToArray(),
                }
            )
        );
        Assert.NotNull(
            Read(
                new PageMarks
                {
                    Width = double.NaN,
                    Height = double.PositiveInfinity,
                    Fonts = [],
                    Glyphs = glyphs.ToArray(),
                    Paths = paths,
                    Pictures = pictures,
                }
            )
        );
    }

    [Fact]
    public void Nothing_at_all()
    {
        Assert.Empty(Read(new PageMarks { Width = 600, Height = 800 }).Articles);
        Assert.Empty(
            IssueLayout.Analyse([], TestContext.Current.CancellationToken).Assemble([], TestContext.Current.CancellationToken).Articles
        );
        Assert.Throws<ArgumentException>(() =>
            IssueLayout.Analyse([], TestContext.Current.CancellationToken).Assemble([null], TestContext.Current.CancellationToken)
        );
    }
}
