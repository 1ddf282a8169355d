using Broadsheet.Model.Publications;

namespace Broadsheet.Workflow.Publications;

/// <summary>Facts of a publication to set; what is null stays as it is, an empty text takes an optional fact away.</summary>
public sealed record PublicationFacts
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Language of its text, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Which way its pages turn.</summary>
    public ReadingDirection? Direction { get; init; }

    /// <summary>International Standard Serial Number.</summary>
    public string? Issn { get; init; }

    /// <summary>Who publishes it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it is published.</summary>
    public string? Place { get; init; }

    /// <summary>Rights statement.</summary>
    public string? Rights { get; init; }
}
