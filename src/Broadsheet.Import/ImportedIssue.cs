using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Import;

/// <summary>
/// One issue as read from a source: an <see cref="Issue"/> but for what only the store can tell (the publication it belongs to, article
/// ids).
/// </summary>
public sealed record ImportedIssue
{
    /// <summary>Date of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether the paper is dated by the day, or by the month only.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>Ordinal of the edition.</summary>
    public required int Edition { get; init; }

    /// <summary>Printed name of the edition.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>Printed number of the issue.</summary>
    public string? Number { get; init; }

    /// <summary>Name of the publication as on the nameplate; null where it could not be read.</summary>
    public string? PublicationName { get; init; }

    /// <summary>True where the nameplate is drawn as outlines or as a picture, so that the name can't be read from it.</summary>
    public bool NameplateIsDrawn { get; init; }

    /// <summary>Language of the text, a BCP 47 tag; null where it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>True where the text runs in vertical lines or from right to left, so that pages turn leftwards.</summary>
    public bool TurnsLeft { get; init; }

    /// <summary>Pages in printed order.</summary>
    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>Articles in reading order, without ids.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>What could not be read or is in doubt, of this issue.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Fingerprint of the sources and settings.</summary>
    public required string SourceFingerprint { get; init; }
}
