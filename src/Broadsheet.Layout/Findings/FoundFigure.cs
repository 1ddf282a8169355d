using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Findings;

/// <summary>A picture with the text that belongs to it.</summary>
internal sealed class FoundFigure
{
    public required int Id { get; init; }

    public required Rect Picture { get; set; }

    public required int Container { get; init; }

    /// <summary>Caption and credit blocks from top to bottom.</summary>
    public List<Block> Captions { get; } = [];

    /// <summary>How much speaks against its owner, 0 to 1.</summary>
    public double Doubt { get; set; }

    /// <summary>Picture and captions.</summary>
    public Rect Box => Captions.Aggregate(Picture, (box, c) => box.Union(c.Box));
}
