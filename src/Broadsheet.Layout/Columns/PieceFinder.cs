using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Columns;

/// <summary>Text blocks to pieces: what follows below in the same column with nothing between but crossheads.</summary>
internal static class PieceFinder
{
    public static void Find(PageScan page, IssueStyles styles)
    {
        var map = new PageMap(page);
        foreach (var block in page.Blocks)
            if (block.Kind == BlockKind.Minor && !block.IsCross && IsInColumn(page, block, styles, map))
            {
                block.Kind = BlockKind.Crosshead;
                block.Reason = "small heading inside running text";
            }
        Gather(page, styles);
    }

    /// <summary>Puts text and crossheads together whose roles are settled.</summary>
    public static void Gather(PageScan page, IssueStyles styles)
    {
        var map = new PageMap(page);
        var running = page
            .Blocks.Where(b => b.Kind is BlockKind.Text or BlockKind.Crosshead)
            .OrderBy(b => b.Box.Top)
            .ThenBy(b => b.Box.Left)
            .ToList();
        var next = new Dictionary<Block, Block>();
        var hasPrevious = new HashSet<Block>();
        foreach (var upper in running)
        {
            // The text goes on below a pull quote.
            var lower = map.Below(upper.Box, b => b.Kind is not (BlockKind.Furniture or BlockKind.PullQuote), out var gap);
            gap -= QuotesBetween(page, upper, lower);
            if (lower is null || hasPrevious.Contains(lower) || !Continues(page, map, upper, lower, gap))
                continue;
            next[upper] = lower;
            hasPrevious.Add(lower);
        }
        foreach (var block in running)
        {
            if (hasPrevious.Contains(block))
                continue;
            var members = new List<Block>();
            for (var at = block; at is not null; at = next.GetValueOrDefault(at))
                members.Add(at);
            if (members.All(m => m.Kind == BlockKind.Crosshead) && !members.Exists(m => m.Length > 40))
            {
                foreach (var m in members)
                    m.Kind = BlockKind.Minor;
                continue;
            }
            page.Pieces.Add(
                new Piece
                {
                    Id = page.Pieces.Count,
                    Blocks = members,
                    Box = Rect.Around(members.Select(m => m.Box)),
                    Container = block.Container,
                }
            );
        }
        foreach (var piece in page.Pieces)
            TakeEnds(page, piece, styles, map);
    }

    private static bool IsInColumn(PageScan page, Block block, IssueStyles styles, PageMap map)
    {
        if (
            block.Size < 0.9 * page.BodySize
            || block.Size > 1.3 * page.BodySize
            || block.ReadsAsByline
            || styles.RoleOf(block.Style) is BlockKind.Byline or BlockKind.Caption
        )
            return false;
        var below = map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gapBelow);
        var above = map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gapAbove);
        // With white space around it, only between two stretches of one column.
        var white = above is { Kind: BlockKind.Text } ? Math.Max(2.6 * page.BodySize, 1.9 * Leading(page, above, below)) : 0;
        var within =
            above is { Kind: BlockKind.Text }
            && below is { Kind: BlockKind.Text }
            && gapAbove < white
            && gapBelow < white
            && Math.Abs(above.Box.Left - below.Box.Left) < 3 * page.BodySize
            && Math.Abs(above.Box.Right - below.Box.Right) < 3 * page.BodySize;
        if (!within && styles.RoleOf(block.Style) == BlockKind.Headline && styles.Votes(block.Style, BlockKind.Crosshead) == 0)
            return false;
        var column =
            below is { Kind: BlockKind.Text } && (within || gapBelow < 1.1 * page.BodySize) ? below
            : above is { Kind: BlockKind.Text } && gapAbove < 1.1 * page.BodySize ? above
            : null;
        if (column is null || block.Box.Left < column.Box.Left - 2 * block.Size || block.Box.Right > column.Box.Right + 2 * block.Size)
            return false;
        return true;
    }

    private static double QuotesBetween(PageScan page, Block upper, Block? lower) =>
        lower is null
            ? 0
            : page
                .Blocks.Where(b =>
                    b.Kind == BlockKind.PullQuote
                    && PageMap.Overlap(b.Box, upper.Box) > 0
                    && b.Box.Top > upper.Box.Top
                    && b.Box.Bottom < lower.Box.Bottom
                )
                .Sum(b => b.Box.Height + 3 * b.Size);

    private static double Leading(PageScan page, Block a, Block? b) =>
        Math.Min(2 * page.BodySize, Math.Max(Leading(a), b is null ? 0 : Leading(b)));

    private static double Leading(Block block) =>
        block.Kind == BlockKind.Text && block.Lines.Count > 1 ? (block.Lines[^1].Top - block.Lines[0].Top) / (block.Lines.Count - 1) : 0;

    private static bool Continues(PageScan page, PageMap map, Block upper, Block lower, double gap)
    {
        if (lower.Kind is not (BlockKind.Text or BlockKind.Crosshead) || lower.Container != upper.Container)
            return false;
        // Paragraphs with a blank line between them are no further apart than one line and a half.
        var most = Math.Max(
            (upper.Kind == lower.Kind && upper.Table is null && lower.Table is null ? 2.0 : 2.6) * page.BodySize,
            (upper.Kind == lower.Kind ? 1.5 : 1.9) * Leading(page, upper, lower)
        );
        if (gap > most || lower.Box.Top < upper.Box.Bottom - 0.5 * page.BodySize)
            return false;
        var isTable = upper.Table is not null || lower.Table is not null;
        if (isTable && SpansMore(page, upper, lower))
            return false;
        if (Math.Abs(upper.Size - lower.Size) > 0.06 * upper.Size && upper.Kind == lower.Kind && upper.Kind == BlockKind.Text && !isTable)
            return false;
        if (IsParted(page, map, upper, lower))
            return false;
        var overlap = PageMap.Overlap(upper.Box, lower.Box);
        return overlap > 0.6 * Math.Min(upper.Box.Width, lower.Box.Width)
            && (
                Math.Abs(upper.Box.Left - lower.Box.Left) < 2.6 * page.BodySize
                || Math.Abs(upper.Box.Right - lower.Box.Right) < 2.6 * page.BodySize
                || isTable
                || upper.Kind == BlockKind.Crosshead
                || lower.Kind == BlockKind.Crosshead
            );
    }

    // Another block, a rule or a picture stands between the two.
    private static bool IsParted(PageScan page, PageMap map, Block upper, Block lower) =>
        map.Above(lower.Box, b => b.Kind is not (BlockKind.Furniture or BlockKind.PullQuote), out _) is { } over
            && over != upper
            && over.Box.Bottom > upper.Box.Bottom + 1
        || map.RuleBetween(
            Math.Max(upper.Box.Left, lower.Box.Left),
            Math.Min(upper.Box.Right, lower.Box.Right),
            upper.Box.Bottom - 2,
            lower.Box.Top + 2
        )
            is not null
        || page.Ground.Pictures.Any(p =>
            PageMap.Overlap(p, upper.Box) > 5
            && PageMap.Overlap(p, lower.Box) > 5
            && p.Center.Y > upper.Box.Bottom
            && p.Center.Y < lower.Box.Top
        );

    // A table under several columns of text is read after the last of them, and text in columns after the table over them.
    private static bool SpansMore(PageScan page, Block upper, Block lower)
    {
        var (table, text) = upper.Table is not null ? (upper, lower) : (lower, upper);
        return table.Box.Width > 1.3 * text.Box.Width
            && page.Blocks.Exists(b =>
                b != text
                && b.Kind == BlockKind.Text
                && b.Table is null
                && b.Container == table.Container
                && PageMap.Overlap(b.Box, table.Box) > 0.7 * b.Box.Width
                && PageMap.Overlap(b.Box, text.Box) < 0
                && PageMap.OverlapV(b.Box, text.Box) > 0
            );
    }

    // Running text right above it in the same column: a name that begins a paragraph, no byline.
    private static bool IsInsideText(PageScan page, PageMap map, Block block, Piece piece) =>
        map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gap) is { Kind: BlockKind.Text } text
        && gap < 1.5 * page.BodySize
        && Math.Abs(text.Box.Left - piece.Box.Left) < 3 * page.BodySize
        && map.RuleBetween(block.Box.Left, block.Box.Right, text.Box.Bottom - 2, block.Box.Top + 2) is null;

    // Bylines and jump lines at the top, jump lines at the bottom.
    private static void TakeEnds(PageScan page, Piece piece, IssueStyles styles, PageMap map)
    {
        var top = piece.Blocks[0].Box;
        for (var i = 0; i < 4; i++)
        {
            var above = map.Above(top, b => b.Kind != BlockKind.Furniture, out var gap);
            if (above is null || gap > 1.2 * page.BodySize || above.Box.Left < piece.Box.Left - 4 || above.Box.Right > piece.Box.Right + 6)
                break;
            if (above.Kind == BlockKind.JumpLine && piece.JumpFrom is null)
            {
                piece.JumpFrom = above;
                above.Reason = "jump line above a column";
            }
            else if (
                above.Kind == BlockKind.Byline
                    && !page.Headings.Exists(h => h.Bylines.Contains(above))
                    && !IsInsideText(page, map, above, piece)
                || above.Kind == BlockKind.Minor
                    && !IsInsideText(page, map, above, piece)
                    && (above.ReadsAsByline || styles.RoleOf(above.Style) == BlockKind.Byline)
            )
            {
                above.Kind = BlockKind.Byline;
                above.Reason = "byline above a column";
                piece.Bylines.Insert(0, above);
            }
            else
            {
                break;
            }
            top = top.Union(above.Box);
        }
        var below = map.Below(piece.Blocks[^1].Box, b => b.Kind != BlockKind.Furniture, out var gapBelow);
        if (below is { Kind: BlockKind.JumpLine } && gapBelow < 1.6 * page.BodySize && below.First.Jump!.Direction == JumpDirection.To)
            piece.JumpTo = below;
    }
}
