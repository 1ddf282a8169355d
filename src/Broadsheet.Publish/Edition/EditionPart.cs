namespace Broadsheet.Publish.Edition;

/// <summary>A part of an article in the exchange format.</summary>
public sealed record EditionPart
{
    /// <summary>What it is: <c>headline</c>, <c>body</c>, <c>photo</c> …; see <see cref="EditionRoles"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Index of the page it is printed on; null for the page of its article.</summary>
    public int? Page { get; init; }

    /// <summary>Its text; <c>\n</c> is a printed line break in a headline and a new paragraph in a body.</summary>
    public string? Text { get; init; }

    /// <summary>Where it stands: boxes of x, y, width, height.</summary>
    public IReadOnlyList<double[]>? Zones { get; init; }
}
