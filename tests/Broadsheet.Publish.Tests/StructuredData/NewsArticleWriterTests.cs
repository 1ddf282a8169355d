using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Model.Articles;
using Broadsheet.Publish.StructuredData;

namespace Broadsheet.Publish.Tests.StructuredData;

public sealed class NewsArticleWriterTests
{
    private static readonly PublishedIssue Published = PublishedIssues.Sample;

    private static string[] Names(string byline) => [byline.Replace("本报记者 ", "", StringComparison.Ordinal)];

    [Fact]
    public void A_story_with_everything()
    {
        var json = NewsArticleWriter.Write(Published, Published.Articles[0], PublishedIssues.Addresses, Names);

        GoldenFile.Check(
            JsonNode
                .Parse(json)!
                .ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            "story.json"
        );
    }

    [Fact]
    public void Authors_are_persons_one_each_and_no_place()
    {
        var article = Published.Articles[0] with
        {
            Parts =
            [
                new TextPart
                {
                    Page = 1,
                    Role = TextRole.Byline,
                    Text = "青岚|周见山|林晚舟",
                },
            ],
            Dateline = null,
        };
        var issue = Published with { Articles = [article], Publication = Published.Publication with { Place = "青岚" } };

        var authors = JsonNode.Parse(NewsArticleWriter.Write(issue, article, PublishedIssues.Addresses, t => t.Split('|')))![
            "author"
        ]!.AsArray();
        Assert.Equal(["周见山", "林晚舟"], authors.Select(a => a!["name"]!.GetValue<string>()));

        var nobody = JsonNode.Parse(NewsArticleWriter.Write(issue, article, PublishedIssues.Addresses, _ => []))!.AsObject();
        Assert.False(nobody.ContainsKey("author"));
    }

    [Fact]
    public void It_can_stand_in_a_script_element()
    {
        var json = NewsArticleWriter.Write(Published, Published.Articles[0], PublishedIssues.Addresses, Names);

        Assert.DoesNotContain(json, c => c is '<' or '>' or '&' or '\'' or '\n');
        Assert.Contains("一桥飞架两岸", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_another_issue_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            NewsArticleWriter.Write(
                Published,
                new()
                {
                    Id = new(77),
                    Kind = ArticleKind.Story,
                    Parts = [],
                },
                PublishedIssues.Addresses,
                Names
            )
        );
}
