using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>How much speaks for one piece going on with another: about the logarithm of the odds.</summary>
internal static class ContinueEvidence
{
    public static double Score(FlowPage flow, int giver, int receiver)
    {
        var plain = Score(flow, giver, receiver, flow.Pieces[receiver].Box, flow.Ceilings[receiver], flow.Ends[receiver]);
        if (flow.Through[receiver] is not { } through)
            return plain;
        // The heading over it taken for a crosshead: what begins with one begins a paragraph.
        return Math.Max(
            plain,
            Score(flow, giver, receiver, flow.WithHeading(receiver), through, flow.Ends[receiver] with { BeginsParagraph = true }) - 0.5
        );
    }

    private static double Score(FlowPage flow, int giver, int receiver, Rect box, Ceiling below, in PieceEnds begin)
    {
        var a = flow.Pieces[giver];
        var b = flow.Pieces[receiver];
        if (
            a.Container != b.Container
            || a.JumpTo is not null
            || b.JumpFrom is not null
            || Math.Abs(a.Size - b.Size) > 0.05 * a.Size && !a.IsTable && !b.IsTable
        )
            return 0;
        var size = flow.Page.BodySize;
        double place;
        if (PageMap.Overlap(a.Box, box) > 0.5 * Math.Min(a.Box.Width, box.Width) && box.Top > a.Box.Bottom - 0.6 * size)
            place = Down(flow, a, box, below, b.IsTable && IsLastOver(flow.Page, a, box));
        else if (box.Left > a.Box.Right - 1.5 * size)
            place = Right(flow, a, b, box, flow.Roots[giver], below);
        else
            return 0;
        if (place <= Never)
            return 0;
        if (begin.BeginsStory)
            place -= b.Bylines.Count > 0 || b.FirstLine.BeginsWithInitial ? 4 : 3;
        return place + PieceEnds.Fit(flow.Ends[giver], begin, flow.Indents);
    }

    private const double Never = -100;

    private static double Down(FlowPage flow, Piece a, Rect b, Ceiling below, bool isLastOverTable)
    {
        // Over a rule inside the column: rather that than text that belongs to nothing.
        if (below.OverRule == a)
            return 0.5;
        if (below.Piece != a && !isLastOverTable)
            return Never;
        var size = flow.Page.BodySize;
        var gap = b.Top - a.Box.Bottom;
        if (below.Figures.Count == 0 && !below.PastPullQuote)
            return gap > 3 * size ? 0
                : gap > 2 * size ? 1.5
                : 2.5;
        var score = 4.0;
        if (below.Figures.Count > 0)
        {
            // A picture inside a column stands close to the text above it; one that begins another story does not.
            var above = below.Figures.Min(f => f.Box.Top) - a.Box.Bottom;
            var under = b.Top - below.Figures.Max(f => f.Box.Bottom);
            if (above > 2.2 * size)
                score -= above > 2 * under || above > 3.2 * size ? 4.5 : 1.5;
        }
        return score;
    }

    // A table under several columns follows the last of them.
    private static bool IsLastOver(PageScan page, Piece a, Rect table) =>
        table.Top - a.Box.Bottom < 3 * page.BodySize
        && !page.Pieces.Exists(o =>
            o.Container == a.Container
            && o.Box.Left > a.Box.Right - 1
            && o.Box.Bottom < table.Top + 3
            && table.Top - o.Box.Bottom < 3 * page.BodySize
            && PageMap.Overlap(o.Box, table) > 0.3 * o.Box.Width
        );

    private static double Right(FlowPage flow, Piece a, Piece piece, Rect b, Heading? root, Ceiling below)
    {
        var size = flow.Page.BodySize;
        var gap = b.Left - a.Box.Right;
        var overlap = PageMap.OverlapV(a.Box, b);
        var captioned = below.Figures.Exists(f => f.Captions.Count > 0);
        // Beside the headline, or the picture above it: its column begins where the headline begins.
        var besideHeading =
            (below.Heading is null || captioned)
            && root is not null
            && gap < 4 * size
            && (Math.Abs(b.Top - root.Box.Top) < 1.6 * size || Math.Abs(b.Top - flow.HeadTop(root)) < 1.6 * size);
        double score;
        if (besideHeading)
            score = Math.Abs(a.Box.Bottom - BottomOf(flow.Page, piece)) < 3 * size ? 1.7 : 0.8;
        else if (overlap < -1.5 * size)
            score = UpOrDown(flow, a, b, root, below);
        else
            score = overlap < 0.2 * Math.Min(a.Box.Height, b.Height) ? -1.5 : 0;
        if (score <= Never)
            return Never;
        if (overlap < 0 && flow.IsBarred(a.Box, b))
            score -= 5;
        // No text of a story stands above its headline, unless the whole page runs on from column to column.
        if (
            root is { IsCross: false }
            && b.Top < flow.HeadTop(root) - 1.6 * size
            && !(root.Main.Box.Right < a.Box.Right + 2 * size && below is { Heading: null, Piece: null } && IsAtFoot(flow.Page, a))
        )
            score -= 4;
        if (gap > 5 * size)
            score -= 1.5 + gap / (20 * size);
        if (Skips(flow.Page, a, piece))
            score -= 3;
        score += Hanging(root, below.Heading, besideHeading, captioned);
        if (IsFootToHead(flow, a, b, below))
            score += 1.5;
        if (Math.Abs(a.Box.Top - b.Top) < 0.8 * size)
            score += 0.7;
        if (Math.Abs(a.Box.Bottom - b.Bottom) < 1.2 * size)
            score += 0.4;
        if (Math.Abs(a.Box.Width - b.Width) < 0.6 * size)
            score += 0.4;
        return score - RuleBetween(flow, a.Box, b);
    }

    // Up beside the headline again, from below its picture, or down past a picture: only to the very next column, or under the same
    // headline.
    private static double UpOrDown(FlowPage flow, Piece a, Rect b, Heading? root, Ceiling below)
    {
        if (root is not null && below.Heading == root)
            return -0.2;
        var isFar = b.Top > a.Box.Top || b.Left - a.Box.Right > 3 * flow.Page.BodySize;
        return isFar || below.Heading is not null && below.Heading != root && below.Figures.Count == 0 ? Never : -0.5;
    }

    // From the foot of one column to the head of the next.
    private static bool IsFootToHead(FlowPage flow, Piece a, Rect b, Ceiling below) =>
        below is { Heading: null, Piece: null }
        && b.Left - a.Box.Right < 4 * flow.Page.BodySize
        && Math.Abs(a.Box.Width - b.Width) < flow.Page.BodySize
        && IsAtFoot(flow.Page, a);

    // What it says under which headlines the two stand.
    private static double Hanging(Heading? root, Heading? over, bool besideHeading, bool captioned)
    {
        if (over is null)
            return 0.6;
        if (root is null)
            return captioned ? -1 : -3;
        return root == over ? 3.5
            : besideHeading ? 0
            : captioned ? -1.5
            : -4;
    }

    // What a rule between two columns costs. A column rule stays inside the text; one that goes on beside headlines or beyond the story
    // parts stories.
    private static double RuleBetween(FlowPage flow, Rect a, Rect b)
    {
        if (flow.Map.UprightBetween(a.Right - 2, b.Left + 2, Math.Max(a.Top, b.Top), Math.Min(a.Bottom, b.Bottom)) is not { } rule)
            return 0;
        var beyond = Math.Min(a.Top, b.Top) - rule.Box.Top;
        return flow.ColumnRules.IsInside(rule) switch
        {
            true => 0,
            false => 3.5,
            _ => beyond > 2.5 * flow.Page.BodySize ? 3 : 0.3,
        };
    }

    private static bool IsAtFoot(PageScan page, Piece piece) =>
        !page.Pieces.Exists(o =>
            o != piece
            && o.Container == piece.Container
            && o.Box.Top > piece.Box.Bottom - 3
            && PageMap.Overlap(o.Box, piece.Box) > 0.2 * piece.Box.Width
        )
        && !page.Headings.Exists(h =>
            h.Container == piece.Container && h.Box.Top > piece.Box.Bottom - 3 && PageMap.Overlap(h.Cell, piece.Box) > 0.2 * piece.Box.Width
        );

    // Lower end of the column that a piece begins, over what only interrupts it.
    private static double BottomOf(PageScan page, Piece piece)
    {
        var bottom = piece.Box.Bottom;
        foreach (var other in page.Pieces)
            if (
                other != piece
                && other.Container == piece.Container
                && other.Box.Top > bottom - 3
                && other.Box.Top - bottom < 30 * page.BodySize
                && Math.Abs(other.Box.Left - piece.Box.Left) < page.BodySize
                && Math.Abs(other.Box.Width - piece.Box.Width) < page.BodySize
                && !page.Headings.Exists(h =>
                    PageMap.Overlap(h.Cell, piece.Box) > 0.3 * piece.Box.Width && h.Box.Top > bottom - 3 && h.Box.Bottom < other.Box.Top + 3
                )
            )
                bottom = other.Box.Bottom;
        return bottom;
    }

    // Another column stands between the two.
    private static bool Skips(PageScan page, Piece a, Piece b)
    {
        foreach (var other in page.Pieces)
        {
            if (other == a || other == b || other.Container != a.Container)
                continue;
            if (
                other.Box.Left > a.Box.Right - 3
                && other.Box.Right < b.Box.Left + 3
                && (
                    PageMap.OverlapV(other.Box, a.Box) > 0.3 * Math.Min(other.Box.Height, a.Box.Height)
                    || PageMap.OverlapV(other.Box, b.Box) > 0.3 * Math.Min(other.Box.Height, b.Box.Height)
                )
            )
                return true;
        }
        return false;
    }
}
