namespace Broadsheet.Publish.Edition;

/// <summary>An article in the exchange format: whole, or one piece of it a page, linked to the next.</summary>
public sealed record EditionArticle
{
    /// <summary>Its name in the file; the permanent id where it has one.</summary>
    public string? Id { get; init; }

    /// <summary>Index of the page it begins on.</summary>
    public int? Page { get; init; }

    /// <summary><c>article</c>, <c>brief</c>, <c>photo</c>, or <c>ad</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>How sure its extent and roles are, 0 to 1; not read back.</summary>
    public double? Confidence { get; init; }

    /// <summary>Name in the file of the piece that goes on with it.</summary>
    public string? ContinuedTo { get; init; }

    /// <summary>Name in the file of the piece that it goes on with.</summary>
    public string? ContinuedFrom { get; init; }

    /// <summary>Its parts in reading order.</summary>
    public IReadOnlyList<EditionPart>? Parts { get; init; }
}
