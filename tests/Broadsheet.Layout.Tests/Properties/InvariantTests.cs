using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.Tests.Sketches;
using Broadsheet.Model.Articles;
using CsCheck;

namespace Broadsheet.Layout.Tests.Properties;

public sealed class InvariantTests
{
    private const int Rounds = 25;

    // On pages of chance two choices are now and then as good as each other, and the last digit of a coordinate decides.
    private const int Ties = 2;

    [Fact]
    public void Every_glyph_stands_in_exactly_one_block() =>
        PageGenerator.Page.Sample(
            page =>
            {
                var scan = IssueLayout.Analyse([page]).Scans[0];
                var places = scan
                    .Blocks.SelectMany(b => b.Lines)
                    .SelectMany(l => l.Glyphs)
                    .Where(g => !g.IsSpace)
                    .GroupBy(g => g.Source)
                    .ToList();
                var ink = page
                    .Glyphs.Span.ToArray()
                    .Count(g =>
                        g.CodePoint != ' ' && g.Left >= 0 && (g.Top + g.Bottom) / 2 <= page.Height && (g.Left + g.Right) / 2 <= page.Width
                    );
                return places.TrueForAll(p => p.Count() == 1) && places.Count == ink;
            },
            iter: Rounds
        );

    [Fact]
    public void Every_block_belongs_to_one_article_or_to_the_page() =>
        PageGenerator.Page.Sample(
            page =>
            {
                var scan = IssueLayout.Analyse([page]).Scans[0];
                var owners = new Dictionary<Block, int>();
                foreach (var article in scan.Articles)
                foreach (var block in Blocks(article))
                    owners[block] = owners.GetValueOrDefault(block) + 1;
                return scan.Blocks.TrueForAll(b =>
                    owners.GetValueOrDefault(b) == (b.Kind is BlockKind.Furniture or BlockKind.Label ? 0 : 1)
                );
            },
            iter: Rounds
        );

    [Fact]
    public void Every_piece_of_text_is_read_once() =>
        PageGenerator.Page.Sample(
            page =>
            {
                var scan = IssueLayout.Analyse([page]).Scans[0];
                var read = scan.Articles.SelectMany(a => a.Pieces).ToList();
                // What stands in the box of an advertisement is kept with it, block by block.
                var shown = scan.Articles.Where(a => a.Kind == ArticleKind.Advertisement).SelectMany(a => a.Others).ToHashSet();
                return read.Distinct().Count() == read.Count
                    && read.TrueForAll(scan.Pieces.Contains)
                    && scan.Pieces.TrueForAll(p => read.Contains(p) != p.Blocks.TrueForAll(shown.Contains));
            },
            iter: Rounds
        );

    // The order of the letters is evidence for what follows what, no more: nothing is lost or told twice by it.
    [Fact]
    public void The_order_of_the_source_loses_and_doubles_nothing() =>
        PageGenerator
            .Page.Select(Gen.Int, (page, seed) => (page, seed))
            .Sample(
                c =>
                {
                    var glyphs = c.page.Glyphs.ToArray();
                    new Random(c.seed).Shuffle(glyphs);
                    return Letters(Printed(c.page)) == Letters(Printed(c.page with { Glyphs = glyphs }));

                    static string Printed(PageMarks page) =>
                        string.Concat(
                            IssueLayout
                                .Analyse([page])
                                .Assemble([null])
                                .Texts.SelectMany(t => t.Flows)
                                .SelectMany(f => f.Blocks)
                                .SelectMany(b => b.Lines)
                                .Select(l => l.Text)
                        );
                    static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Order());
                },
                iter: Rounds
            );

    [Fact]
    public void The_order_of_the_drawings_does_not_matter() =>
        PageGenerator
            .Page.Select(Gen.Int, (page, seed) => (page, seed))
            .Sample(
                c =>
                {
                    var paths = c.page.Paths.ToArray();
                    new Random(c.seed).Shuffle(paths);
                    return Outline.Of([c.page]) == Outline.Of([c.page with { Paths = paths }]);
                },
                iter: Rounds
            );

    [Fact]
    public void Scaling_a_page_changes_nothing() =>
        PageGenerator
            .Page.Select(Gen.Double[0.8, 1.6], (page, factor) => (page: Inside(page), (float)factor))
            .Array[Rounds]
            .Sample(all => all.Count(c => Outline.Of([c.page]) != Outline.Of([Scaled(c.page, c.Item2)])) <= Ties, iter: 1);

    [Fact]
    public void A_margin_around_a_page_changes_nothing() =>
        PageGenerator
            .Page.Select(Gen.Double[0, 0.1], (page, share) => (page, share))
            .Array[Rounds]
            .Sample(all => all.Count(c => Outline.Of([c.page]) != Outline.Of([Within(c.page, c.share * c.page.Width)])) <= Ties, iter: 1);

    [Theory]
    [MemberData(nameof(SketchTests.Cases), MemberType = typeof(SketchTests))]
    public void A_margin_around_the_pages_of_an_issue_changes_nothing(string name)
    {
        var pages = Sketch.Read(SketchTests.Page(name));
        foreach (var share in new[] { 0.02, 0.1 })
            Assert.Equal(Outline.Of(pages), Outline.Of([.. pages.Select(p => Within(p, share * p.Width))]));
    }

    [Fact]
    public void Zones_of_an_article_lie_on_its_pages() =>
        PageGenerator.Page.Sample(
            page =>
            {
                var layout = IssueLayout.Analyse([page]);
                return layout
                    .Assemble([null])
                    .Articles.All(a =>
                        a.Zones.All(z => z.Page == 1)
                        && a.Parts.All(p => p.Page == 1)
                        && (a.Kind == ArticleKind.Advertisement || a.Zones.All(z => z.Outlines.Count > 0))
                    );
            },
            iter: Rounds
        );

    // What hangs over the foot of the paper is on it or not by the last bit of a number.
    private static PageMarks Inside(PageMarks page) =>
        page with
        {
            Glyphs = page.Glyphs.ToArray().Where(g => g.Bottom < page.Height - 1).ToArray(),
        };

    private static PageMarks Scaled(PageMarks page, float f) =>
        page with
        {
            Width = page.Width * f,
            Height = page.Height * f,
            Glyphs = page
                .Glyphs.ToArray()
                .Select(g =>
                    g with
                    {
                        Size = g.Size * f,
                        Left = g.Left * f,
                        Right = g.Right * f,
                        Top = g.Top * f,
                        Bottom = g.Bottom * f,
                        OriginX = g.OriginX * f,
                        OriginY = g.OriginY * f,
                        Advance = g.Advance * f,
                    }
                )
                .ToArray(),
            Paths =
            [
                .. page.Paths.Select(p =>
                    p with
                    {
                        Bounds = new(p.Bounds.X * f, p.Bounds.Y * f, p.Bounds.Width * f, p.Bounds.Height * f),
                        StrokeWidth = p.StrokeWidth * f,
                    }
                ),
            ],
            Pictures =
            [
                .. page.Pictures.Select(p =>
                    p with
                    {
                        Bounds = new(p.Bounds.X * f, p.Bounds.Y * f, p.Bounds.Width * f, p.Bounds.Height * f),
                    }
                ),
            ],
        };

    private static PageMarks Within(PageMarks page, double margin) =>
        page with
        {
            Width = page.Width + 2 * margin,
            Height = page.Height + 2 * margin,
            // What hangs over the edge of the paper was not on it before.
            Glyphs = page
                .Glyphs.ToArray()
                .Where(g => g.Left >= 0 && (g.Left + g.Right) / 2 <= page.Width && (g.Top + g.Bottom) / 2 <= page.Height)
                .Select(g =>
                    g with
                    {
                        Left = g.Left + (float)margin,
                        Right = g.Right + (float)margin,
                        Top = g.Top + (float)margin,
                        Bottom = g.Bottom + (float)margin,
                        OriginX = g.OriginX + (float)margin,
                        OriginY = g.OriginY + (float)margin,
                    }
                )
                .ToArray(),
            Paths =
            [
                .. page.Paths.Select(p =>
                    p with
                    {
                        Bounds = new(p.Bounds.X + margin, p.Bounds.Y + margin, p.Bounds.Width, p.Bounds.Height),
                    }
                ),
            ],
            Pictures =
            [
                .. page
                    .Pictures.Select(p => p.Bounds.Intersect(new(0, 0, page.Width, page.Height)))
                    .Where(b => !b.IsEmpty)
                    .Select(b => new PictureMark(new(b.X + margin, b.Y + margin, b.Width, b.Height), 100, 100)),
            ],
        };

    private static IEnumerable<Block> Blocks(PageArticle article)
    {
        var blocks = article.Others.Concat(article.PullQuotes).Concat(article.Figures.SelectMany(f => f.Captions));
        foreach (var piece in article.Pieces)
            blocks = blocks.Concat(piece.Blocks).Concat(piece.Bylines).Concat(new[] { piece.JumpFrom, piece.JumpTo }.OfType<Block>());
        if (article.Heading is { } heading)
            blocks = blocks.Concat(heading.Blocks).Concat(new[] { heading.JumpFrom }.OfType<Block>());
        return blocks;
    }
}
