using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Tests.Matching;

public sealed class ArticleMatcherTests
{
    [Fact]
    public void A_story_that_moved_to_another_page_is_the_same() =>
        Assert.Equal([1, 0], Match([Specimens.Story(1, 1), Specimens.Story(2, 2)], [Specimens.Story(2, 1), Specimens.Story(1, 3)]));

    [Fact]
    public void A_story_with_another_headline_and_a_paragraph_less_is_the_same()
    {
        var shorter = Specimens.Story(1) with
        {
            Parts = [Specimens.Text(TextRole.Headline, "Nothing like it", 1, 0, 1), .. Specimens.Story(1).Parts.Skip(2)],
        };

        Assert.Equal([-1, 0], Match([Specimens.Story(1)], [Specimens.Story(7), shorter]));
    }

    [Fact]
    public void Of_the_two_halves_of_a_story_the_one_with_the_headline_keeps_the_id()
    {
        var whole = Specimens.Story(1, paragraphs: 4);
        var jump = new Article { Kind = ArticleKind.Story, Parts = [.. whole.Parts.TakeLast(2).Select(p => p with { Page = 3 })] };
        var front = whole with { Parts = [.. whole.Parts.SkipLast(2)] };

        Assert.Equal([-1, 0], Match([whole], [jump, front]));
    }

    [Fact]
    public void A_rewritten_story_under_its_headline_on_its_page_is_the_same()
    {
        var rewritten = Specimens.Story(9, 1, "Headline 1");

        Assert.Equal([0], Match([Specimens.Story(1)], [rewritten]));
    }

    [Fact]
    public void Other_stories_are_not_the_same() =>
        Assert.Equal([-1, -1], Match([Specimens.Story(1), Specimens.Story(2)], [Specimens.Story(3), Specimens.Story(4)]));

    [Fact]
    public void The_same_advertisement_on_two_pages_stays_on_its_page()
    {
        Article Ad(int page) =>
            new() { Kind = ArticleKind.Advertisement, Parts = [Specimens.Text(TextRole.Other, Specimens.Paragraph(5), page, 0, 1)] };

        Assert.Equal([1, 0], Match([Ad(1), Ad(2)], [Ad(2), Ad(1)]));
    }

    [Fact]
    public void Chinese_stories_are_told_apart_by_four_ideographs_in_a_row()
    {
        Article Story(string text) => new() { Kind = ArticleKind.Story, Parts = [Specimens.Text(TextRole.Body, text, 1, 0, 1)] };
        const string bridge = "本报讯记者走进云溪县新建的大桥工地，看到工人们冒着寒风加紧施工，预计明年春天通车。";
        const string school = "澜川市第三小学昨日举行冬季运动会，六百名学生参加跳绳、拔河等十二个项目的比赛。";

        Assert.Equal(
            [1, 0],
            Match(
                [Story(bridge), Story(school)],
                [Story(school.Replace("六百名", "五百余名", StringComparison.Ordinal)), Story(bridge + "工程总长两公里。")]
            )
        );
    }

    [Fact]
    public void Pictures_without_a_word_are_the_same_by_their_place()
    {
        Article Photo(double x) => new() { Kind = ArticleKind.PhotoStory, Parts = [Specimens.Figure(1, "", null, x)] };

        Assert.Equal([1, 0], Match([Photo(100), Photo(400)], [Photo(402), Photo(101)]));
    }

    private static int[] Match(Article[] old, Article[] @new)
    {
        var issue = new Issue
        {
            Key = TestNewsroom.Key,
            Language = "en",
            Pages = Specimens.Issue("x").Pages,
            Articles = [],
        };
        return ArticleMatcher.Match([.. old.Select(a => new ArticleTrace(a, issue))], [.. @new.Select(a => new ArticleTrace(a, issue))]);
    }
}
