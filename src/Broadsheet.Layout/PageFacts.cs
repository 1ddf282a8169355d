namespace Broadsheet.Layout;

/// <summary>What a page says about itself in its folio and nameplate.</summary>
public sealed record PageFacts
{
    /// <summary>Printed label as normalised text ("01", "A5"); null where none was found.</summary>
    public string? Label { get; init; }

    /// <summary>Printed name of the page ("要闻").</summary>
    public string? Name { get; init; }

    /// <summary>Lettered or named part of the issue.</summary>
    public string? Section { get; init; }

    /// <summary>Printed date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Printed number of the issue.</summary>
    public string? IssueNumber { get; init; }

    /// <summary>Name of the publication, from the nameplate.</summary>
    public string? PublicationName { get; init; }
}
