using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Inspection;

/// <summary>One page as layout saw it. All places are in points of the page as displayed, origin top-left.</summary>
public sealed record InspectedPage
{
    /// <summary>Position in the issue, 1 for the first.</summary>
    public required int Sequence { get; init; }

    /// <summary>Printed label as settled; null where none is known.</summary>
    public string? Label { get; init; }

    /// <summary>Printed name of the page.</summary>
    public string? Name { get; init; }

    /// <summary>Width in points.</summary>
    public required double Width { get; init; }

    /// <summary>Height in points.</summary>
    public required double Height { get; init; }

    /// <summary>Size of the running text, in points.</summary>
    public required double BodySize { get; init; }

    /// <summary>Every block of text and every picture, articles first, each in reading order.</summary>
    public required IReadOnlyList<InspectedBlock> Blocks { get; init; }

    /// <summary>What text was weighed to follow what.</summary>
    public required IReadOnlyList<InspectedLink> Links { get; init; }

    /// <summary>Drawn lines that part or decorate.</summary>
    public required IReadOnlyList<Rect> Rules { get; init; }

    /// <summary>Frames and tints that hold text.</summary>
    public required IReadOnlyList<Rect> Containers { get; init; }
}
