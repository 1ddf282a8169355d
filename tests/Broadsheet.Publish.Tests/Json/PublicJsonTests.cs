using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Publish.Json;

namespace Broadsheet.Publish.Tests.Json;

public sealed class PublicJsonTests
{
    private static readonly PublishedIssue Published = PublishedIssues.Sample;

    [Fact]
    public void A_publication() =>
        Check(PublicJson.Write(Published.Publication, [Published.Issue.Key], PublishedIssues.Addresses), "publication.json");

    [Fact]
    public void An_issue() => Check(PublicJson.Write(Published, PublishedIssues.Addresses), "issue.json");

    [Fact]
    public void A_page() => Check(PublicJson.Write(Published, Published.Issue.Pages[0], PublishedIssues.Addresses), "page.json");

    [Fact]
    public void An_article() => Check(PublicJson.Write(Published, Published.Articles[0], PublishedIssues.Addresses), "article.json");

    [Fact]
    public void Nothing_that_is_for_the_desk_or_the_machine_is_published()
    {
        var all = Encoding.UTF8.GetString([
            .. PublicJson.Write(Published, PublishedIssues.Addresses),
            .. PublicJson.Write(Published, Published.Issue.Pages[0], PublishedIssues.Addresses),
            .. PublicJson.Write(Published, Published.Articles[0], PublishedIssues.Addresses),
        ]);

        Assert.DoesNotContain("secret", all, StringComparison.Ordinal);
        Assert.DoesNotContain("A01.pdf", all, StringComparison.Ordinal);
        Assert.DoesNotContain("page-label-duplicate", all, StringComparison.Ordinal);
        Assert.DoesNotContain("confidence", all, StringComparison.Ordinal);
    }

    private static void Check(byte[] json, string name, [System.Runtime.CompilerServices.CallerFilePath] string test = "") =>
        GoldenFile.Check(
            JsonNode
                .Parse(json)!
                .ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            name,
            test
        );
}
