namespace Broadsheet.Web.Reader.Views;

/// <summary>The site around each page.</summary>
internal sealed record SiteView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Language of the interface, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Direction of the interface: <c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Address of the first page.</summary>
    public required string HomeUrl { get; init; }

    /// <summary>This address in each language of the interface.</summary>
    public required IReadOnlyList<LinkView> Languages { get; init; }

    /// <summary>Address of the style sheet.</summary>
    public required string StyleUrl { get; init; }

    /// <summary>Address of the script that sets colours and text size before the page is drawn.</summary>
    public required string EarlyScriptUrl { get; init; }

    /// <summary>Address of the script with everything else.</summary>
    public required string ScriptUrl { get; init; }

    /// <summary>Address of the icon.</summary>
    public required string IconUrl { get; init; }

    /// <summary>True when drafts are shown.</summary>
    public bool Drafts { get; init; }

    /// <summary>Where the search form is sent: the search in the publication, or in all where the address belongs to none.</summary>
    public required string SearchUrl { get; init; }

    /// <summary>Where suggestions for the search form come from.</summary>
    public required string SuggestUrl { get; init; }

    /// <summary>What is looked for now; empty for nothing.</summary>
    public required string Query { get; init; }

    /// <summary>Short name of the interface language that forms keep, for <c>ui</c>; null where the address decides.</summary>
    public string? Interface { get; init; }

    /// <summary>Address of the description for browsers that search here; null where the site does not know its own address.</summary>
    public string? SearchDescriptionUrl { get; init; }
}
