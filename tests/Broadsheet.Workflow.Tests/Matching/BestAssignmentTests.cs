using Broadsheet.Workflow.Matching;
using CsCheck;

namespace Broadsheet.Workflow.Tests.Matching;

public sealed class BestAssignmentTests
{
    private static readonly Gen<(int Row, int Column, double Weight)[]> Edges = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 20])
        .Array[0, 12]
        .Select(list => list.DistinctBy(e => (e.Item1, e.Item2)).Select(e => (e.Item1, e.Item2, e.Item3 / 10.0)).ToArray());

    [Fact]
    public void The_sum_is_the_greatest_there_is() =>
        Edges.Sample(edges =>
        {
            var columnOfRow = BestAssignment.Find(5, 5, edges);

            var taken = columnOfRow.Where(c => c >= 0).ToArray();
            Assert.Equal(taken.Length, taken.Distinct().Count());
            var sum = columnOfRow.Select((c, r) => c < 0 ? 0 : edges.Single(e => e.Row == r && e.Column == c).Weight).Sum();
            Assert.Equal(BruteForce(edges, 0, []), sum, 9);
        });

    [Fact]
    public void Greed_would_take_the_wrong_pair()
    {
        var found = BestAssignment.Find(2, 2, [(0, 0, 1.0), (0, 1, 0.9), (1, 0, 0.9)]);

        Assert.Equal([1, 0], found);
    }

    private static double BruteForce((int Row, int Column, double Weight)[] edges, int row, HashSet<int> taken)
    {
        if (row == 5)
            return 0;
        var best = BruteForce(edges, row + 1, taken);
        foreach (var edge in edges.Where(e => e.Row == row && !taken.Contains(e.Column)))
            best = Math.Max(best, edge.Weight + BruteForce(edges, row + 1, [.. taken, edge.Column]));
        return best;
    }
}
