using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Findings;

/// <summary>What a page says about itself in its folio and nameplate.</summary>
public sealed record PageFacts
{
    /// <summary>Printed label as normalised text ("01", "A5"); null where none was found.</summary>
    public string? Label { get; init; }

    /// <summary>Printed name of the page ("要闻").</summary>
    public string? Name { get; init; }

    /// <summary>Lettered or named part of the issue.</summary>
    public string? Section { get; init; }

    /// <summary>Printed date; the first of the month where month and year only are printed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether a day is printed, or month and year only.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>Printed number of the issue.</summary>
    public string? IssueNumber { get; init; }

    /// <summary>Name of the publication, from nameplate and folios; only the first page bears it, and only where it is sure.</summary>
    public string? PublicationName { get; init; }

    /// <summary>True for a front page whose nameplate is drawn as outlines or as a picture, so that nobody can read the name of the
    /// paper.</summary>
    public bool NameplateIsDrawn { get; init; }
}
