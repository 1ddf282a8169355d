using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>How much speaks for a piece being the beginning of the text of a headline: about the logarithm of the odds.</summary>
internal static class StartEvidence
{
    public static double Score(FlowPage flow, Heading heading, int index)
    {
        var piece = flow.Pieces[index];
        if (heading.Container != piece.Container)
            return 0;
        var place =
            flow.Ceilings[index].Heading == heading ? Under(flow, heading, index)
            : heading.IsCross ? BesideVertical(flow, heading, index)
            : null;
        if (place is not { } score)
            return 0;
        var ends = flow.Ends[index];
        var continued = heading.JumpFrom is not null || piece.JumpFrom is not null;
        if (ends.BeginsLower && !ends.BeginsParagraph && !continued)
            score -= 4;
        if (ends.BeginsStory)
            score += 3;
        else if (!ends.BeginsParagraph && !continued)
            score -=
                flow.StartsIndented > 0.9 ? 3.5
                : flow.StartsIndented > 0.6 ? 2.5
                : 0;
        if (piece.Bylines.Count > 0 || piece.JumpFrom is not null)
            score += 2;
        return score;
    }

    private static double? Under(FlowPage flow, Heading heading, int index)
    {
        var (piece, ceiling) = (flow.Pieces[index], flow.Ceilings[index]);
        // A picture with a caption between may be a story of its own: then the text below belongs to somebody else.
        var score =
            flow.Through[index] is not null ? 2
            : ceiling.Figures.Exists(f => f.Captions.Count > 0) ? 4.5
            : 6;
        for (var other = 0; other < flow.Pieces.Count; other++)
            if (other != index && flow.Ceilings[other].Heading == heading && flow.Pieces[other].Box.Left < piece.Box.Left - 3)
                score -= 2.5;
        // Far below its headline with nothing between: rather another story.
        if (piece.Box.Top - ceiling.Edge > 6 * flow.Page.BodySize && ceiling.Figures.Count == 0)
            score -= 2;
        return score;
    }

    private static double? BesideVertical(FlowPage flow, Heading heading, int index)
    {
        var piece = flow.Pieces[index];
        var beside = Beside(flow, heading, piece.Box.Right <= heading.Box.Left + 3);
        // A text that begins as stories do and goes on beside the headline is meant, though a column rule stands between.
        var reaches = flow.Ends[index].BeginsStory && flow.Firsts is { } firsts && beside.Exists(p => firsts[p.Id] == index);
        if (!reaches && !beside.Contains(piece))
            return null;
        return 5.5 - 2.5 * beside.Count(o => o.Box.Left < piece.Box.Left - 3 && PageMap.OverlapV(o.Box, heading.Box) > 0);
    }

    // The columns beside a vertical headline on one side, from it outwards, up to a rule or a gap.
    private static List<Piece> Beside(FlowPage flow, Heading heading, bool left)
    {
        var found = new List<Piece>();
        var edge = left ? heading.Box.Left : heading.Box.Right;
        var near = flow
            .Pieces.Where(p =>
                p.Container == heading.Container
                && flow.Ceilings[p.Id].Heading is null
                && (left ? p.Box.Right <= heading.Box.Left + 3 : p.Box.Left >= heading.Box.Right - 3)
                && PageMap.OverlapV(p.Box, heading.Box) > 0.25 * Math.Min(p.Box.Height, heading.Box.Height)
            )
            .OrderBy(p => left ? -p.Box.Right : p.Box.Left);
        foreach (var piece in near)
        {
            var gap = left ? edge - piece.Box.Right : piece.Box.Left - edge;
            if (gap > Math.Max(60, 2.5 * heading.Main.Size))
                break;
            var from = left ? piece.Box.Right : edge;
            var to = left ? edge : piece.Box.Left;
            // Only a rule as tall as the headline parts it from what stands beside it; a column rule does not.
            if (
                flow.Map.UprightBetween(from - 2, to + 2, heading.Box.Top, heading.Box.Bottom, found.Count == 0 ? 0.4 : 0.9) is { } rule
                && flow.ColumnRules.IsInside(rule) != true
                && !(found.Count == 0 && FramesHeading(flow.Map, heading, rule, left))
            )
                break;
            found.Add(piece);
            edge = left ? Math.Min(edge, piece.Box.Left) : Math.Max(edge, piece.Box.Right);
        }
        return found;
    }

    // Rules of one length on both sides of a headline are its ornament.
    private static bool FramesHeading(PageMap map, Heading heading, Rule rule, bool left)
    {
        var (from, to) = left ? (heading.Box.Right, heading.Box.Right + 40) : (heading.Box.Left - 40, heading.Box.Left);
        return map.UprightBetween(from, to, heading.Box.Top, heading.Box.Bottom, 0.4) is { } other
            && Math.Abs(other.Box.Top - rule.Box.Top) < 6
            && Math.Abs(other.Box.Bottom - rule.Box.Bottom) < 6;
    }
}
