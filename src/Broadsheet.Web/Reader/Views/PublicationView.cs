namespace Broadsheet.Web.Reader.Views;

/// <summary>The newspaper.</summary>
internal sealed record PublicationView
{
    /// <summary>Its name as on the nameplate.</summary>
    public required string Name { get; init; }

    /// <summary>Its short name in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Its address: latest issue and back issues.</summary>
    public required string Url { get; init; }

    /// <summary>Language of its text, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Direction of its text: <c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Which way its pages turn: <c>ltr</c> where the next page lies to the right, <c>rtl</c> where it lies to the left.</summary>
    public required string Turning { get; init; }

    /// <summary>International Standard Serial Number.</summary>
    public string? Issn { get; init; }

    /// <summary>Who publishes it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it is published.</summary>
    public string? Place { get; init; }

    /// <summary>Rights statement.</summary>
    public string? Rights { get; init; }

    /// <summary>Its latest issue, in the list of publications and on its own page; null elsewhere and when there is none.</summary>
    public IssueLinkView? Latest { get; init; }
}
