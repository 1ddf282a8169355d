namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>An article as the index keeps it, made before the transaction begins.</summary>
internal sealed record IndexedArticle
{
    /// <summary>Number of <see cref="Model.Articles.ArticleId"/>.</summary>
    public required int Article { get; init; }

    public required string Language { get; init; }

    /// <summary>Tag of its kind.</summary>
    public required string KindTag { get; init; }

    public string? Section { get; init; }

    public string? PageName { get; init; }

    public required byte[] Card { get; init; }

    public required int CardLength { get; init; }

    public required long Fingerprint { get; init; }

    public required string Body { get; init; }

    public required string Headline { get; init; }

    public required string Byline { get; init; }

    public required string Caption { get; init; }

    /// <summary>Terms of the main line of the headline, and the tag of the whole.</summary>
    public required string MainHeadline { get; init; }

    public required string Salient { get; init; }

    public required string Singles { get; init; }
}
