using Broadsheet.Layout.Evidence.Flow;

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
}
