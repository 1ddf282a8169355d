namespace Broadsheet.Store.Search.Indexing;

/// <summary>An article as the index keeps it, made before the transaction begins.</summary>
public sealed record IndexedArticle
{
    /// <summary>Number of <see cref="Model.Articles.ArticleId"/>.</summary>
    public required int Article { get; init; }

    /// <summary>Primary subtag of its language, such as <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Tag of its kind.</summary>
    public required string KindTag { get; init; }

    /// <summary>Printed name of its section; null where it has none.</summary>
    public string? Section { get; init; }

    /// <summary>Printed name of its page; null where it has none.</summary>
    public string? PageName { get; init; }

    /// <summary>What a hit shows, packed by <see cref="Cards.CardCodec"/>.</summary>
    public required byte[] Card { get; init; }

    /// <summary>Bytes of the card before it was packed.</summary>
    public required int CardLength { get; init; }

    /// <summary>Of the card: an article whose fingerprint did not change is not indexed again.</summary>
    public required long Fingerprint { get; init; }

    /// <summary>Terms of the running text, parted by spaces as in all texts here.</summary>
    public required string Body { get; init; }

    /// <summary>Terms of kicker, headline and deck.</summary>
    public required string Headline { get; init; }

    /// <summary>Terms of byline and credits.</summary>
    public required string Byline { get; init; }

    /// <summary>Terms of captions.</summary>
    public required string Caption { get; init; }

    /// <summary>Terms of the main line of the headline, and the tag of the whole.</summary>
    public required string MainHeadline { get; init; }

    /// <summary>The terms that matter in the article: of headline, deck and byline, of the beginning of its text, and what comes
    /// often.</summary>
    public required string Salient { get; init; }

    /// <summary>Each ideograph of the article once.</summary>
    public required string Singles { get; init; }
}
