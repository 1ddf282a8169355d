using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Ranking;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Writes the ranks of a query as the tables are asked for them.</summary>
internal static class RankTiers
{
    /// <summary>The ranks above the rest, highest first.</summary>
    public static IReadOnlyList<RankTier> Of(QueryNode root, IndexScope scope, TermExpressions expressions)
    {
        var tiers = new List<RankTier>();
        var rest = expressions.Write(root, TermTable.Text, exact: false);
        foreach (var rank in RankPlan.Of(root))
        {
            var terms = rank.HeadlineTag is { } tag ? TermExpressions.Quote([tag]) : expressions.Write(rank.Sought, rank.Table, rank.Exact);
            // What is asked for as the rest is, or as a rank before it, ranks nobody.
            if (terms is null || (rank.Table == TermTable.Text && terms == rest))
                continue;
            var all = scope.With(terms);
            if (!tiers.Any(t => t.Table == rank.Table && t.Terms == all))
                tiers.Add(new(rank.Code, rank.Table, all, rank.NeedsCheck));
        }
        return tiers;
    }
}
