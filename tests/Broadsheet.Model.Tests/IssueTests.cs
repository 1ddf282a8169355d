using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Model.Pages;

namespace Broadsheet.Model.Tests;

public sealed class IssueTests
{
    private static readonly Issue Issue = new()
    {
        Key = IssueKey.Parse("morning-post/2031-12-15", null),
        Language = "en",
        Pages =
        [
            new Page
            {
                Sequence = 1,
                Id = "A1",
                Width = 10,
                Height = 10,
            },
            new Page
            {
                Sequence = 2,
                Id = "A4",
                Width = 10,
                Height = 10,
            },
        ],
        Articles =
        [
            new Article
            {
                Id = new ArticleId(7),
                Kind = ArticleKind.Story,
                Parts =
                [
                    new TextPart
                    {
                        Page = 2,
                        Role = TextRole.Kicker,
                        Text = "Harbor",
                    },
                    new TextPart
                    {
                        Page = 2,
                        Role = TextRole.Headline,
                        Text = "Pier to be\nrebuilt",
                    },
                    new Figure
                    {
                        Page = 2,
                        Pictures = [new Picture { Zone = new Rect(0, 0, 1, 1) }],
                        Caption = new TextPart
                        {
                            Page = 2,
                            Role = TextRole.Caption,
                            Text = "The pier.",
                        },
                    },
                    new TextPart
                    {
                        Page = 2,
                        Role = TextRole.Body,
                        Text = "Work begins in May.",
                    },
                ],
            },
        ],
    };

    [Fact]
    public void A_date_is_kept_and_written_as_exactly_as_it_is_printed()
    {
        var monthly = Issue with { Key = IssueKey.Parse("morning-post/2031-12-01", null), DatePrecision = DatePrecision.Month };
        Assert.Equal("2031-12", monthly.IsoDate);
        Assert.Equal("2031-12-15", Issue.IsoDate);

        var json = JsonSerializer.Serialize(monthly, ModelJson.Options);
        Assert.Contains("\"datePrecision\":\"month\"", json, StringComparison.Ordinal);
        Assert.Equal(DatePrecision.Month, JsonSerializer.Deserialize<Issue>(json, ModelJson.Options)!.DatePrecision);
        // Revisions that were kept before say nothing of it, and are of a day.
        Assert.DoesNotContain("datePrecision", JsonSerializer.Serialize(Issue, ModelJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_found_by_sequence_and_id()
    {
        Assert.Equal("A4", Issue.PageAt(2).Id);
        Assert.Equal(2, Issue.FindPage("A4")?.Sequence);
        Assert.Null(Issue.FindPage("A2"));
        Assert.Equal("morning-post/2031-12-15/p-A4", new PageKey(Issue.Key, Issue.PageAt(2).Id).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_page_that_is_not_there_is_the_callers_mistake(int sequence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Issue.PageAt(sequence));

    [Fact]
    public void An_article_tells_its_headline_page_and_figures()
    {
        var article = Issue.FindArticle(new ArticleId(7));
        Assert.NotNull(article);
        Assert.Equal("Pier to be\nrebuilt", article.Headline);
        Assert.Equal(2, article.FirstPage);
        Assert.Equal("The pier.", Assert.Single(article.Figures).Caption?.Text);
        Assert.Empty(article.Texts(TextRole.Caption));
        Assert.Null(Issue.FindArticle(new ArticleId(8)));
    }
}
