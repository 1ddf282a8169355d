using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Workflow.Corrections;

namespace Broadsheet.Workflow.Tests.Corrections;

/// <summary>What a desk says of a photograph.</summary>
public sealed class PictureOperationTests
{
    private static readonly ArticleId Story = new(1);

    // Headline, a figure of its own, text, and a figure of two pictures.
    private static readonly Issue Base = new()
    {
        Key = TestNewsroom.Key,
        Language = "en",
        Pages = Specimens.Issue("x").Pages,
        Articles =
        [
            Specimens.Story(1) with
            {
                Id = Story,
                Parts =
                [
                    .. Specimens.Story(1).Parts.Take(2),
                    Specimens.Figure(1, "The hall.", "A. Painter"),
                    .. Specimens.Story(1).Parts.Skip(2),
                    Specimens.Figure(1, "Two boats.", null, 500) with
                    {
                        Pictures = [new Picture { Zone = new(500, 40, 50, 80) }, new Picture { Zone = new(560, 40, 50, 80) }],
                    },
                ],
            },
            Specimens.Story(2) with
            {
                Id = new(2),
            },
        ],
        NextArticleNumber = 3,
    };

    [Fact]
    public void Caption_credit_and_what_it_shows_are_changed_added_and_taken_away()
    {
        var changed = Apply(
            Say(300) with
            {
                Caption = "The new hall.",
                Credit = "",
                Alternative = " A hall with a glass roof ",
            },
            Say(560) with
            {
                Credit = "B. Sailor",
            }
        );

        var (hall, boats) = (Figures(changed)[0], Figures(changed)[1]);
        Assert.Equal(("The new hall.", null), (hall.Caption!.Text, hall.Credit));
        Assert.Equal(Figures(Base)[0].Caption!.Zones, hall.Caption.Zones);
        Assert.Equal("A hall with a glass roof", hall.Pictures[0].Alternative);
        Assert.Equal(("Two boats.", "B. Sailor"), (boats.Caption!.Text, boats.Credit!.Text));
        Assert.Equal(2, boats.Pictures.Count);
        Assert.Null(Figures(Apply(changed, Say(300) with { Alternative = "" }))[0].Pictures[0].Alternative);
        Assert.Null(Figures(Apply(changed, Say(300) with { Caption = " " }))[0].Caption);
        Assert.Same(Base.Articles[1], changed.Articles[1]);
    }

    [Fact]
    public void A_picture_is_dropped_and_the_last_of_a_figure_takes_its_words_along()
    {
        var one = Apply(Say(500) with { IsDropped = true });
        var none = Apply(one, Say(560) with { IsDropped = true });

        Assert.Equal((560.0, "Two boats."), (Assert.Single(Figures(one)[1].Pictures).Zone.X, Figures(one)[1].Caption!.Text));
        Assert.Equal("The hall.", Assert.Single(Figures(none)).Caption!.Text);
        Assert.Equal(Base.Articles[0].Parts.OfType<TextPart>(), none.Articles[0].Parts.OfType<TextPart>());
    }

    [Fact]
    public void One_picture_stands_for_the_story()
    {
        var issue = Base with { Articles = [WithFiles(Base.Articles[0]), Base.Articles[1]] };
        Assert.Equal(300, issue.Articles[0].LeadPicture!.Zone.X);

        var second = Apply(issue, Say(560) with { IsLead = true });
        var third = Apply(second, Say(500) with { IsLead = true });

        Assert.Equal(560, second.Articles[0].LeadPicture!.Zone.X);
        Assert.Equal(500, third.Articles[0].LeadPicture!.Zone.X);
        Assert.Single(Figures(third).SelectMany(f => f.Pictures), p => p.IsLead);
        Assert.Equal(300, Apply(third, Say(500) with { IsLead = false }).Articles[0].LeadPicture!.Zone.X);
    }

    [Theory]
    [InlineData(300, 0, "300+caption+credit 500,560+caption")]
    // What stands alone is not put between two pictures that share a caption.
    [InlineData(300, 1, "300+caption+credit 500,560+caption")]
    [InlineData(300, 2, "500,560+caption 300+caption+credit")]
    [InlineData(560, 0, "560 300+caption+credit 500+caption")]
    [InlineData(560, 1, "300+caption+credit 560,500+caption")]
    [InlineData(500, 9, "300+caption+credit 560+caption 500")]
    public void A_picture_gets_another_place_among_the_pictures(double x, int at, string expected)
    {
        var moved = Apply(Say(x) with { At = at });

        Assert.Equal(expected, string.Join(' ', Figures(moved).Select(Describe)));
        Assert.Equal(Base.Articles[0].Parts.OfType<TextPart>(), moved.Articles[0].Parts.OfType<TextPart>());
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_changes_nothing()
    {
        Refused("is told nothing of its picture", Say(300));
        Refused("can't keep a picture and drop it", Say(300) with { IsDropped = true, Caption = "x" });
        Refused("has no place before its first picture", Say(300) with { At = -1 });
        Refused("does not have that picture any more", Say(700) with { IsDropped = true });
        Refused("is not in the issue", new SetPicture(new(9), Say(300).Part) { IsDropped = true });
        Refused(
            "has text where a picture is spoken of",
            new SetPicture(
                Story,
                new()
                {
                    Index = 0,
                    Role = TextRole.Headline,
                    Text = "Headline 1",
                }
            )
            {
                IsDropped = true,
            }
        );
    }

    [Fact]
    public void The_difference_of_two_issues_says_it_of_the_picture()
    {
        var edited = Apply(Say(300) with { Alternative = "A hall", IsLead = true }, Say(500) with { IsDropped = true });

        var operations = IssueDifference.Between(Base, edited);

        Assert.Equal(
            [
                Say(500) with
                {
                    IsDropped = true,
                    Part = operations.OfType<SetPicture>().First().Part,
                },
                Say(300, 2) with
                {
                    Alternative = "A hall",
                    IsLead = true,
                },
            ],
            Again(operations)
        );
        Assert.Equal(Json(edited), Json(CorrectedIssue.Of(Base, Again(operations)).Issue));
        Assert.Empty(IssueDifference.Between(edited, edited));
        var without = Apply(Say(300) with { IsDropped = true });
        Assert.True(Assert.IsType<SetPicture>(Assert.Single(IssueDifference.Between(Base, without))).IsDropped);
    }

    private static SetPicture Say(double x, int index = 0) =>
        new(Story, new() { Index = index, Zone = new(x, 40, x == 300 ? 120 : 50, 80) });

    private static Issue Apply(params SetPicture[] operations) => Apply(Base, operations);

    private static Issue Apply(Issue issue, params SetPicture[] operations)
    {
        var result = CorrectedIssue.Of(issue, Again(operations));
        Assert.Empty(result.Misfits);
        return result.Issue;
    }

    private static void Refused(string why, SetPicture operation)
    {
        var result = CorrectedIssue.Of(Base, [operation]);
        Assert.Equal(why, Assert.Single(result.Misfits).Why);
        Assert.Same(Base, result.Issue);
    }

    private static List<Figure> Figures(Issue issue) => [.. issue.Articles[0].Figures];

    private static string Describe(Figure figure) =>
        string.Join(',', figure.Pictures.Select(p => p.Zone.X))
        + (figure.Caption is null ? "" : "+caption")
        + (figure.Credit is null ? "" : "+credit");

    private static Article WithFiles(Article article) =>
        article with
        {
            Parts =
            [
                .. article.Parts.Select(p =>
                    p is Figure f
                        ? f with
                        {
                            Pictures =
                            [
                                .. f.Pictures.Select(x =>
                                    x with
                                    {
                                        Image = new()
                                        {
                                            Hash = Model.Assets.AssetHash.Of("x"u8),
                                            MediaType = "image/jpeg",
                                            Length = 1,
                                        },
                                    }
                                ),
                            ],
                        }
                        : p
                ),
            ],
        };

    // As they are kept and read.
    private static List<Operation> Again(IEnumerable<Operation> operations) =>
        JsonSerializer.Deserialize<List<Operation>>(JsonSerializer.Serialize(operations, ModelJson.Options), ModelJson.Options)!;

    private static string Json(Issue issue) => JsonSerializer.Serialize(issue, ModelJson.Options);
}
