using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;

namespace Broadsheet.Publish.Json;

/// <summary>A page of the issues of a publication.</summary>
internal sealed record IssueListDocument
{
    public required PublicationSummary Publication { get; init; }
    public required int Total { get; init; }
    public required bool TotalIsExact { get; init; }
    public required IReadOnlyList<IssueSummary> Issues { get; init; }
    public string? Next { get; init; }

    public static IssueListDocument Of(
        Publication publication,
        IEnumerable<IssueKey> issues,
        int total,
        string? next,
        IAddresses addresses
    ) =>
        new()
        {
            Publication = PublicationSummary.Of(publication, addresses),
            Total = total,
            TotalIsExact = true,
            Issues = issues.Select(k => IssueSummary.Of(k, addresses)).ToList(),
            Next = next,
        };
}

/// <summary>The publications of a site.</summary>
internal sealed record PublicationListDocument(IReadOnlyList<PublicationWithLatest> Publications);

/// <summary>A publication with its latest issue.</summary>
internal sealed record PublicationWithLatest(PublicationSummary Publication, IssueSummary? Latest);
