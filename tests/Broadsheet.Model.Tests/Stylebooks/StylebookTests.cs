using System.Text.Json;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Model.Tests.Stylebooks;

public sealed class StylebookTests
{
    private static readonly TextStyle Bold = TextStyle.Of("Serif-Bold", true, false, 24.1, 0x111111);
    private static readonly TextStyle Small = TextStyle.Of("Sans", false, false, 9, 0);

    [Fact]
    public void An_issue_learned_again_replaces_what_was_learned_of_it()
    {
        var book = new Stylebook().Learn(Issue(1, (Bold, StyleRole.Kicker, 5))).Learn(Issue(1, (Bold, StyleRole.Headline, 5)));

        var entry = Assert.Single(book.Entries());
        Assert.Equal((StyleRole.Headline, 1.0, 1), (entry.Role, entry.Share, entry.Issues));
        Assert.Equal(24, entry.Style.Size);
    }

    [Fact]
    public void A_newer_issue_outweighs_an_older_and_a_corrected_one_outweighs_both()
    {
        var older = new Stylebook().Learn(Issue(1, (Bold, StyleRole.Kicker, 5))).Learn(Issue(2, (Bold, StyleRole.Headline, 5)));
        var corrected = new Stylebook()
            .Learn(Issue(1, (Bold, StyleRole.Kicker, 5)) with { IsCorrected = true })
            .Learn(Issue(2, (Bold, StyleRole.Headline, 5)));

        Assert.Equal(StyleRole.Headline, Assert.Single(older.Entries()).Role);
        Assert.Equal(StyleRole.Kicker, Assert.Single(corrected.Entries()).Role);
    }

    [Fact]
    public void What_is_not_seen_any_more_is_forgotten()
    {
        var book = new Stylebook().Learn(Issue(1, (Bold, StyleRole.Headline, 5)));
        for (var day = 2; day <= 1 + Stylebook.MostIssues; day++)
            book = book.Learn(Issue(day, (Small, StyleRole.Caption, 5)));

        Assert.Equal(Stylebook.MostIssues, book.Issues.Count);
        Assert.Equal(Small, Assert.Single(book.Entries()).Style);
    }

    [Fact]
    public void What_the_desk_says_holds_whatever_was_seen()
    {
        var book = new Stylebook { Fixed = [new(Bold, StyleRole.Deck), new(Small, StyleRole.Credit)] }.Learn(
            Issue(1, (Bold, StyleRole.Headline, 50))
        );

        Assert.Equal([StyleRole.Deck, StyleRole.Credit], book.Entries().Select(e => e.Role));
        Assert.All(book.Entries(), e => Assert.True(e.IsFixed));
    }

    [Fact]
    public void It_is_kept_as_it_is()
    {
        var book = new Stylebook { Fixed = [new(Small, StyleRole.JumpLine)] }.Learn(Issue(1, (Bold, StyleRole.PullQuote, 2.5)));

        var read = JsonSerializer.Deserialize<Stylebook>(JsonSerializer.Serialize(book, ModelJson.Options), ModelJson.Options)!;

        Assert.Equal(book.Entries(), read.Entries());
        Assert.Equal(book.Issues[0].Issue, read.Issues[0].Issue);
    }

    private static ObservedIssue Issue(int day, params (TextStyle Style, StyleRole Role, double Count)[] uses) =>
        new()
        {
            Issue = new IssueKey(PublicationSlug.Parse("morning-post", null), new DateOnly(2031, 12, day)),
            Styles =
            [
                .. uses.Select(u => new StyleObservation
                {
                    Style = u.Style,
                    Measure = 120,
                    Uses = new Dictionary<StyleRole, double> { [u.Role] = u.Count },
                }),
            ],
        };
}
