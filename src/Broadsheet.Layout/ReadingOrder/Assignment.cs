namespace Broadsheet.Layout.ReadingOrder;

/// <summary>
/// The best one-to-one assignment of givers to receivers, for a whole page at once: the sum of the chosen scores is as large as it can be,
/// and nobody is assigned against their will (scores of zero and less are never chosen). Kuhn and Munkres, over each connected part by
/// itself.
/// </summary>
internal static class Assignment
{
    private const int LargestExact = 260;

    /// <summary>For each receiver the giver it was assigned, or -1.</summary>
    public static int[] Solve(int givers, int receivers, IReadOnlyList<(int Giver, int Receiver, double Score)> edges)
    {
        var result = new int[receivers];
        Array.Fill(result, -1);
        var parts = new int[givers + receivers];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = i;
        int Root(int x)
        {
            while (parts[x] != x)
                x = parts[x] = parts[parts[x]];
            return x;
        }
        var useful = edges.Where(e => e.Score > 0).ToList();
        foreach (var (giver, receiver, _) in useful)
            parts[Root(giver)] = Root(givers + receiver);
        foreach (var part in useful.GroupBy(e => Root(e.Giver)))
        {
            var members = part.ToList();
            var g = members.Select(e => e.Giver).Distinct().Order().ToList();
            var r = members.Select(e => e.Receiver).Distinct().Order().ToList();
            if (g.Count > LargestExact || r.Count > LargestExact)
                Greedy(members, result);
            else
                Exact(g, r, members, result);
        }
        return result;
    }

    private static void Greedy(List<(int Giver, int Receiver, double Score)> edges, int[] result)
    {
        var given = new HashSet<int>();
        foreach (var (giver, receiver, _) in edges.OrderByDescending(e => e.Score).ThenBy(e => e.Receiver).ThenBy(e => e.Giver))
            if (result[receiver] < 0 && given.Add(giver))
                result[receiver] = giver;
    }

    private static void Exact(List<int> givers, List<int> receivers, List<(int Giver, int Receiver, double Score)> edges, int[] result)
    {
        // Square matrix of costs; a receiver may stay alone at cost 0.
        var n = receivers.Count;
        var m = givers.Count + n;
        var cost = new double[n + 1, m + 1];
        var g = givers.Select((x, i) => (x, i)).ToDictionary(p => p.x, p => p.i + 1);
        var r = receivers.Select((x, i) => (x, i)).ToDictionary(p => p.x, p => p.i + 1);
        for (var i = 1; i <= n; i++)
        for (var j = 1; j <= m; j++)
            cost[i, j] =
                j <= givers.Count ? 1e6
                : j == givers.Count + i ? 0
                : 1e6;
        foreach (var (giver, receiver, score) in edges)
            cost[r[receiver], g[giver]] = Math.Min(cost[r[receiver], g[giver]], -score);
        var u = new double[n + 1];
        var v = new double[m + 1];
        var match = new int[m + 1];
        var way = new int[m + 1];
        for (var i = 1; i <= n; i++)
        {
            match[0] = i;
            var j0 = 0;
            var least = new double[m + 1];
            var used = new bool[m + 1];
            Array.Fill(least, double.MaxValue);
            do
            {
                used[j0] = true;
                var i0 = match[j0];
                var j1 = 0;
                var delta = double.MaxValue;
                for (var j = 1; j <= m; j++)
                {
                    if (used[j])
                        continue;
                    var reduced = cost[i0, j] - u[i0] - v[j];
                    if (reduced < least[j])
                        (least[j], way[j]) = (reduced, j0);
                    if (least[j] < delta)
                        (delta, j1) = (least[j], j);
                }
                for (var j = 0; j <= m; j++)
                {
                    if (used[j])
                    {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }
                j0 = j1;
            } while (match[j0] != 0);
            do
            {
                var j1 = way[j0];
                match[j0] = match[j1];
                j0 = j1;
            } while (j0 != 0);
        }
        for (var j = 1; j <= givers.Count; j++)
            if (match[j] > 0 && cost[match[j], j] < 0)
                result[receivers[match[j] - 1]] = givers[j - 1];
    }
}
