using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Layout.Printed;

/// <summary>Writes down all printed text of a page, article by article in reading order, each line once.</summary>
internal static class PageTextWriter
{
    public static PageText Write(PageScan page, FaceTable faces)
    {
        var written = new HashSet<Block>();
        var flows = new List<PrintedFlow>();
        foreach (var article in ArticleOrder.Sort(page))
        {
            List<List<Block>> texts = [.. TextsOf(article).Select(t => t.Where(written.Add).ToList()).Where(t => t.Count > 0)];
            if (texts.Count > 0)
                flows.Add(new PrintedFlow(PrintedUse.Article, [.. texts.SelectMany(t => Map(page, t, faces))]));
        }
        var rest = page.Blocks.Where(b => !written.Contains(b)).OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left).ToList();
        foreach (var use in new[] { PrintedUse.Furniture, PrintedUse.Loose })
        foreach (var block in rest.Where(b => (b.Kind is BlockKind.Furniture or BlockKind.Label) == (use == PrintedUse.Furniture)))
            flows.Add(new PrintedFlow(use, Map(page, [block], faces)));
        return new PageText { Flows = flows };
    }

    // Each list is one text: its lines go on from block to block.
    private static IEnumerable<IEnumerable<Block>> TextsOf(PageArticle article)
    {
        if (article.JumpFrom is { } from)
            yield return [from];
        if (article.Heading is { } heading)
        {
            yield return heading.Kickers;
            yield return [heading.Main];
            yield return heading.Decks;
            foreach (var byline in heading.Bylines)
                yield return [byline];
        }
        foreach (var byline in article.Pieces.SelectMany(p => p.Bylines))
            yield return [byline];
        foreach (var text in Parted(article.Pieces.SelectMany(p => p.Blocks)))
            yield return text;
        foreach (var piece in article.Pieces)
            if (piece.JumpTo is { } to)
                yield return [to];
        foreach (
            var block in article
                .PullQuotes.Concat(article.Figures.SelectMany(f => f.Captions))
                .Concat(article.Others.Where(o => o != article.JumpFrom))
        )
            yield return [block];
    }

    // A crosshead and a table stand between two texts.
    private static IEnumerable<List<Block>> Parted(IEnumerable<Block> blocks)
    {
        var text = new List<Block>();
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Crosshead || block.Table is not null)
            {
                yield return text;
                yield return [block];
                text = [];
                continue;
            }
            text.Add(block);
        }
        yield return text;
    }

    private static List<PrintedBlock> Map(PageScan page, IReadOnlyList<Block> text, FaceTable faces)
    {
        List<TextLine> lines = [.. text.SelectMany(b => b.Lines)];
        var blocks = new List<PrintedBlock>();
        var next = 0;
        foreach (var block in text)
        {
            var mapped = new List<PrintedLine>();
            var ends = block.Table?.RowEnds;
            foreach (var line in block.Lines)
            {
                var printed = Map(page, line, ++next < lines.Count ? lines[next] : null);
                // Cells of a row are read one after the other; a row is whole.
                mapped.Add(
                    ends is null
                        ? printed
                        : printed with
                        {
                            End =
                                ends.Contains(line) ? LineEnd.Stop
                                : printed.End == LineEnd.Nothing ? LineEnd.Space
                                : printed.End,
                        }
                );
            }
            blocks.Add(
                new PrintedBlock(page.ToPage(block.Box), mapped) { Style = StyleOf(block, faces[block.Face]), Role = RoleOf(block.Kind) }
            );
        }
        return blocks;
    }

    private static StyleRole RoleOf(BlockKind kind) =>
        kind switch
        {
            BlockKind.Text or BlockKind.DropCap => StyleRole.Body,
            BlockKind.Headline => StyleRole.Headline,
            BlockKind.Kicker => StyleRole.Kicker,
            BlockKind.Deck => StyleRole.Deck,
            BlockKind.Byline => StyleRole.Byline,
            BlockKind.Crosshead => StyleRole.Crosshead,
            BlockKind.PullQuote => StyleRole.PullQuote,
            BlockKind.Caption => StyleRole.Caption,
            BlockKind.Credit => StyleRole.Credit,
            BlockKind.JumpLine => StyleRole.JumpLine,
            BlockKind.Label => StyleRole.SectionLabel,
            BlockKind.Furniture => StyleRole.Furniture,
            BlockKind.Advertisement => StyleRole.Advertisement,
            _ => StyleRole.Other,
        };

    private static TextStyle StyleOf(Block block, FontFace face) =>
        TextStyle.Of(face.Name, face.IsBold, face.IsItalic, block.Size, block.Color);

    private static PrintedLine Map(PageScan page, TextLine line, TextLine? next)
    {
        var frame = new WritingFrame(line.Direction, page.Marks.Width, page.Marks.Height);
        var isUpright = line.Direction is WritingDirection.Vertical or WritingDirection.Downwards or WritingDirection.Upwards;
        var places = CharacterPlaces.Of(line);
        var (starts, ends) = (new double[places.Length], new double[places.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            var box = frame.ToPage(Rect.FromEdges(places[i].From, 0, places[i].To, 0));
            (starts[i], ends[i]) = isUpright
                ? (box.Top - line.PageBox.Top, box.Bottom - line.PageBox.Top)
                : (box.Left - line.PageBox.Left, box.Right - line.PageBox.Left);
        }
        return new PrintedLine
        {
            Text = line.Text,
            Box = line.PageBox,
            IsUpright = isUpright,
            Starts = starts,
            Ends = ends,
            End = next is null
                ? LineEnd.Stop
                : LineJoiner.Between(line.Text, next.Text, page.Words, page.Language) switch
                {
                    LineBreak.Nothing => LineEnd.Nothing,
                    LineBreak.DropHyphen => LineEnd.Hyphen,
                    _ => LineEnd.Space,
                },
        };
    }
}
