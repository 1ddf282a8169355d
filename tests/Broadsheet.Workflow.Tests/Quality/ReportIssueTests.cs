using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Workflow.Desk;
using Broadsheet.Workflow.Quality;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Workflow.Tests.Quality;

public sealed class ReportIssueTests
{
    [Fact]
    public void An_issue_that_is_right_has_nothing_to_look_at()
    {
        var quality = Look([Specimens.Story(1), Specimens.Story(2)]);

        Assert.Empty(quality.Findings);
        Assert.Equal((2, 2), (quality.Articles, quality.SureArticles));
    }

    [Fact]
    public void Each_thing_is_told_with_page_box_and_article()
    {
        var jump = Specimens.Text(TextRole.JumpLine, "Continued on 09", 1, 5, 1) with
        {
            Jump = new Jump { Direction = JumpDirection.To, Label = "09" },
        };
        var story = Specimens.Story(1);
        var doubtful = story with
        {
            Id = new(1),
            Confidence = 0.4,
            Doubts = ["it has no end"],
            Parts = [.. story.Parts, jump, Specimens.Figure(1, "", null)],
        };
        var headless = Specimens.Story(3) with
        {
            Id = new(3),
            Parts = [Specimens.Text(TextRole.Body, "Words without a headline.", 1, 1, 3)],
        };

        var quality = Look([doubtful, headless]);

        Assert.Equal(
            ["article-in-doubt a1", "jump-unmatched a1", "article-without-headline a3", "photograph-without-caption a1"],
            quality.Findings.Select(f => $"{f.Code} {f.Article}")
        );
        Assert.All(quality.Findings, f => Assert.True(f is { Page: 1, Box.IsEmpty: false }));
        Assert.Contains("it has no end", quality.Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(new Rect(300, 40, 120, 80), quality.Findings[3].Box);
    }

    [Fact]
    public void A_story_that_sells_and_an_advertisement_that_tells_are_told()
    {
        var selling = Specimens.Story(1) with
        {
            Id = new(1),
            Parts =
            [
                Specimens.Text(TextRole.Headline, "Spring sale", 1, 1, 1),
                Specimens.Text(
                    TextRole.Body,
                    "Discount on all coats, only $ 49.90! Call 555-0142 or order at www.example.com. Free delivery.",
                    1,
                    2,
                    1
                ),
            ],
        };
        var telling = Specimens.Story(2) with
        {
            Id = new(2),
            Kind = ArticleKind.Advertisement,
            Parts =
            [
                Specimens.Text(
                    TextRole.Other,
                    string.Concat(Enumerable.Repeat("The old bridge over the mill stream was closed on Monday after an inspection. ", 5)),
                    1,
                    3,
                    1
                ),
            ],
        };
        var honest = Specimens.Story(3) with
        {
            Id = new(3),
            Kind = ArticleKind.Advertisement,
            Parts = [Specimens.Text(TextRole.Other, "Coats at half price. Call 555-0142.", 1, 4, 1)],
        };

        var codes = Look([selling, telling, honest, Specimens.Story(4)]).Findings.Select(f => $"{f.Code} {f.Article}");

        Assert.Equal(["story-like-an-advertisement a1", "advertisement-like-a-story a2"], codes.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Zones_that_overlap_are_told_once_and_those_that_touch_are_not()
    {
        var under = Zoned(2, new Rect(10, 150, 200, 100));
        var beside = Zoned(3, new Rect(210, 110, 100, 90));

        var finding = Assert.Single(Look([Zoned(1, new Rect(10, 110, 200, 90)), under, beside]).Findings);

        Assert.Equal(
            ("zones-overlap", new ArticleId(1), new ArticleId(2)),
            (finding.Code, finding.Article!.Value, finding.OtherArticle!.Value)
        );
        Assert.Equal(new Rect(10, 150, 200, 50), finding.Box);
    }

    [Fact]
    public void Gaps_between_labels_are_told_for_each_section()
    {
        var codes = Look([], ["A1", "A2", "A5", "B1", "B2"]).Findings;

        Assert.Equal("labels-gap", Assert.Single(codes).Code);
        Assert.Contains("A3, A4", codes[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_neither_article_nor_furniture_covers_is_told_and_so_is_text_of_an_article_that_was_removed()
    {
        var story = Specimens.Story(1);
        var text = new PageText
        {
            Flows =
            [
                new(PrintedUse.Article, [Block("Headline 1", story.Parts[0].Zones[0])]),
                new(PrintedUse.Furniture, [Block("Page 1", new(10, 2, 80, 8))]),
                new(PrintedUse.Loose, [Block("Nobody wanted these words", new(500, 500, 200, 10))]),
            ],
        };
        var folio = new Furniture
        {
            Kind = FurnitureKind.Folio,
            Text = "Page 1",
            Zones = [new(10, 2, 80, 8)],
        };

        var kept = Look([story], ["01"], text, folio);
        var removed = Look([], ["01"], text, folio);

        var loose = Assert.Single(kept.Findings);
        Assert.Equal(("text-in-no-article", 1, new Rect(500, 500, 200, 10)), (loose.Code, loose.Page!.Value, loose.Box!.Value));
        Assert.Equal(2, removed.Findings.Count);
        Assert.Contains(removed.Findings, f => f.Message.Contains("Headline 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_cannot_be_trusted_is_told_with_its_page()
    {
        var text = new PageText
        {
            Flows = [new(PrintedUse.Article, [Block("\uFFFD\uFFFD\uFFFD ab", Specimens.Story(1).Parts[0].Zones[0])])],
        };
        var issue = Issue([Specimens.Story(1)], ["01", "02"]);
        issue = issue with
        {
            Problems = [new(Severity.Warning, "text-without-unicode", "02.pdf", "Half of it has no letters. Export it again.")],
        };

        var findings = ReportIssue.Look(issue, 1, [text, null]).Findings;

        Assert.Equal(["text-not-trusted", "text-not-trusted"], findings.Select(f => f.Code));
        Assert.Equal([1, 2], findings.Select(f => f.Page!.Value));
    }

    [Fact]
    public async Task A_correction_takes_an_article_off_the_list()
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(
            Specimens.Issue("a", Specimens.Story(1) with { Confidence = 0.3 }, Specimens.Story(2) with { Confidence = 0.95 })
        );
        var report = new ReportIssue(room.Store, room.Data.Assets);
        var file = Path.Join(room.Folder, "issue.json");
        await new ExportEdition(room.Store).ToFileAsync(TestNewsroom.Key, null, file, TestNewsroom.Cancel);
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, TestNewsroom.Cancel)).Replace("Headline 1", "Headline one", StringComparison.Ordinal),
            TestNewsroom.Cancel
        );

        var before = await report.RunAsync(TestNewsroom.Key, null, TestNewsroom.Cancel);
        await new CorrectIssue(room.Store, room.Clock).RunAsync(TestNewsroom.Key, file, new(), TestNewsroom.Cancel);
        var after = await report.RunAsync(TestNewsroom.Key, null, TestNewsroom.Cancel);

        Assert.Contains(before.Findings, f => f.Code == "article-in-doubt");
        Assert.DoesNotContain(after.Findings, f => f.Code == "article-in-doubt");
        Assert.Equal((1, 2), (before.SureArticles, after.SureArticles));
        Assert.Equal([1, 2, 3], after.PagesWithoutText);
    }

    private static Article Zoned(int id, Rect zone) =>
        Specimens.Story(id) with
        {
            Id = new(id),
            Zones = [new Zone { Page = 1, Outlines = [Polygon.FromRect(zone)] }],
        };

    private static PrintedBlock Block(string text, Rect box) =>
        new(
            box,
            [
                new PrintedLine
                {
                    Text = text,
                    Box = box,
                    Starts = new double[text.Length],
                    Ends = new double[text.Length],
                },
            ]
        );

    private static IssueQuality Look(Article[] articles, string[]? labels = null, PageText? first = null, Furniture? furniture = null)
    {
        var issue = Issue(articles, labels ?? ["01"]);
        if (furniture is not null)
            issue = issue with { Pages = [issue.Pages[0] with { Furniture = [furniture] }] };
        return ReportIssue.Look(issue, 1, [first, .. new PageText?[issue.Pages.Count - 1]]);
    }

    private static Issue Issue(Article[] articles, string[] labels) =>
        new()
        {
            Key = TestNewsroom.Key,
            Language = "en",
            Pages =
            [
                .. labels.Select(
                    (label, i) =>
                        new Page
                        {
                            Sequence = i + 1,
                            Id = label,
                            Label = label,
                            Width = 800,
                            Height = 1200,
                            Source = $"{label}.pdf",
                        }
                ),
            ],
            Articles = articles,
        };
}
