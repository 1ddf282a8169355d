namespace Broadsheet.Publish.Edition;

/// <summary>
/// An issue in the exchange format <c>broadsheet-edition/1</c>, as written and read: UTF-8 JSON, lengths in points, origin at the top-left
/// corner of the page as displayed. Only this format says "edition" for what is an issue everywhere else. The fields are described in
/// docs/formats/edition-json.md.
/// </summary>
public sealed record EditionDocument
{
    /// <summary>Name and version of the format.</summary>
    public const string SchemaName = "broadsheet-edition/1";

    /// <summary>Name and version of the format: <see cref="SchemaName"/>.</summary>
    public string? Schema { get; init; }

    /// <summary>Key of the issue.</summary>
    public string? Id { get; init; }

    /// <summary>Number of the revision that it was made from: a correction made on it is laid over what changed since.</summary>
    public int? Revision { get; init; }

    /// <summary>Name of the publication.</summary>
    public string? Title { get; init; }

    /// <summary>Date of issue, <c>2031-12-15</c>.</summary>
    public string? Date { get; init; }

    /// <summary>Main language of the text, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Pages in printed order.</summary>
    public IReadOnlyList<EditionPage>? Pages { get; init; }

    /// <summary>Articles in reading order, advertisements included.</summary>
    public IReadOnlyList<EditionArticle>? Articles { get; init; }
}
