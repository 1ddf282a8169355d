using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Broadsheet.Model.Articles;

namespace Broadsheet.Publish.Json;

/// <summary>Writes the public JSON form of publications, issues, pages and articles. Fields may be added, never renamed or given another
/// meaning.</summary>
public static class PublicJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>A publication with some of its issues, in the order given.</summary>
    public static byte[] Write(
        Model.Publications.Publication publication,
        IEnumerable<Model.Issues.IssueKey> issues,
        IAddresses addresses
    ) => JsonSerializer.SerializeToUtf8Bytes(PublicationDocument.Of(publication, issues, addresses), Options);

    /// <summary>An issue with its pages and titles.</summary>
    public static byte[] Write(PublishedIssue published, IAddresses addresses) =>
        JsonSerializer.SerializeToUtf8Bytes(IssueDocument.Of(published, addresses), Options);

    /// <summary>A page with the zones of its articles.</summary>
    public static byte[] Write(PublishedIssue published, Model.Pages.Page page, IAddresses addresses) =>
        JsonSerializer.SerializeToUtf8Bytes(PageDocument.Of(published, page, addresses), Options);

    /// <summary>An article, whole.</summary>
    public static byte[] Write(PublishedIssue published, Article article, IAddresses addresses) =>
        JsonSerializer.SerializeToUtf8Bytes(ArticleDocument.Of(published, article, addresses), Options);

    /// <summary>The publications of a site, each with its latest issue where it has one.</summary>
    public static byte[] Write(
        IEnumerable<(Model.Publications.Publication Publication, Model.Issues.IssueKey? Latest)> publications,
        IAddresses addresses
    ) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new PublicationListDocument(
                publications
                    .Select(p => new PublicationWithLatest(
                        PublicationSummary.Of(p.Publication, addresses),
                        p.Latest is { } key ? IssueSummary.Of(key, addresses) : null
                    ))
                    .ToList()
            ),
            Options
        );

    /// <summary>A page of the issues of a publication, with the address of the next page where there is one.</summary>
    public static byte[] Write(
        Model.Publications.Publication publication,
        IEnumerable<Model.Issues.IssueKey> issues,
        int total,
        string? next,
        IAddresses addresses
    ) => JsonSerializer.SerializeToUtf8Bytes(IssueListDocument.Of(publication, issues, total, next, addresses), Options);

    /// <summary>What was found by a search.</summary>
    public static byte[] Write(SearchDocument found) => JsonSerializer.SerializeToUtf8Bytes(found, Options);

    /// <summary>Queries that begin as typed, in the form that browsers read (OpenSearch Suggestions).</summary>
    public static byte[] WriteSuggestions(string typed, IReadOnlyList<string> suggestions) =>
        JsonSerializer.SerializeToUtf8Bytes(new object[] { typed, suggestions }, Options);
}
