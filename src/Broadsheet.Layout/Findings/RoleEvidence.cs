using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.Layout.Findings;

/// <summary>What speaks for each role of a block, kept so that a person can ask why it is not another.</summary>
internal sealed class RoleEvidence(LinearModel model, FeatureVector features)
{
    /// <summary>Log-odds of each role, in the order of <see cref="LayoutRoles.All"/>.</summary>
    public double[] Odds { get; } = model.LogOdds(features);

    /// <summary>What speaks most for one role against another, and what most against it: names of features and their share in the
    /// difference.</summary>
    public IReadOnlyList<(string Feature, double Weight)> Reasons(BlockKind role, BlockKind other, int count) =>
        [
            .. model
                .Reasons(features, LayoutRoles.IndexOf(role), LayoutRoles.IndexOf(other))
                .OrderByDescending(r => Math.Abs(r.Weight))
                .ThenBy(r => r.Feature, StringComparer.Ordinal)
                .Take(count),
        ];
}
