using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Surveys;

/// <summary>The pages of one date and edition, before they are read.</summary>
public sealed record SurveyedIssue
{
    /// <summary>Date of issue.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether the paper is dated by the day, or by the month only.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>Where the date comes from.</summary>
    public required DateWitness DateWitness { get; init; }

    /// <summary>Ordinal of the edition, 1 or more.</summary>
    public required int Edition { get; init; }

    /// <summary>Printed name of the edition.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>Pages in the order of their preliminary labels.</summary>
    public required IReadOnlyList<SurveyedPage> Pages { get; init; }

    /// <summary>
    /// SHA-256 over the content of the files, the pages taken from them, the settings and the version of the importer, in lower-case
    /// hexadecimal: the same fingerprint gives the same issue. It does not depend on where the files lie.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>Problems of this issue so far.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];
}
