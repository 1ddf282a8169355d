using System.Text.Json;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Tests.Accuracy;

/// <summary>The score sees what a reader would call wrong.</summary>
public sealed class AccuracyScoreTests
{
    private const string Ferry = "The ferry to the outer islands will sail again from Monday, the harbour office said on Friday evening.";
    private const string Market = "The weekly market moves to the square behind the old mill, because the bridge is closed until spring.";

    private static readonly string Truth = $$"""
        {"pages": [{"index": 1, "furniture": [
          {"text": "Weather: rain over the hills and the coast", "debatable": true},
          {"text": "Harbour Post, Monday, page 1 of 12"}]}],
         "articles": [
          {"id": "a", "kind": "article", "parts": [
            {"role": "headline", "page": 1, "text": "Ferry sails again"}, {"role": "body", "page": 1, "text": "{{Ferry}}"}]},
          {"id": "b", "kind": "article", "parts": [
            {"role": "headline", "page": 1, "text": "Market moves"}, {"role": "body", "page": 1, "text": "{{Market}}"}]}]}
        """;

    [Fact]
    public void What_is_as_the_truth_says_is_perfect()
    {
        Assert.Equal(new AccuracyScore(2, 2, 2, 2), Score(Story("Ferry sails again", Ferry), Story("Market moves", Market)));
    }

    [Fact]
    public void White_space_and_hyphens_make_no_difference()
    {
        var hyphenated = Ferry.Replace("harbour", "har\u00ADbour", StringComparison.Ordinal);
        Assert.Equal(new AccuracyScore(2, 2, 2, 2), Score(Story("Ferry\nsails again", hyphenated), Story("Market moves", Market)));
    }

    [Fact]
    public void A_wrong_headline_is_found_and_not_perfect()
    {
        Assert.Equal(new AccuracyScore(2, 2, 2, 1), Score(Story("Ferry sails", Ferry), Story("Market moves", Market)));
    }

    [Fact]
    public void Two_stories_in_one_are_none()
    {
        Assert.Equal(new AccuracyScore(2, 1, 0, 0), Score(Story("Ferry sails again", Ferry + Market)));
    }

    [Fact]
    public void An_invented_byline_is_not_perfect()
    {
        var signed = Story("Market moves", Market);
        signed = signed with
        {
            Parts =
            [
                .. signed.Parts,
                new TextPart
                {
                    Page = 1,
                    Role = TextRole.Byline,
                    Text = "By Nobody",
                },
            ],
        };
        Assert.Equal(new AccuracyScore(2, 2, 2, 1), Score(Story("Ferry sails again", Ferry), signed));
    }

    [Fact]
    public void What_the_truth_leaves_open_costs_nothing_and_other_furniture_does()
    {
        Assert.Equal(
            new AccuracyScore(2, 1, 1, 1),
            Score(Story("Ferry sails again", Ferry), Story("Weather", "rain over the hills and the coast"))
        );
        Assert.Equal(
            new AccuracyScore(2, 2, 1, 1),
            Score(Story("Ferry sails again", Ferry), Story("Harbour Post", "Monday, page 1 of 12"))
        );
    }

    private static AccuracyScore Score(params Article[] articles)
    {
        using var truth = JsonDocument.Parse(Truth);
        return AccuracyScore.Of(
            truth.RootElement,
            new LayoutResult
            {
                Articles = articles,
                Furniture = [],
                Texts = [],
            }
        );
    }

    private static Article Story(string headline, string body) =>
        new()
        {
            Kind = ArticleKind.Story,
            Parts =
            [
                new TextPart
                {
                    Page = 1,
                    Role = TextRole.Headline,
                    Text = headline,
                },
                new TextPart
                {
                    Page = 1,
                    Role = TextRole.Body,
                    Text = body,
                },
            ],
        };
}
