using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Roles;

namespace Broadsheet.Layout.Figures;

/// <summary>Pictures and the captions and credits at their edges.</summary>
internal static class FigureFinder
{
    public static void Find(PageScan page, IssueStyles styles)
    {
        page.Figures = [.. page.Ground.Pictures.Select((p, i) => new FoundFigure { Id = i, Picture = p, Container = page.Ground.Holding(p) })];
        foreach (var figure in page.Figures)
        {
            while (figure.Captions.Count < 4 && NextCaption(page, figure, styles) is { } block)
            {
                block.Kind = BlockKind.Caption;
                block.Reason = "small type at the edge of a picture";
                figure.Captions.Add(block);
            }
            if (figure.Captions.Count == 0)
                Beside(page, figure, styles);
        }
    }

    private static Block? NextCaption(PageScan page, FoundFigure figure, IssueStyles styles)
    {
        var box = figure.Box;
        Block? best = null;
        var nearest = double.MaxValue;
        foreach (var block in page.Blocks)
        {
            if (block.Kind is not (BlockKind.Minor or BlockKind.Text) || block.IsCross && block.First.Direction is not (WritingDirection.Rightwards or WritingDirection.Leftwards) || block.Container != figure.Container && page.Ground.Containers[block.Container].Box.Area < figure.Picture.Area * 0.9)
                continue;
            if (figure.Captions.Contains(block))
                continue;
            // Captions stand under their picture as seen on the page, whichever way the text of the page runs.
            var (own, picture, all) = block.IsCross ? (page.ToPage(block.Box), page.ToPage(figure.Picture), page.ToPage(box)) : (block.Box, figure.Picture, box);
            var last = figure.Captions.Count == 0 ? default : block.IsCross ? page.ToPage(figure.Captions[^1].Box) : figure.Captions[^1].Box;
            var beside = figure.Captions.Count > 0 && PageMap.OverlapV(own, last) > 0.5 * Math.Min(own.Height, last.Height) && PageMap.Overlap(own, last) < 2;
            var gap = beside ? 0 : own.Top - all.Bottom;
            var limit = figure.Captions.Count == 0 ? 1.3 * block.Size + 4 : 0.75 * block.Size + 2;
            if (gap < -4 || gap > limit || gap >= nearest
                || own.Left < picture.Left - 6 || own.Right > picture.Right + 8 || PageMap.Overlap(own, picture) < 5)
                continue;
            if (!CanBeCaption(page, block, figure, styles))
                continue;
            (best, nearest) = (block, gap);
        }
        return best;
    }

    private static bool CanBeCaption(PageScan page, Block block, FoundFigure figure, IssueStyles styles)
    {
        // The credit at the end of a caption, in another colour, has come to a line of its own.
        if (figure.Captions.Count > 0 && block.Kind == BlockKind.Minor && figure.Captions[^1] is var last && block.Face == last.Face && Math.Abs(block.Size - last.Size) < 0.02 * last.Size)
            return true;
        if (block.Kind == BlockKind.Minor && block.Length < 60 && block.Lines.Count <= 2 && Credits.IsCredit(block.Text) > 0.7)
            return true;
        if (block.ReadsAsByline && styles.Share(block.Style, BlockKind.Caption) < 0.5)
            return false;
        if (block.Kind == BlockKind.Text)
            return false;
        var share = styles.Share(block.Style, BlockKind.Caption);
        if (share > 0.55)
            return true;
        var other = Math.Max(styles.Share(block.Style, BlockKind.Byline), Math.Max(styles.Share(block.Style, BlockKind.Headline), Math.Max(styles.Share(block.Style, BlockKind.Crosshead), styles.Share(block.Style, BlockKind.Kicker))));
        if (other > share)
            return false;
        return block.Size <= 1.02 * page.BodySize && (figure.Captions.Count == 0 || share > 0.3);
    }

    // A caption in the margin of its picture.
    private static void Beside(PageScan page, FoundFigure figure, IssueStyles styles)
    {
        var picture = figure.Picture;
        Block? best = null;
        foreach (var block in page.Blocks)
        {
            if (block.IsCross || block.Kind != BlockKind.Minor || styles.Share(block.Style, BlockKind.Caption) <= 0.5 || block.Size > page.BodySize)
                continue;
            var gap = Math.Max(block.Box.Left - picture.Right, picture.Left - block.Box.Right);
            if (gap < -2 || gap > 2 * block.Size || PageMap.OverlapV(block.Box, picture) < 0.8 * block.Box.Height)
                continue;
            if (best is null || block.Box.Top < best.Box.Top)
                best = block;
        }
        if (best is null || page.Figures.Any(f => f.Captions.Contains(best)))
            return;
        best.Kind = BlockKind.Caption;
        best.Reason = "small type beside a picture";
        figure.Captions.Add(best);
    }
}
