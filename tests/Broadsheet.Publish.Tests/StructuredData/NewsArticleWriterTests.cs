using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Model.Articles;
using Broadsheet.Publish.StructuredData;

namespace Broadsheet.Publish.Tests.StructuredData;

public sealed class NewsArticleWriterTests
{
    private static readonly PublishedIssue Published = PublishedIssues.Sample;

    [Fact]
    public void A_story_with_everything()
    {
        var json = NewsArticleWriter.Write(Published, Published.Articles[0], PublishedIssues.Addresses);

        GoldenFile.Check(JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), "story.json");
    }

    [Fact]
    public void It_can_stand_in_a_script_element()
    {
        var json = NewsArticleWriter.Write(Published, Published.Articles[0], PublishedIssues.Addresses);

        Assert.DoesNotContain(json, c => c is '<' or '>' or '&' or '\'' or '\n');
        Assert.Contains("一桥飞架 两岸", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_another_issue_is_refused() =>
        Assert.Throws<ArgumentException>(() => NewsArticleWriter.Write(Published, new() { Id = new(77), Kind = ArticleKind.Story, Parts = [] }, PublishedIssues.Addresses));
}
