namespace Broadsheet.Publish.Edition;

/// <summary>A page in the exchange format.</summary>
public sealed record EditionPage
{
    /// <summary>Position in the issue, 1 or more; not the printed label.</summary>
    public int Index { get; init; }

    /// <summary>Printed label.</summary>
    public string? Label { get; init; }

    /// <summary>Printed name.</summary>
    public string? Name { get; init; }

    /// <summary>Width as displayed, in points.</summary>
    public double? Width { get; init; }

    /// <summary>Height as displayed, in points.</summary>
    public double? Height { get; init; }

    /// <summary>Name of its PDF where the files were written beside the edition; null otherwise.</summary>
    public string? Pdf { get; init; }

    /// <summary>Name of the picture of it where the files were written beside the edition; null otherwise.</summary>
    public string? Image { get; init; }

    /// <summary>What belongs to no article.</summary>
    public IReadOnlyList<EditionFurniture>? Furniture { get; init; }
}
