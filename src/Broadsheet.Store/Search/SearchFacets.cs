using Broadsheet.Model.Publications;

namespace Broadsheet.Store.Search;

/// <summary>How what was found is spread.</summary>
public sealed record SearchFacets
{
    /// <summary>Years with hits, newest first.</summary>
    public required IReadOnlyList<YearCount> Years { get; init; }

    /// <summary>Publications with hits, most hits first.</summary>
    public required IReadOnlyList<PublicationCount> Publications { get; init; }

    /// <summary>Sections with hits, most hits first; articles on pages without a section are counted in none.</summary>
    public required IReadOnlyList<SectionCount> Sections { get; init; }

    /// <summary>True when the counts are reckoned from a sample.</summary>
    public bool CountsAreEstimated { get; init; }
}

/// <summary>Hits in a year.</summary>
/// <param name="Year">Four-digit year.</param>
/// <param name="Count">Number of articles.</param>
/// <param name="Months">Its months with hits, newest first.</param>
public sealed record YearCount(int Year, long Count, IReadOnlyList<MonthCount> Months);

/// <summary>Hits in a month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Count">Number of articles.</param>
public sealed record MonthCount(int Month, long Count);

/// <summary>Hits in a publication.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Count">Number of articles.</param>
public sealed record PublicationCount(PublicationSlug Publication, long Count);

/// <summary>Hits in a section.</summary>
/// <param name="Section">The section as printed.</param>
/// <param name="Count">Number of articles.</param>
public sealed record SectionCount(string Section, long Count);
