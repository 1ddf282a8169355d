using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Containers;

/// <summary>A frame or a tint that holds text: what is inside is solved by itself.</summary>
internal sealed class Container
{
    /// <summary>0 is the page itself.</summary>
    public required int Id { get; init; }

    public required Rect Box { get; init; }

    public bool IsFramed { get; init; }

    /// <summary>Fill colour; null for a frame without one.</summary>
    public int? Fill { get; init; }

    /// <summary>The smallest container around it; 0 for the page.</summary>
    public int Parent { get; set; }
}
