namespace Broadsheet.Publish.Edition;

/// <summary>A part of an article in the exchange format.</summary>
public sealed record EditionPart
{
    /// <summary>What it is: <c>headline</c>, <c>body</c>, <c>photo</c> …; see <see cref="EditionRoles"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Index of the page it is printed on; null for the page of its article.</summary>
    public int? Page { get; init; }

    /// <summary>
    /// Its text; <c>\n</c> is a printed line break in a headline, a new paragraph in a body, a row of a table whose cells have <c>\t</c>
    /// between them, a line of verse. Of a photo it is what it shows, in words for those who do not see it; null for what is known.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>How it is set: <c>item</c>, <c>table</c>, <c>verse</c>, <c>paragraph</c>; null for a paragraph, or for what is known. See
    /// <see cref="EditionForms"/>.</summary>
    public string? Form { get; init; }

    /// <summary>How many rows at the head of a table name its columns; null for none, or for what is known.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>True for the photo that stands for its article; null for none, or for what is known.</summary>
    public bool? Lead { get; init; }

    /// <summary>Name of the photograph where the files were written beside the edition; null otherwise.</summary>
    public string? File { get; init; }

    /// <summary>Where it stands: boxes of x, y, width, height.</summary>
    public IReadOnlyList<double[]>? Zones { get; init; }
}
