using Broadsheet.Web.Themes;

namespace Broadsheet.Web.Reader.Views;

/// <summary>What stands in the head of the document.</summary>
internal sealed record HeadView
{
    /// <summary>Title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence about it for search engines and previews.</summary>
    public string? Description { get; init; }

    /// <summary>Its permanent address, with host where the site knows its own.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>What comes before: page, article, issue or month.</summary>
    public string? PreviousUrl { get; init; }

    /// <summary>What comes after.</summary>
    public string? NextUrl { get; init; }

    /// <summary>What it is part of.</summary>
    public string? UpUrl { get; init; }

    /// <summary>Its JSON form.</summary>
    public string? JsonUrl { get; init; }

    /// <summary>Its feed.</summary>
    public string? FeedUrl { get; init; }

    /// <summary>A picture for previews.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Open Graph type: <c>website</c> or <c>article</c>.</summary>
    public string Type { get; init; } = "website";

    /// <summary>When it was first published, for articles, ISO 8601.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>Structured data (JSON-LD), ready for a script element.</summary>
    public SafeHtml? StructuredData { get; init; }

    /// <summary>False keeps search engines out: drafts, error pages, enlarged pages.</summary>
    public bool Indexed { get; init; } = true;
}
