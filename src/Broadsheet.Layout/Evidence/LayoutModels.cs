using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Flow;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Evidence;

/// <summary>The fitted models of layout.</summary>
/// <param name="Roles">What speaks for each role of a block.</param>
/// <param name="Flow">What speaks for each link of the text; null to take the rules.</param>
internal sealed record LayoutModels(RoleModel Roles, FlowModel? Flow)
{
    /// <summary>With the weights that the program carries.</summary>
    public static LayoutModels Shipped { get; } = new(RoleModel.Shipped, FlowModel.Shipped);

    /// <summary>Roles set from outside, to measure what the rest does with right ones; null in all other runs.</summary>
    public Action<PageFactSheet>? Oracle { get; init; }

    /// <summary>
    /// Links set from outside likewise: for each piece of a page what comes before it, a headline or (counted on from the headlines) a
    /// piece; -1 for nothing.
    /// </summary>
    public Func<PageScan, int[]>? FlowOracle { get; init; }
}
