using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;
using CsCheck;

namespace Broadsheet.Layout.Tests.Properties;

/// <summary>The printed text of a page keeps every line once, and every character where its ink is.</summary>
public sealed class PrintedTextTests
{
    private const int Rounds = 25;

    [Fact]
    public void Every_line_is_kept_once() =>
        PageGenerator.Page.Sample(
            page =>
            {
                var layout = IssueLayout.Analyse([page]);
                var kept = layout
                    .Assemble([null])
                    .Texts[0]
                    .Flows.SelectMany(f => f.Lines)
                    .Select(l => (l.Text, l.Box))
                    .Order(
                        Comparer<(string Text, Rect Box)>.Create((a, b) => (a.Text, a.Box.X, a.Box.Y).CompareTo((b.Text, b.Box.X, b.Box.Y)))
                    );
                var printed = layout
                    .Scans[0]
                    .Blocks.SelectMany(b => b.Lines)
                    .Select(l => (l.Text, Box: l.PageBox))
                    .Order(
                        Comparer<(string Text, Rect Box)>.Create((a, b) => (a.Text, a.Box.X, a.Box.Y).CompareTo((b.Text, b.Box.X, b.Box.Y)))
                    );
                return kept.SequenceEqual(printed);
            },
            iter: Rounds
        );

    [Fact]
    public void The_words_of_a_table_are_found_row_by_row_where_they_stand()
    {
        var layout = IssueLayout.Analyse(
            Sketches.Sketch.Read(Sketches.SketchTests.Page("table-in-a-column")),
            TestContext.Current.CancellationToken
        );
        var texts = layout.Assemble([null], TestContext.Current.CancellationToken).Texts[0].Flows.Select(f => f.Read()).ToList();
        var text = Assert.Single(texts, t => t.Text.Contains("North Quay 7.10 16.05\nGull Island 7.35 16.30\n", StringComparison.Ordinal));

        var box = Assert.Single(text.BoxesOf(text.Text.IndexOf("16.30", StringComparison.Ordinal), 5));
        Assert.True(box.Contains(new Point(127, 161)), box.ToString());
    }

    [Fact]
    public void Every_character_stands_where_its_ink_is() =>
        PageGenerator.Page.Sample(
            page =>
            {
                var layout = IssueLayout.Analyse([page]);
                var byBox = layout.Scans[0].Lines.ToLookup(l => (l.Text, l.PageBox));
                foreach (var line in layout.Assemble([null]).Texts[0].Flows.SelectMany(f => f.Lines))
                {
                    var source = byBox[(line.Text, line.Box)].First();
                    var frame = new WritingFrame(source.Direction, page.Width, page.Height);
                    for (var i = 0; i < line.Text.Length; i++)
                    {
                        if (char.IsWhiteSpace(line.Text[i]))
                            continue;
                        var box = Assert.Single(line.BoxesOf(i, 1));
                        Assert.Contains(source.Glyphs, g =>
                            g.CodePoint == line.Text[i]
                            && box.Contains(frame.ToPage(Rect.FromEdges(g.Start, g.Base - 1, g.End, g.Base)).Center)
                        );
                    }
                }
            },
            iter: Rounds
        );
}
