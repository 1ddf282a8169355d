using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>
/// Which text follows which, and which headline owns which text, decided for the page at once: each piece has one predecessor at most, the headline
/// that it begins under or the piece that it continues, and each headline and piece has one successor at most. The choice with the best sum of
/// evidence from place, rules, style and text wins.
/// </summary>
internal static class FlowSolver
{
    private const int MostPieces = 1500;

    /// <summary>Chains of pieces with the heading each begins with; every piece stands in exactly one chain.</summary>
    public static List<(Heading? Heading, List<Piece> Pieces, double Margin)> Solve(PageScan page, ColumnRules columnRules)
    {
        var pieces = page.Pieces;
        var headings = page.Headings;
        var ceilings = pieces.Select(p => Ceiling.Of(page, p.Bylines.Aggregate(p.Box, (b, x) => b.Union(x.Box)), p.Container, [p])).ToList();
        var indents = PieceEnds.Indents(pieces.SelectMany(p => p.Lines), page.BodySize);
        var ends = pieces.Select(p => PieceEnds.Of(p, page.BodySize)).ToList();
        var roots = ceilings.Select(c => RootOf(c, pieces, ceilings, 0)).ToList();
        var startsIndented = StartsIndented(pieces, ceilings, ends);
        var map = new PageMap(page);
        var edges = new List<(int Giver, int Receiver, double Score)>();
        if (pieces.Count <= MostPieces)
        {
            for (var b = 0; b < pieces.Count; b++)
            {
                for (var h = 0; h < headings.Count; h++)
                {
                    var score = StartScore(page, headings[h], pieces[b], ceilings[b], b, pieces, ceilings, ends[b], map, startsIndented, columnRules);
                    if (score > 0)
                        edges.Add((h, b, score));
                }
                for (var a = 0; a < pieces.Count; a++)
                {
                    if (a == b)
                        continue;
                    var score = ContinueScore(page, map, columnRules, pieces[a], pieces[b], roots[a], ceilings[b], ends[a], ends[b], indents);
                    if (score > 0)
                        edges.Add((headings.Count + a, b, score));
                }
            }
        }
        var from = Assignment.Solve(headings.Count + pieces.Count, pieces.Count, edges);
        FlowLink.Keep(headings, pieces, from, edges);
        return Chains(headings, pieces, from, edges);
    }

    // The columns beside a vertical headline on one side, from it outwards, up to a rule or a gap.
    private static List<Piece> Beside(PageMap map, ColumnRules columnRules, Heading heading, List<Piece> pieces, List<Ceiling> ceilings, bool left)
    {
        var found = new List<Piece>();
        var edge = left ? heading.Box.Left : heading.Box.Right;
        var near = pieces.Select((p, i) => (Piece: p, Ceiling: ceilings[i]))
            .Where(p => p.Piece.Container == heading.Container && p.Ceiling.Heading is null
                && (left ? p.Piece.Box.Right <= heading.Box.Left + 3 : p.Piece.Box.Left >= heading.Box.Right - 3)
                && PageMap.OverlapV(p.Piece.Box, heading.Box) > 0.25 * Math.Min(p.Piece.Box.Height, heading.Box.Height))
            .OrderBy(p => left ? -p.Piece.Box.Right : p.Piece.Box.Left);
        foreach (var (piece, _) in near)
        {
            var gap = left ? edge - piece.Box.Right : piece.Box.Left - edge;
            if (gap > Math.Max(60, 2.5 * heading.Main.Size))
                break;
            var from = left ? piece.Box.Right : edge;
            var to = left ? edge : piece.Box.Left;
            // Only a rule as tall as the headline parts it from what stands beside it; a column rule does not.
            if (map.UprightBetween(from - 2, to + 2, heading.Box.Top, heading.Box.Bottom, found.Count == 0 ? 0.4 : 0.9) is { } rule
                && columnRules.IsInside(rule) != true && !(found.Count == 0 && FramesHeading(map, heading, rule, left)))
                break;
            found.Add(piece);
            edge = left ? Math.Min(edge, piece.Box.Left) : Math.Max(edge, piece.Box.Right);
        }
        return found;
    }

    // Rules of one length on both sides of a headline are its ornament.
    private static bool FramesHeading(PageMap map, Heading heading, Containers.Rule rule, bool left)
    {
        var (from, to) = left ? (heading.Box.Right, heading.Box.Right + 40) : (heading.Box.Left - 40, heading.Box.Left);
        return map.UprightBetween(from, to, heading.Box.Top, heading.Box.Bottom, 0.4) is { } other
            && Math.Abs(other.Box.Top - rule.Box.Top) < 6 && Math.Abs(other.Box.Bottom - rule.Box.Bottom) < 6;
    }

    // The headline over a column, past the pictures and pull quotes that interrupt it.
    private static Heading? RootOf(Ceiling ceiling, List<Piece> pieces, List<Ceiling> ceilings, int depth) =>
        ceiling.Heading is { } heading ? heading
        : ceiling.Piece is { } piece && (ceiling.Figures.Count > 0 || ceiling.PastPullQuote) && depth < 8 ? RootOf(ceilings[pieces.IndexOf(piece)], pieces, ceilings, depth + 1)
        : null;

    // Whether stories of this page begin with an indent, as seen where there is no doubt of a beginning.
    private static bool StartsIndented(List<Piece> pieces, List<Ceiling> ceilings, List<PieceEnds> ends)
    {
        var (indented, all) = (0, 0);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (ceilings[i].Heading is not { JumpFrom: null } heading || ceilings[i].Figures.Count > 0 || pieces[i].JumpFrom is not null || pieces[i].FirstLine.BeginsWithInitial)
                continue;
            var leftmost = true;
            for (var o = 0; o < pieces.Count; o++)
                leftmost &= ceilings[o].Heading != heading || pieces[o].Box.Left >= pieces[i].Box.Left - 3;
            if (!leftmost)
                continue;
            all++;
            if (ends[i].BeginsParagraph)
                indented++;
        }
        return all >= 3 && indented > 0.6 * all;
    }

    private static List<(Heading? Heading, List<Piece> Pieces, double Margin)> Chains(
        List<Heading> headings, List<Piece> pieces, int[] from, List<(int Giver, int Receiver, double Score)> edges)
    {
        var scores = edges.GroupBy(e => e.Receiver).ToDictionary(g => g.Key, g => g.ToList());
        var next = new int[pieces.Count];
        Array.Fill(next, -1);
        for (var b = 0; b < pieces.Count; b++)
            if (from[b] >= headings.Count)
                next[from[b] - headings.Count] = b;
        var done = new bool[pieces.Count];
        var chains = new List<(Heading?, List<Piece>, double)>();
        void Follow(int start)
        {
            var chain = new List<Piece>();
            var margin = 10.0;
            for (var at = start; at >= 0 && !done[at]; at = next[at])
            {
                done[at] = true;
                chain.Add(pieces[at]);
                if (scores.TryGetValue(at, out var own))
                {
                    var chosen = own.Where(e => e.Giver == from[at]).Select(e => e.Score).DefaultIfEmpty(0).Max();
                    var other = own.Where(e => e.Giver != from[at]).Select(e => e.Score).DefaultIfEmpty(0).Max();
                    margin = Math.Min(margin, chosen - Math.Max(0, other));
                }
            }
            if (chain.Count > 0)
                chains.Add((from[start] >= 0 && from[start] < headings.Count ? headings[from[start]] : null, chain, margin));
        }
        for (var b = 0; b < pieces.Count; b++)
            if (from[b] < headings.Count)
                Follow(b);
        // A ring, should there be one, is opened at its first piece.
        for (var b = 0; b < pieces.Count; b++)
            if (!done[b])
            {
                from[b] = -1;
                Follow(b);
            }
        return chains;
    }

    private static double StartScore(
        PageScan page, Heading heading, Piece piece, Ceiling ceiling, int index, List<Piece> pieces, List<Ceiling> ceilings, PieceEnds ends, PageMap map, bool startsIndented, ColumnRules columnRules)
    {
        if (heading.Container != piece.Container)
            return 0;
        var score = 0.0;
        if (ceiling.Heading == heading)
        {
            // A picture with a caption between may be a story of its own: then the text below belongs to somebody else.
            score = ceiling.Figures.Any(f => f.Captions.Count > 0) ? 4.5 : 6;
            for (var other = 0; other < pieces.Count; other++)
                if (other != index && ceilings[other].Heading == heading && pieces[other].Box.Left < piece.Box.Left - 3)
                    score -= 2.5;
            // Far below its headline with nothing between: rather another story.
            if (piece.Box.Top - ceiling.Edge > 6 * page.BodySize && ceiling.Figures.Count == 0)
                score -= 2;
        }
        else if (heading.IsCross)
        {
            var beside = Beside(map, columnRules, heading, pieces, ceilings, piece.Box.Right <= heading.Box.Left + 3);
            if (!beside.Contains(piece))
                return 0;
            score = 5.5 - 2.5 * beside.Count(o => o.Box.Left < piece.Box.Left - 3 && PageMap.OverlapV(o.Box, heading.Box) > 0);
        }
        else
        {
            return 0;
        }
        if (ends.BeginsLower && !ends.BeginsParagraph && heading.JumpFrom is null && piece.JumpFrom is null)
            score -= 4;
        if (startsIndented && !ends.BeginsParagraph && !piece.FirstLine.BeginsWithInitial && heading.JumpFrom is null && piece.JumpFrom is null)
            score -= 2.5;
        if (piece.FirstLine.BeginsWithInitial)
            score += 3;
        if (piece.Bylines.Count > 0 || piece.JumpFrom is not null)
            score += 2;
        return score;
    }

    private static double ContinueScore(
        PageScan page, PageMap map, ColumnRules columnRules, Piece a, Piece b, Heading? root, Ceiling below, PieceEnds end, PieceEnds begin, bool indents)
    {
        if (a.Container != b.Container || a.JumpTo is not null || b.JumpFrom is not null)
            return 0;
        var size = page.BodySize;
        if (Math.Abs(a.Size - b.Size) > 0.05 * a.Size)
            return 0;
        var down = PageMap.Overlap(a.Box, b.Box) > 0.5 * Math.Min(a.Box.Width, b.Box.Width) && b.Box.Top > a.Box.Bottom - 0.6 * size;
        var right = b.Box.Left > a.Box.Right - 1.5 * size;
        if (!down && !right)
            return 0;
        var score = 0.0;
        if (down)
        {
            if (below.Piece != a)
                return 0;
            score = below.Figures.Count > 0 || below.PastPullQuote ? 4 : 2.5;
            // A picture inside a column stands close to the text above it; one that begins another story does not.
            if (below.Figures.Count > 0 && below.Figures.Min(f => f.Box.Top) - a.Box.Bottom > 2.2 * size)
                score -= 4.5;
            if (below.IsRule)
                return 0;
            if (b.Box.Top - a.Box.Bottom > 3 * size && below.Figures.Count == 0 && !below.PastPullQuote)
                score -= 2.5;
        }
        else
        {
            var gap = b.Box.Left - a.Box.Right;
            var overlap = PageMap.OverlapV(a.Box, b.Box);
            // Beside the headline: its column begins where the headline begins.
            var besideHeading = below.Heading is null && root is not null && Math.Abs(b.Box.Top - root.Box.Top) < 1.6 * size && gap < 4 * size;
            if (besideHeading)
            {
                score += Math.Abs(a.Box.Bottom - BottomOf(page, b)) < 3 * size ? 1.7 : 0.8;
            }
            else if (overlap < -1.5 * size)
            {
                // Up beside the headline again, from below its picture: only to the very next column.
                if (b.Box.Top > a.Box.Top || gap > 3 * size || below.Heading is not null && below.Heading != root && below.Figures.Count == 0)
                    return 0;
                score -= 0.5;
            }
            else if (overlap < 0.2 * Math.Min(a.Box.Height, b.Box.Height))
                score -= 1.5;
            if (gap > 5 * size)
                score -= 1.5 + gap / (20 * size);
            if (Skips(page, a, b))
                score -= 3;
            if (root is not null && root == below.Heading)
                score += 3.5;
            else if (root is not null && below.Heading is not null)
                score -= below.Figures.Any(f => f.Captions.Count > 0) ? 1.5 : 4;
            else if (below.Heading is not null)
                score -= below.Figures.Any(f => f.Captions.Count > 0) ? 1 : 3;
            else
                score += 0.6;
            // From the foot of one column to the head of the next.
            if (below is { Heading: null, Piece: null } && gap < 4 * size && Math.Abs(a.Box.Width - b.Box.Width) < size && IsAtFoot(page, a))
                score += 1.5;
            if (Math.Abs(a.Box.Top - b.Box.Top) < 0.8 * size)
                score += 0.7;
            if (Math.Abs(a.Box.Bottom - b.Box.Bottom) < 1.2 * size)
                score += 0.4;
            if (Math.Abs(a.Box.Width - b.Box.Width) < 0.6 * size)
                score += 0.4;
            var rule = map.UprightBetween(a.Box.Right - 2, b.Box.Left + 2, Math.Max(a.Box.Top, b.Box.Top), Math.Min(a.Box.Bottom, b.Box.Bottom), 0.5);
            if (rule is not null)
            {
                // A column rule stays inside the text; one that goes on beside headlines or beyond the story parts stories.
                var beyond = Math.Min(a.Box.Top, b.Box.Top) - rule.Box.Top;
                score -= columnRules.IsInside(rule) switch { true => 0, false => 3.5, _ => beyond > 2.5 * size ? 3 : 0.3 };
            }
        }
        if (b.Bylines.Count > 0 || b.FirstLine.BeginsWithInitial)
            score -= 4;
        score += PieceEnds.Fit(end, begin, indents, a.LastLine.IsIdeographic);
        return score;
    }

    private static bool IsAtFoot(PageScan page, Piece piece) =>
        !page.Pieces.Exists(o => o != piece && o.Container == piece.Container && o.Box.Top > piece.Box.Bottom - 3 && PageMap.Overlap(o.Box, piece.Box) > 0.2 * piece.Box.Width)
        && !page.Headings.Exists(h => h.Container == piece.Container && h.Box.Top > piece.Box.Bottom - 3 && PageMap.Overlap(h.Cell, piece.Box) > 0.2 * piece.Box.Width);

    // Lower end of the column that a piece begins, over what only interrupts it.
    private static double BottomOf(PageScan page, Piece piece)
    {
        var bottom = piece.Box.Bottom;
        foreach (var other in page.Pieces)
            if (other != piece && other.Container == piece.Container && other.Box.Top > bottom - 3 && other.Box.Top - bottom < 30 * page.BodySize
                && Math.Abs(other.Box.Left - piece.Box.Left) < page.BodySize && Math.Abs(other.Box.Width - piece.Box.Width) < page.BodySize
                && !page.Headings.Exists(h => PageMap.Overlap(h.Cell, piece.Box) > 0.3 * piece.Box.Width && h.Box.Top > bottom - 3 && h.Box.Bottom < other.Box.Top + 3))
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
            if (other.Box.Left > a.Box.Right - 3 && other.Box.Right < b.Box.Left + 3
                && (PageMap.OverlapV(other.Box, a.Box) > 0.3 * Math.Min(other.Box.Height, a.Box.Height) || PageMap.OverlapV(other.Box, b.Box) > 0.3 * Math.Min(other.Box.Height, b.Box.Height)))
                return true;
        }
        return false;
    }
}
