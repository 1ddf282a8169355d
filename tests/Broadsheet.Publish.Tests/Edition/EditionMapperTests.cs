using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Publish.Edition;

namespace Broadsheet.Publish.Tests.Edition;

public sealed class EditionMapperTests
{
    [Fact]
    public async Task An_issue_is_written_as_the_format_defines_it() =>
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse(
                    """
                    {
                      "schema": "broadsheet-edition/1", "id": "morning-post/2031-12-15/ed-2", "title": "Morning Post", "date": "2031-12-15", "language": "en",
                      "pages": [
                        {"index": 1, "label": "A1", "name": "News", "width": 1105.5, "height": 1545, "furniture": [{"kind": "sectionLabel", "text": "City", "zones": [[1, 2, 3, 4]]}]},
                        {"index": 2, "width": 1105.5, "height": 1545, "furniture": []}
                      ],
                      "articles": [
                        {"id": "a7", "page": 1, "kind": "article", "confidence": 1, "parts": [
                          {"role": "headline", "page": 1, "text": "Market\nopens", "zones": [[10.12, 20, 30, 40]]},
                          {"role": "body", "page": 1, "text": "The lead.", "zones": []},
                          {"role": "crosshead", "page": 1, "text": "Lanterns", "zones": []},
                          {"role": "photo", "page": 1, "text": "", "zones": [[50, 60, 70, 80]]},
                          {"role": "caption", "page": 1, "text": "The hall.", "zones": [[50, 141, 70, 9]]},
                          {"role": "credit", "page": 1, "text": "A. Painter", "zones": []},
                          {"role": "jumpline", "page": 1, "text": "Continued on A4", "zones": []},
                          {"role": "body", "page": 2, "text": "The rest.", "zones": []}
                        ]},
                        {"id": "a8", "page": 2, "kind": "ad", "confidence": 1, "parts": [{"role": "other", "page": 2, "text": "Buy lanterns", "zones": []}]}
                      ]
                    }
                    """
                ),
                JsonNode.Parse(await WriteAsync(Sample()))
            )
        );

    [Fact]
    public async Task What_is_written_is_read_back_the_same()
    {
        var written = await WriteAsync(Sample());

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(written));
        var read = await EditionFormat.ReadAsync(stream, TestContext.Current.CancellationToken);

        using var again = new MemoryStream();
        await EditionFormat.WriteAsync(again, read, TestContext.Current.CancellationToken);
        Assert.Equal(written, Encoding.UTF8.GetString(again.ToArray()));
    }

    [Fact]
    public void Every_role_and_kind_has_a_name_that_is_read()
    {
        Assert.All(Enum.GetValues<TextRole>(), role => Assert.NotNull(EditionRoles.TextRoleOf(EditionRoles.NameOf(role))));
        Assert.All(Enum.GetValues<ArticleKind>(), kind => Assert.NotNull(EditionRoles.KindOf(EditionRoles.NameOf(kind))));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"schema": "broadsheet-edition/2"}""")]
    [InlineData("""{"schema": "broadsheet-edition/1", "articles": [{"parts": [{"zones": [[1, 2, 3, -4]]}]}]}""")]
    [InlineData("""{"schema": "broadsheet-edition/1", "articles": [{"parts": [{"zones": [[1, 2, 3, 1e999]]}]}]}""")]
    [InlineData("""{"schema": "broadsheet-edition/1", "articles": [{"parts": [{"zones": [1, 2, 3, 4]}]}]}""")]
    public async Task What_is_no_edition_is_refused(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        await Assert.ThrowsAsync<JsonException>(() => EditionFormat.ReadAsync(stream, TestContext.Current.CancellationToken));
    }

    private static async Task<string> WriteAsync(Issue issue)
    {
        using var stream = new MemoryStream();
        await EditionFormat.WriteAsync(stream, EditionMapper.Map(issue, "Morning Post"), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Issue Sample() =>
        new()
        {
            Key = IssueKey.Parse("morning-post/2031-12-15/ed-2", null),
            Language = "en",
            Pages =
            [
                new()
                {
                    Sequence = 1,
                    Id = "A1",
                    Label = "A1",
                    Name = "News",
                    Width = 1105.5,
                    Height = 1545,
                    Furniture =
                    [
                        new()
                        {
                            Kind = FurnitureKind.SectionLabel,
                            Text = "City",
                            Zones = [new(1, 2, 3, 4)],
                        },
                    ],
                },
                new()
                {
                    Sequence = 2,
                    Id = "s2",
                    Width = 1105.5,
                    Height = 1545,
                },
            ],
            Articles =
            [
                new()
                {
                    Id = new(7),
                    Kind = ArticleKind.Story,
                    Parts =
                    [
                        new TextPart
                        {
                            Role = TextRole.Headline,
                            Text = "Market\nopens",
                            Page = 1,
                            Zones = [new(10.1234, 20, 30, 40)],
                        },
                        new TextPart
                        {
                            Role = TextRole.Lead,
                            Text = "The lead.",
                            Page = 1,
                        },
                        new TextPart
                        {
                            Role = TextRole.Crosshead,
                            Text = "Lanterns",
                            Page = 1,
                        },
                        new Figure
                        {
                            Page = 1,
                            Pictures = [new Picture { Zone = new(50, 60, 70, 80) }],
                            Caption = new TextPart
                            {
                                Role = TextRole.Caption,
                                Text = "The hall.",
                                Page = 1,
                                Zones = [new(50, 141, 70, 9)],
                            },
                            Credit = new TextPart
                            {
                                Role = TextRole.Credit,
                                Text = "A. Painter",
                                Page = 1,
                            },
                        },
                        new TextPart
                        {
                            Role = TextRole.JumpLine,
                            Text = "Continued on A4",
                            Page = 1,
                        },
                        new TextPart
                        {
                            Role = TextRole.Body,
                            Text = "The rest.",
                            Page = 2,
                        },
                    ],
                },
                new()
                {
                    Id = new(8),
                    Kind = ArticleKind.Advertisement,
                    Parts =
                    [
                        new TextPart
                        {
                            Role = TextRole.Other,
                            Text = "Buy lanterns",
                            Page = 2,
                        },
                    ],
                },
            ],
        };
}
