using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using CsCheck;

namespace Broadsheet.Model.Tests;

/// <summary>Revisions are kept as this JSON: what is written is read again, whole.</summary>
public sealed class ModelJsonTests
{
    [Fact]
    public void An_issue_is_read_as_it_was_written() =>
        Generators.Issues.Sample(issue =>
        {
            var first = JsonSerializer.Serialize(issue, ModelJson.Options);
            var again = JsonSerializer.Deserialize<Issue>(first, ModelJson.Options)!;
            Assert.Equal(first, JsonSerializer.Serialize(again, ModelJson.Options));
            Assert.Equal(issue.Key, again.Key);
            Assert.Equal(
                issue.Articles.SelectMany(a => a.Parts).Select(p => p.GetType()),
                again.Articles.SelectMany(a => a.Parts).Select(p => p.GetType())
            );
            Assert.Equal(
                issue.Articles.SelectMany(a => a.Texts(TextRole.Body)).Select(Said),
                again.Articles.SelectMany(a => a.Texts(TextRole.Body)).Select(Said)
            );

            static (string, TextForm, int) Said(TextPart text) => (text.Text, text.Form, text.HeaderRows);
        });

    [Fact]
    public void The_form_is_the_one_that_revisions_are_kept_in()
    {
        var issue = new Issue
        {
            Key = IssueKey.Parse("morning-post/2031-12-15", null),
            Language = "zh-Hans",
            Pages =
            [
                new Page
                {
                    Sequence = 1,
                    Id = "A1",
                    Label = "A1",
                    Width = 1000,
                    Height = 1500.5,
                },
            ],
            Articles =
            [
                new Article
                {
                    Id = new ArticleId(1),
                    Kind = ArticleKind.PhotoStory,
                    Parts =
                    [
                        new TextPart
                        {
                            Page = 1,
                            Role = TextRole.Headline,
                            Text = "老桥\n重修",
                            Zones = [new Rect(1, 2, 3, 4)],
                        },
                    ],
                    Zones = [new Zone { Page = 1, Outlines = [Polygon.FromRect(new Rect(0, 0, 2, 1))] }],
                },
            ],
        };
        const string expected = """
            {"key":"morning-post/2031-12-15","language":"zh-Hans","pages":[{"sequence":1,"id":"A1","label":"A1","width":1000,"height":1500.5,"furniture":[]}],
            "articles":[{"id":"a1","kind":"photoStory","parts":[{"type":"text","role":"headline","text":"老桥\n重修","continuesParagraph":false,"page":1,
            "zones":[{"x":1,"y":2,"width":3,"height":4}],"confidence":1}],
            "zones":[{"page":1,"outlines":[{"points":[{"x":0,"y":0},{"x":2,"y":0},{"x":2,"y":1},{"x":0,"y":1}]}]}],"confidence":1,"doubts":[],"corrections":[]}],
            "nextArticleNumber":1,"problems":[]}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), JsonSerializer.Serialize(issue, ModelJson.Options));
    }

    [Fact]
    public void Text_kept_before_there_were_forms_is_read_as_paragraphs_and_written_as_it_was()
    {
        const string kept = """{"type":"text","role":"body","text":"a","continuesParagraph":false,"page":1,"zones":[],"confidence":1}""";
        var part = Assert.IsType<TextPart>(JsonSerializer.Deserialize<ArticlePart>(kept, ModelJson.Options));

        Assert.Equal((TextForm.Paragraph, 0), (part.Form, part.HeaderRows));
        Assert.Equal(kept, JsonSerializer.Serialize<ArticlePart>(part, ModelJson.Options));
        Assert.Contains(
            "\"form\":\"table\",\"headerRows\":1",
            JsonSerializer.Serialize<ArticlePart>(part with { Form = TextForm.Table, HeaderRows = 1 }, ModelJson.Options),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"key":"Morning Post","language":"en","pages":[],"articles":[]}""")]
    [InlineData("""{"key":"morning-post/2031-12-15","pages":[],"articles":[]}""")]
    [InlineData("""{"key":"morning-post/2031-12-15","language":"en","pages":[],"articles":[{"kind":"poem","parts":[]}]}""")]
    [InlineData(
        """{"key":"morning-post/2031-12-15","language":"en","pages":[],"articles":[{"kind":"story","parts":[{"type":"video","page":1}]}]}"""
    )]
    public void What_is_no_issue_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Issue>(json, ModelJson.Options));

    [Fact]
    public void Fields_that_are_not_known_yet_are_passed_over()
    {
        const string json = """{"key":"morning-post/2031-12-15","language":"en","pages":[],"articles":[],"laterField":{"a":[1]}}""";
        Assert.Equal("en", JsonSerializer.Deserialize<Issue>(json, ModelJson.Options)!.Language);
    }

    [Fact]
    public void A_publication_is_read_as_it_was_written()
    {
        var publication = new Publication
        {
            Slug = PublicationSlug.Parse("al-mina", null),
            Name = "الميناء",
            Language = "ar",
            Direction = ReadingDirection.RightToLeft,
            Issn = "0000-0000",
        };
        var json = JsonSerializer.Serialize(publication, ModelJson.Options);
        Assert.Contains("الميناء", json, StringComparison.Ordinal);
        Assert.Equal(publication, JsonSerializer.Deserialize<Publication>(json, ModelJson.Options));
    }
}
