namespace Broadsheet.Workflow.Matching;

/// <summary>
/// Pairs rows with columns one to one so that the sum of the weights is greatest (Hungarian method with potentials, after Kuhn and
/// Munkres), piece by piece over the connected parts of the graph, which are small: an article resembles one or two others.
/// </summary>
internal static class BestAssignment
{
    // Cubic beyond this would be felt; such a clump is a page of nearly equal notices, where any fair pairing will do.
    private const int LargestExact = 400;

    /// <summary>The column of each row, -1 for none.</summary>
    public static int[] Find(int rows, int columns, IReadOnlyList<(int Row, int Column, double Weight)> edges)
    {
        var result = new int[rows];
        Array.Fill(result, -1);
        foreach (var part in ConnectedParts(rows, columns, edges))
        {
            var partRows = part.Select(e => e.Row).Distinct().Order().ToArray();
            var partColumns = part.Select(e => e.Column).Distinct().Order().ToArray();
            if (Math.Max(partRows.Length, partColumns.Length) > LargestExact)
                Greedy(part, result);
            else
                Exact(partRows, partColumns, part, result);
        }

        return result;
    }

    private static IEnumerable<List<(int Row, int Column, double Weight)>> ConnectedParts(
        int rows,
        int columns,
        IReadOnlyList<(int Row, int Column, double Weight)> edges
    )
    {
        var parent = Enumerable.Range(0, rows + columns).ToArray();
        foreach (var (row, column, _) in edges)
            parent[Root(row)] = Root(rows + column);
        return edges.GroupBy(e => Root(e.Row)).Select(g => g.ToList());

        int Root(int node)
        {
            while (parent[node] != node)
                node = parent[node] = parent[parent[node]];
            return node;
        }
    }

    private static void Greedy(List<(int Row, int Column, double Weight)> edges, int[] result)
    {
        var taken = new HashSet<int>();
        foreach (var (row, column, _) in edges.OrderByDescending(e => e.Weight).ThenBy(e => e.Row).ThenBy(e => e.Column))
        {
            if (result[row] < 0 && taken.Add(column))
                result[row] = column;
        }
    }

    private static void Exact(int[] rows, int[] columns, List<(int Row, int Column, double Weight)> edges, int[] result)
    {
        // A square of max(rows, columns); what is not an edge weighs nothing and is taken as "none".
        var size = Math.Max(rows.Length, columns.Length);
        var weight = new double[size, size];
        foreach (var (row, column, value) in edges)
            weight[Array.BinarySearch(rows, row), Array.BinarySearch(columns, column)] = value;

        var rowPotential = new double[size + 1];
        var columnPotential = new double[size + 1];
        var rowOfColumn = new int[size + 1];
        var way = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            rowOfColumn[0] = row;
            var least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[size + 1];
            var column = 0;
            do
            {
                used[column] = true;
                column = Step(column, least, used);
            } while (rowOfColumn[column] != 0);

            for (; column != 0; column = way[column])
                rowOfColumn[column] = rowOfColumn[way[column]];
        }

        for (var column = 1; column <= size; column++)
        {
            var row = rowOfColumn[column];
            if (row <= rows.Length && column <= columns.Length && weight[row - 1, column - 1] > 0)
                result[rows[row - 1]] = columns[column - 1];
        }

        int Step(int from, double[] least, bool[] used)
        {
            var row = rowOfColumn[from];
            var delta = double.PositiveInfinity;
            var next = 0;
            for (var column = 1; column <= size; column++)
            {
                if (used[column])
                    continue;
                var cost = -weight[row - 1, column - 1] - rowPotential[row] - columnPotential[column];
                if (cost < least[column])
                {
                    least[column] = cost;
                    way[column] = from;
                }

                if (least[column] < delta)
                {
                    delta = least[column];
                    next = column;
                }
            }

            for (var column = 0; column <= size; column++)
            {
                if (used[column])
                {
                    rowPotential[rowOfColumn[column]] += delta;
                    columnPotential[column] -= delta;
                }
                else
                {
                    least[column] -= delta;
                }
            }

            return next;
        }
    }
}
