using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;

namespace Broadsheet.Publish.Json;

/// <summary>The public form of a publication.</summary>
internal sealed record PublicationDocument
{
    public required PublicationSummary Publication { get; init; }
    public string? Issn { get; init; }
    public string? Publisher { get; init; }
    public string? Place { get; init; }
    public string? Rights { get; init; }
    public required IReadOnlyList<IssueSummary> Issues { get; init; }

    public static PublicationDocument Of(Publication publication, IEnumerable<IssueKey> issues, IAddresses addresses) =>
        new()
        {
            Publication = PublicationSummary.Of(publication, addresses),
            Issn = publication.Issn,
            Publisher = publication.Publisher,
            Place = publication.Place,
            Rights = publication.Rights,
            Issues = issues.Select(k => IssueSummary.Of(k, addresses)).ToList(),
        };
}
