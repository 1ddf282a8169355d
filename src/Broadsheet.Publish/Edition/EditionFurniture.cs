namespace Broadsheet.Publish.Edition;

/// <summary>A piece of a page that belongs to no article, in the exchange format.</summary>
public sealed record EditionFurniture
{
    /// <summary>What it is: <c>folio</c>, <c>nameplate</c>, <c>index</c> …</summary>
    public string? Kind { get; init; }

    /// <summary>Its text.</summary>
    public string? Text { get; init; }

    /// <summary>Where it stands: boxes of x, y, width, height.</summary>
    public IReadOnlyList<double[]>? Zones { get; init; }
}
