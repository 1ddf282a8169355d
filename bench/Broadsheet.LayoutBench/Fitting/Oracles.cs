using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Findings;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>Models that are told the right role of each block, to fit and to measure what comes after.</summary>
internal static class Oracles
{
    public static LayoutModels Of(BenchIssue issue, int pages, bool withFlow = false)
    {
        var parts = TruthLabels.Read(issue.Truth, pages);
        return LayoutModels.Shipped with
        {
            Oracle = facts =>
            {
                var labels = TruthLabels.Of(facts.Scan, parts[facts.Scan.Index]);
                foreach (var (own, role) in RoleExamples.RolesOf(facts, labels))
                    own.Block.Kind =
                        role >= 0 ? LayoutRoles.All[role]
                        : own.Block.Length < 30 ? BlockKind.Furniture
                        : own.Block.Kind;
            },
            FlowOracle = withFlow
                ? page => [.. FlowExamples.Predecessors(page, TruthLabels.Of(page, parts[page.Index])).Select(p => p ?? -1)]
                : null,
        };
    }
}
