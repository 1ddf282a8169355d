using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Workflow.Corrections;

namespace Broadsheet.Workflow.Tests.Corrections;

/// <summary>Articles that are joined and parted over pages by hand.</summary>
public sealed class JumpOperationTests
{
    private static readonly ArticleId First = new(1);
    private static readonly ArticleId Rest = new(3);

    private static readonly Issue Base = new()
    {
        Key = TestNewsroom.Key,
        Language = "en",
        Pages = Specimens.Issue("x").Pages,
        Articles =
        [
            Specimens.Story(1) with
            {
                Id = First,
                Parts = [.. Specimens.Story(1).Parts, Line("See page 04", 1, JumpDirection.To, "04", null)],
            },
            Specimens.Story(2) with
            {
                Id = new(2),
            },
            Specimens.Story(3, 3) with
            {
                Id = Rest,
                Parts = [Line("From page 01", 3, JumpDirection.From, "01", 1), .. Specimens.Story(3, 3).Parts],
            },
        ],
        NextArticleNumber = 4,
    };

    [Fact]
    public void An_article_is_joined_to_what_goes_on_with_it()
    {
        var joined = Apply(Base, new LinkJump(First, Rest, "04"));

        Assert.Equal([1, 2], joined.Articles.Select(a => a.Id.Number));
        Assert.Equal(First, joined.FollowMerged(Rest));
        Assert.Equal(Base.Articles[0].Parts.Count + Base.Articles[2].Parts.Count, joined.Articles[0].Parts.Count);
        Assert.Equal([(3, true), (1, true)], Jumps(joined.Articles[0]));
        Assert.Equal([1, 3], joined.Articles[0].Zones.Select(z => z.Page));
    }

    [Fact]
    public void An_article_is_parted_where_it_goes_on_and_gets_its_own_id_back()
    {
        var joined = Apply(Base, new LinkJump(First, Rest, "04"));

        var parted = Apply(joined, new UnlinkJump(First, "04", Rest, ArticleKind.Story));

        Assert.Equal([1, 2, 3], parted.Articles.Select(a => a.Id.Number));
        Assert.Equal([(3, false)], Jumps(parted.Articles[0]));
        Assert.Equal([(1, false)], Jumps(parted.Articles[2]));
        Assert.Equal(
            Base.Articles[2].Parts.OfType<TextPart>().Select(p => p.Text),
            parted.Articles[2].Parts.OfType<TextPart>().Select(p => p.Text)
        );
        Assert.Empty(parted.Merged!);
        var other = Apply(joined, new UnlinkJump(First, "04", new(4), ArticleKind.Notice));
        Assert.Equal((4, ArticleKind.Notice, 5), (other.Articles[^1].Id.Number, other.Articles[^1].Kind, other.NextArticleNumber));
        Assert.Equal(First, other.FollowMerged(Rest));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_changes_nothing()
    {
        Refused("is not in the issue", new LinkJump(new(9), Rest, "04"));
        Refused("was joined to a9, which is not in the issue", new LinkJump(First, new(9), "04"));
        Refused("was joined to a9, which is not in the issue", new LinkJump(First, new(9), "01"));
        Refused("was joined on page 09, which the issue does not have", new LinkJump(First, Rest, "09"));
        Refused("was joined to a3, which does not stand on page 02", new LinkJump(First, Rest, "02"));
        Refused("stands on page 01 already; what is beside it there becomes part of it by a merge", new LinkJump(First, new(2), "01"));
        Refused("can't go on with itself", new LinkJump(First, First, "04"));
        Refused("does not stand on page 04", new UnlinkJump(First, "04", new(4), ArticleKind.Story));
        Refused("begins on page 01, where it can't be parted", new UnlinkJump(First, "01", new(4), ArticleKind.Story));
        Refused("was parted on page 09, which the issue does not have", new UnlinkJump(First, "09", new(4), ArticleKind.Story));
        Refused("is not in the issue", new UnlinkJump(new(9), "04", new(4), ArticleKind.Story));
    }

    [Fact]
    public void An_import_that_joined_or_parted_them_itself_fits()
    {
        var joined = Apply(Base, new LinkJump(First, Rest, "04"));

        Assert.Same(joined, Apply(joined, new LinkJump(First, Rest, "04")));
        Assert.Same(Base, Apply(Base, new UnlinkJump(First, "04", Rest, ArticleKind.Story)));
    }

    [Fact]
    public void The_difference_of_two_issues_says_it_of_the_page()
    {
        var joined = Base with
        {
            Articles = [Base.Articles[0] with { Parts = [.. Base.Articles[0].Parts, .. Base.Articles[2].Parts] }, Base.Articles[1]],
        };

        Assert.Equal([new LinkJump(First, Rest, "04")], IssueDifference.Between(Base, joined));
        var parted = joined with
        {
            Articles = [Base.Articles[0], Base.Articles[1], Base.Articles[2] with { Id = new(4) }],
            NextArticleNumber = 5,
        };
        Assert.Equal([new UnlinkJump(First, "04", new(4), ArticleKind.Story)], IssueDifference.Between(joined, parted));
    }

    private static TextPart Line(string text, int page, JumpDirection direction, string label, int? to) =>
        Specimens.Text(TextRole.JumpLine, text, page, 9, page) with
        {
            Jump = new()
            {
                Direction = direction,
                Label = label,
                Page = to,
            },
        };

    private static IEnumerable<(int?, bool)> Jumps(Article article) =>
        article.Texts(TextRole.JumpLine).Select(t => (t.Jump!.Page, t.Jump.Matched));

    private static Issue Apply(Issue issue, Operation operation)
    {
        // As it is kept and read.
        var json = JsonSerializer.Serialize<Operation[]>([operation], ModelJson.Options);
        var result = CorrectedIssue.Of(issue, JsonSerializer.Deserialize<Operation[]>(json, ModelJson.Options)!);
        Assert.Empty(result.Misfits);
        return result.Issue;
    }

    private static void Refused(string why, Operation operation)
    {
        var result = CorrectedIssue.Of(Base, [operation]);
        Assert.Equal(why, Assert.Single(result.Misfits).Why);
        Assert.Same(Base, result.Issue);
    }
}
