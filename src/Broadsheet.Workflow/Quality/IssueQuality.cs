using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Quality;

/// <summary>What a revision of an issue has that a person may want to look at.</summary>
public sealed record IssueQuality
{
    /// <summary>The issue as it was looked at.</summary>
    public required Issue Issue { get; init; }

    /// <summary>Number of the revision.</summary>
    public required int Revision { get; init; }

    /// <summary>Stories and other articles, advertisements left out.</summary>
    public required int Articles { get; init; }

    /// <summary>How many of them nobody needs to look at: their confidence is <see cref="Sure"/> or more.</summary>
    public required int SureArticles { get; init; }

    /// <summary>Pages whose printed text was not kept, so that text outside articles can't be told.</summary>
    public required IReadOnlyList<int> PagesWithoutText { get; init; }

    /// <summary>What was found, page by page, what matters most first on each; what is about no page comes first.</summary>
    public required IReadOnlyList<QualityFinding> Findings { get; init; }

    /// <summary>From this confidence on an article is taken for right.</summary>
    public const double Sure = 0.9;
}
