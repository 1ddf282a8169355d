using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Store;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Search;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests.Search;

/// <summary>Boxes lie on the printed words, over line ends and in every direction, and what was withdrawn leaves none.</summary>
public sealed class PageHitsTests
{
    private static readonly Rect Left = new(0, 0, 200, 200);
    private static readonly Rect Right = new(200, 0, 200, 200);

    [Fact]
    public void A_word_broken_at_a_line_end_has_a_box_on_each_line()
    {
        var hit = Assert.Single(
            Find(
                "ferry",
                [
                    PrintedText.Line("The last fer-", new(10, 10, 130, 10), LineEnd.Hyphen),
                    PrintedText.Line("ry left the quay", new(10, 22, 160, 10), LineEnd.Stop),
                ]
            )
        );

        Assert.Equal([new(100, 10, 30, 10), new(10, 22, 20, 10)], hit.Boxes);
        Assert.Equal(new ArticleId(1), hit.Article);
    }

    [Fact]
    public void Ideographs_go_on_from_line_to_line()
    {
        var hit = Assert.Single(
            Find(
                "大桥通车",
                [
                    PrintedText.Line("昨日大桥", new(10, 10, 40, 10), LineEnd.Nothing),
                    PrintedText.Line("通车", new(10, 22, 20, 10), LineEnd.Stop),
                ],
                "zh-Hans"
            )
        );

        Assert.Equal([new(30, 10, 20, 10), new(10, 22, 20, 10)], hit.Boxes);
    }

    [Fact]
    public void Vertical_lines_are_boxed_from_top_to_bottom()
    {
        var hit = Assert.Single(Find("灯台", [PrintedText.Line("新しい灯台", new(150, 10, 10, 50), LineEnd.Stop, upright: true)], "ja"));

        Assert.Equal([new(150, 40, 10, 20)], hit.Boxes);
    }

    [Fact]
    public void Lines_read_from_the_right_are_boxed_from_the_right()
    {
        var hit = Assert.Single(
            Find("الميناء", [PrintedText.Line("افتتاح الميناء", new(10, 10, 140, 10), LineEnd.Stop, rightToLeft: true)], "ar")
        );

        Assert.Equal([new(10, 10, 70, 10)], hit.Boxes);
    }

    [Theory]
    [InlineData(210, false)]
    [InlineData(10, true)]
    [InlineData(500, false)]
    public void Only_words_inside_articles_that_readers_see_are_boxed(double x, bool seen) =>
        Assert.Equal(seen, Find("ferry", [PrintedText.Line("ferry", new(x, 10, 50, 10), LineEnd.Stop)]).Count == 1);

    [Theory]
    [InlineData("\"")]
    [InlineData("(((")]
    [InlineData("-ferry")]
    [InlineData("zebra")]
    public void What_is_not_there_has_no_box(string query) =>
        Assert.Empty(Find(query, [PrintedText.Line("ferry", new(10, 10, 50, 10), LineEnd.Stop)]));

    private static IReadOnlyList<PageHit> Find(string query, IReadOnlyList<PrintedLine> lines, string language = "en")
    {
        var key = TestIssues.Main;
        Article Article(int id, Rect zone) =>
            new()
            {
                Id = new(id),
                Kind = ArticleKind.Story,
                Parts =
                [
                    new TextPart
                    {
                        Role = TextRole.Body,
                        Text = "x",
                        Page = 1,
                    },
                ],
                Zones = [new() { Page = 1, Outlines = [Polygon.FromRect(zone)] }],
            };
        var issue = new Issue
        {
            Key = key,
            Language = language,
            Pages =
            [
                new()
                {
                    Sequence = 1,
                    Id = "1",
                    Width = 400,
                    Height = 600,
                },
            ],
            Articles = [Article(1, Left), Article(2, Right)],
            NextArticleNumber = 3,
        };
        var record = new IssueRecord
        {
            Key = key,
            LatestRevision = 1,
            PublishedRevision = 1,
            Digest = IssueDigest.Of(issue),
        };
        var snapshot = new IssueSnapshot(
            new(
                TestIssues.Chinese,
                record,
                1,
                [new(new(key, new(2)), "withdrawn", DateTimeOffset.UnixEpoch)],
                new Dictionary<string, Model.Pages.PageImages>(),
                new(null, null, null, null)
            ),
            issue
        );
        var block = new PrintedBlock(lines[0].Box, lines);
        return PageHits.Find(snapshot, 1, new() { Flows = [new(PrintedUse.Article, [block])] }, HitFinder.For(query));
    }
}
