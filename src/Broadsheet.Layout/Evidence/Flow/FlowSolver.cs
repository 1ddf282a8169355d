using Broadsheet.Layout.Findings;
using Broadsheet.Layout.ReadingOrder;

namespace Broadsheet.Layout.Evidence.Flow;

/// <summary>
/// Which text follows which, and which headline owns which text, decided for the page at once: each piece has one predecessor at most, the
/// headline that it begins under or the piece that it continues, and each headline and piece has one successor at most. The choice with the
/// best sum of evidence from place, rules, style and text wins; then it is weighed again with the headlines that the choice gave each
/// piece, until nothing changes.
/// </summary>
internal static class FlowSolver
{
    private const int MostPieces = 1500;
    private const int MostRounds = 3;

    /// <summary>Chains of pieces with the heading each begins with; every piece stands in exactly one chain.</summary>
    public static List<(Heading? Heading, List<Piece> Pieces)> Solve(
        PageScan page,
        ColumnRules columnRules,
        FlowModel? model = null,
        Func<PageScan, int[]>? oracle = null
    )
    {
        var pieces = page.Pieces;
        var headings = page.Headings;
        var from = new int[pieces.Count];
        Array.Fill(from, -1);
        FlowPage? flow = null;
        List<(int Giver, int Receiver, double Score)> edges = [];
        if (oracle is not null)
            from = oracle(page);
        else if (pieces.Count <= MostPieces)
        {
            flow = new FlowPage(page, columnRules);
            for (var round = 0; round < MostRounds; round++)
            {
                edges = model is null ? Weigh(flow, headings) : model.Weigh(flow);
                var choice = Assignment.Solve(headings.Count + pieces.Count, pieces.Count, edges);
                var settled = round > 0 && choice.AsSpan().SequenceEqual(from);
                from = choice;
                if (settled || !Learn(flow, headings, from))
                    break;
            }
        }
        if (flow is not null && model is not null)
            Splice.Into(headings.Count, from, edges);
        FlowLink.Keep(headings, pieces, from, edges);
        var chains = Chains(headings, pieces, from);
        if (flow is not null && model is null)
            TakeCrossheads(flow, headings, from);
        return chains;
    }

    // A heading whose text goes on with other text is a crosshead of it.
    private static void TakeCrossheads(FlowPage flow, List<Heading> headings, int[] from)
    {
        var found = new HashSet<Heading>();
        for (var b = 0; b < from.Length; b++)
        {
            if (
                from[b] < headings.Count
                || flow.Through[b] is null
                || flow.Ceilings[b].Heading is not { } heading
                || from.Any(f => f >= 0 && f < headings.Count && headings[f] == heading)
                || !found.Add(heading)
            )
                continue;
            heading.Main.Kind = BlockKind.Crosshead;
            heading.Main.Reason = "the text below it goes on with text of a story";
            flow.Pieces[b].Box = flow.WithHeading(b);
            flow.Pieces[b].Blocks.Insert(0, heading.Main);
        }
        headings.RemoveAll(found.Contains);
    }

    private static List<(int Giver, int Receiver, double Score)> Weigh(FlowPage flow, List<Heading> headings)
    {
        var edges = new List<(int, int, double)>();
        for (var b = 0; b < flow.Pieces.Count; b++)
        {
            for (var h = 0; h < headings.Count; h++)
                if (StartEvidence.Score(flow, headings[h], b) is > 0 and var score)
                    edges.Add((h, b, score));
            for (var a = 0; a < flow.Pieces.Count; a++)
                if (a != b && ContinueEvidence.Score(flow, a, b) is > 0 and var score)
                    edges.Add((headings.Count + a, b, score));
        }
        return edges;
    }

    // Pieces whose place did not tell their headline have one by the links that were chosen. True where that is news.
    private static bool Learn(FlowPage flow, List<Heading> headings, int[] from)
    {
        var news = flow.Firsts is null && headings.Exists(h => h.IsCross);
        flow.Firsts ??= new int[from.Length];
        for (var b = 0; b < from.Length; b++)
        {
            var at = b;
            for (var steps = 0; steps < from.Length && from[at] >= headings.Count; steps++)
                at = from[at] - headings.Count;
            flow.Firsts[b] = at;
            var root = from[at] >= 0 && from[at] < headings.Count ? headings[from[at]] : null;
            if (root is null || flow.Roots[b] == root)
                continue;
            flow.Roots[b] = root;
            news = true;
        }
        return news;
    }

    private static List<(Heading? Heading, List<Piece> Pieces)> Chains(List<Heading> headings, List<Piece> pieces, int[] from)
    {
        var next = new int[pieces.Count];
        Array.Fill(next, -1);
        for (var b = 0; b < pieces.Count; b++)
            if (from[b] >= headings.Count)
                next[from[b] - headings.Count] = b;
        var done = new bool[pieces.Count];
        var chains = new List<(Heading?, List<Piece>)>();
        void Follow(int start)
        {
            var chain = new List<Piece>();
            for (var at = start; at >= 0 && !done[at]; at = next[at])
            {
                done[at] = true;
                chain.Add(pieces[at]);
            }
            if (chain.Count > 0)
                chains.Add((from[start] >= 0 && from[start] < headings.Count ? headings[from[start]] : null, chain));
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
}
