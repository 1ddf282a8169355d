using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Model.Stylebooks;
using CsCheck;

namespace Broadsheet.Model.Tests;

/// <summary>The printed text of a page: kept and read again, joined and found on the page.</summary>
public sealed class PageTextTests
{
    private static readonly Gen<PrintedLine> Line = Gen.Select(
        Gen.String[Gen.Char["ab 中文\"\\é-م"], 0, 20],
        Gen.Int[0, 9000],
        Gen.Int[0, 9000],
        Gen.Enum<LineEnd>(),
        Gen.Int[-30, 60].Array[40],
        (text, x, y, end, steps) =>
        {
            var places = steps.Select((_, i) => steps.Take(i + 1).Sum() / 10.0).ToArray();
            return new PrintedLine
            {
                Text = text,
                Box = new Rect(x / 10.0, y / 10.0, 200, 12.3),
                IsUpright = x % 2 == 0,
                End = end,
                Starts = places[..text.Length],
                Ends = places[20..(20 + text.Length)],
            };
        }
    );

    private static readonly Gen<PageText> Pages = Gen.Select(Gen.Enum<PrintedUse>(), Line.Array[1, 4].Array[1, 3], (use, blocks) =>
            new PrintedFlow(use, [.. blocks.Select((b, i) => new PrintedBlock(b[0].Box, b) { Role = i == 0 ? null : (StyleRole)b.Length })])
        )
        .Array[0, 4]
        .Select(flows => new PageText { Flows = flows });

    private static PrintedLine Words(string text, double x, double y, LineEnd end) =>
        new()
        {
            Text = text,
            Box = new Rect(x, y, 10 * text.Length, 12),
            End = end,
            Starts = [.. Enumerable.Range(0, text.Length).Select(i => 10.0 * i)],
            Ends = [.. Enumerable.Range(0, text.Length).Select(i => 10.0 * i + 9)],
        };

    [Fact]
    public void What_is_written_is_read() =>
        Pages.Sample(page =>
        {
            var read = PageTextCodec.Read(PageTextCodec.Write(page));
            Assert.Equal(page.Flows.Count, read.Flows.Count);
            foreach (var (a, b) in page.Flows.Zip(read.Flows))
            {
                Assert.Equal(a.Use, b.Use);
                Assert.Equal(a.Blocks.Select(x => (x.Lines.Count, x.Role)), b.Blocks.Select(x => (x.Lines.Count, x.Role)));
                foreach (var (l, m) in a.Lines.Zip(b.Lines))
                {
                    Assert.Equal((l.Text, l.IsUpright, l.End, l.Box.X, l.Box.Height), (m.Text, m.IsUpright, m.End, m.Box.X, m.Box.Height));
                    Assert.All(l.Starts.Concat(l.Ends).Zip(m.Starts.Concat(m.Ends)), p => Assert.Equal(p.First, p.Second, 0.051));
                }
            }
        });

    [Theory]
    [InlineData("")]
    [InlineData("none of it")]
    public void What_is_damaged_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => PageTextCodec.Read(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        var page = new PageText
        {
            Flows =
            [
                new PrintedFlow(
                    PrintedUse.Loose,
                    [new PrintedBlock(new Rect(0, 0, 9, 9), [Words(string.Concat(Enumerable.Range(0, 999)), 0, 0, LineEnd.Stop)])]
                ),
            ],
        };
        var bytes = PageTextCodec.Write(page);
        Assert.Throws<InvalidDataException>(() => PageTextCodec.Read(bytes.AsSpan(0, bytes.Length / 2)));
    }

    [Fact]
    public void A_word_broken_over_a_line_end_is_found_in_two_boxes()
    {
        var flow = new PrintedFlow(
            PrintedUse.Article,
            [
                new PrintedBlock(
                    new Rect(0, 0, 90, 24),
                    [Words("the news-", 0, 0, LineEnd.Hyphen), Words("paper reads", 0, 12, LineEnd.Space)]
                ),
                new PrintedBlock(new Rect(100, 0, 50, 12), [Words("on", 100, 0, LineEnd.Stop)]),
            ]
        );
        var text = flow.Read();
        Assert.Equal("the newspaper reads on", text.Text);
        Assert.Equal([new Rect(40, 0, 39, 12), new Rect(0, 12, 49, 12)], text.BoxesOf(4, 9));
        Assert.Equal([new Rect(60, 12, 49, 12), new Rect(100, 0, 19, 12)], text.BoxesOf(14, 8));
    }

    [Fact]
    public void Boxes_of_characters_outside_the_text_are_refused()
    {
        var text = new PrintedFlow(PrintedUse.Article, [new PrintedBlock(default, [Words("ab", 0, 0, LineEnd.Stop)])]).Read();
        Assert.Throws<ArgumentOutOfRangeException>(() => text.BoxesOf(1, 2));
    }
}
