namespace Broadsheet.Model.Publications;

/// <summary>The newspaper itself (schema.org Newspaper, IIIF Collection).</summary>
public sealed record Publication
{
    /// <summary>Its short name in addresses.</summary>
    public required PublicationSlug Slug { get; init; }

    /// <summary>Its name as on the nameplate.</summary>
    public required string Name { get; init; }

    /// <summary>Language of its text, a BCP 47 tag such as <c>zh-Hans</c>, <c>en</c>, <c>ar</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Which way its pages turn.</summary>
    public ReadingDirection Direction { get; init; }

    /// <summary>International Standard Serial Number, with its hyphen.</summary>
    public string? Issn { get; init; }

    /// <summary>Who publishes it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it is published.</summary>
    public string? Place { get; init; }

    /// <summary>Rights statement shown to readers.</summary>
    public string? Rights { get; init; }
}
