using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Store.Tests;

/// <summary>The headline of a withdrawn story is nowhere else in the issue either.</summary>
public sealed class TeaserTests
{
    private const string Headline = "Old bridge stands\nempty";
    private static readonly Rect Teaser = new(20, 60, 200, 40);
    private static readonly Rect Contents = new(600, 60, 100, 300);

    [Theory]
    [InlineData("Old bridge stands empty", "See page 4")]
    [InlineData("OLD BRIDGE\nSTANDS EMPTY", "The crossing that nobody uses any more. Page 4")]
    [InlineData("Inside: Old bridge stands empty", "")]
    public void An_article_that_only_leads_there_is_gone_with_its_area(string headline, string text)
    {
        var issue = Issue(Small(2, headline, text));

        var shown = PageMask.Apply(issue, Withdrawn, Masks);

        Assert.Equal([1, 3], shown.Articles.Select(a => a.Id.Number));
        Assert.Contains(PageMask.AreasOf(issue, issue.Pages[0], Withdrawn), a => Covers(a, Teaser));
        Assert.Equal((null, null), (shown.Pages[0].Pdf, shown.Pages[0].Images));
        Assert.Same(issue.Pages[2], shown.Pages[2]);
    }

    [Fact]
    public void A_line_of_a_list_of_contents_is_taken_out_of_the_list()
    {
        var list = Small(2, "In this paper", "");
        list = list with
        {
            Parts =
            [
                .. list.Parts,
                Part(TextRole.Body, "Market opens under lanterns, page 2", new(20, 110, 200, 10)),
                Part(TextRole.Body, "Old bridge stands empty, page 4", new(20, 125, 200, 10)),
                Part(TextRole.Body, $"{new string('x', 400)}", new(20, 140, 200, 80)),
            ],
        };
        var issue = Issue(list);

        var shown = PageMask.Apply(issue, Withdrawn, Masks);

        var texts = shown.FindArticle(new(2))!.Parts.OfType<TextPart>().Select(t => t.Text).ToList();
        Assert.Contains("Market opens under lanterns, page 2", texts);
        Assert.DoesNotContain(texts, t => t.Contains("bridge", StringComparison.OrdinalIgnoreCase));
        var areas = PageMask.AreasOf(issue, issue.Pages[0], Withdrawn);
        Assert.True(Covers(Assert.Single(areas), new(20, 125, 200, 10)));
    }

    [Fact]
    public void What_belongs_to_no_article_is_masked_and_taken_out()
    {
        var issue = Issue();
        issue = issue with
        {
            Pages =
            [
                issue.Pages[0] with
                {
                    Furniture =
                    [
                        Piece(FurnitureKind.Index, "INSIDE\nOld bridge stands empty 4\nMarket 2", Contents),
                        Piece(FurnitureKind.Folio, "Harbour Post", new(0, 0, 800, 20)),
                    ],
                },
                .. issue.Pages.Skip(1),
            ],
        };

        var shown = PageMask.Apply(issue, Withdrawn, Masks);

        Assert.Equal("Harbour Post", Assert.Single(shown.Pages[0].Furniture).Text);
        Assert.True(Covers(Assert.Single(PageMask.AreasOf(issue, issue.Pages[0], Withdrawn)), Contents));
    }

    [Fact]
    public void A_sentence_that_says_it_loses_it_and_keeps_the_rest()
    {
        var issue = Issue(
            Small(2, "Council meets", $"{new string('y', 350)} The report “Old bridge stands empty” was read aloud by the chairman.")
        );

        var shown = PageMask.Apply(issue, Withdrawn, Masks);

        Assert.EndsWith(
            "The report “…” was read aloud by the chairman.",
            shown.FindArticle(new(2))!.Parts.OfType<TextPart>().Last().Text,
            StringComparison.Ordinal
        );
        Assert.Equal("Council meets", shown.FindArticle(new(2))!.Headline);
    }

    [Fact]
    public void A_title_that_stands_over_other_stories_too_or_is_too_short_is_nobodys()
    {
        var column = Issue(Small(2, "Old bridge stands empty", new string('z', 500)));
        var shortOne = Issue(Small(2, "Weather", "See page 4"), headline: "Weather");

        Assert.Same(column.Articles, PageMask.Apply(column, Withdrawn, Masks).Articles);
        Assert.Empty(PageMask.AreasOf(column, column.Pages[0], Withdrawn));
        Assert.Same(shortOne.Articles, PageMask.Apply(shortOne, Withdrawn, Masks).Articles);
        Assert.False(PageMask.IsKnownByHeadline(shortOne.Articles[1]));
        Assert.True(PageMask.IsKnownByHeadline(column.Articles[1]));
    }

    [Fact]
    public void Ideographs_are_found_over_line_ends()
    {
        var issue = Issue(Small(2, "渡口明日\n重开", "详见第4版"), headline: "渡口明日重开");

        Assert.Equal([1, 3], PageMask.Apply(issue, Withdrawn, Masks).Articles.Select(a => a.Id.Number));
    }

    private static readonly HashSet<ArticleId> Withdrawn = [new(3)];
    private static readonly Dictionary<string, PageImages> Masks = [];

    private static bool Covers(Polygon area, Rect box) =>
        area.Bounds.Left <= box.Left && area.Bounds.Top <= box.Top && area.Bounds.Right >= box.Right && area.Bounds.Bottom >= box.Bottom;

    private static Issue Issue(Article? other = null, string headline = Headline)
    {
        var issue = Samples.Issue(Samples.Key());
        var front = issue.Pages[0];
        var last = issue.Pages[1];
        return issue with
        {
            Pages = [front, last, last with { Sequence = 3, Id = "05", Label = "05" }],
            Articles =
            [
                issue.Articles[0],
                .. other is null ? Array.Empty<Article>() : [other],
                new Article
                {
                    Id = new(3),
                    Kind = ArticleKind.Story,
                    Parts = [Part(TextRole.Headline, headline, new(100, 100, 300, 60)) with { Page = 2 }],
                },
            ],
        };
    }

    private static Article Small(int id, string headline, string text) =>
        new()
        {
            Id = new(id),
            Kind = ArticleKind.Story,
            Zones = [new Zone { Page = 1, Outlines = [Polygon.FromRect(Teaser)] }],
            Parts =
            [
                Part(TextRole.Headline, headline, Teaser),
                .. text.Length == 0 ? Array.Empty<ArticlePart>() : [Part(TextRole.Body, text, new(20, 105, 200, 20))],
            ],
        };

    private static TextPart Part(TextRole role, string text, Rect zone) =>
        new()
        {
            Page = 1,
            Role = role,
            Text = text,
            Zones = [zone],
        };

    private static Furniture Piece(FurnitureKind kind, string text, Rect zone) =>
        new()
        {
            Kind = kind,
            Text = text,
            Zones = [zone],
        };
}
