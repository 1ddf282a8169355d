using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Tests.Sketches;
using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Tests.PageFurniture;

/// <summary>What pages say of themselves: what is only likely stays empty.</summary>
public sealed class PageFactsTests
{
    private const string Body = """
        text 20 170 10 regular 13 | The river rose and nobody | on the quay had seen it | so high before they closed | the gate at noon and went | home to wait for the tide | to turn again while the
        text 200 170 10 regular 13 | harbour lights burned all | night over the empty boats | and the last train stood at | the platform with its doors | open for anyone who wanted | to leave the river rose.
        text 20 260 10 regular 13 | The river rose and nobody | on the quay had seen it | so high before they closed | the gate at noon and went | home to wait for the tide | to turn again while the
        text 200 260 10 regular 13 | harbour lights burned all | night over the empty boats | and the last train stood at | the platform with its doors | open for anyone who wanted | to leave the river rose.
        """;

    [Fact]
    public void A_headline_under_a_drawn_nameplate_is_not_the_name_of_the_paper()
    {
        var facts = Facts(Front("outlines 90 20 220 40 9"));

        Assert.Null(facts[0].PublicationName);
        Assert.True(facts[0].NameplateIsDrawn);
        Assert.Equal(new DateOnly(2031, 5, 14), facts[0].Date);
        Assert.Null(facts[0].Label);
    }

    [Fact]
    public void A_picture_across_the_head_is_a_drawn_nameplate_too() =>
        Assert.True(Facts(Front("picture 60 15 280 45"))[0].NameplateIsDrawn);

    [Fact]
    public void The_name_is_then_taken_from_the_folios()
    {
        var facts = Facts(
            Front("outlines 90 20 220 40 9"),
            Inside(2, "Ribeira", "Local"),
            Inside(3, "Ribeira", "Harbour"),
            Inside(4, "Ribeira", "Sport")
        );

        Assert.Equal("Ribeira", facts[0].PublicationName);
        Assert.False(facts[0].NameplateIsDrawn);
        Assert.Equal([null, "Local", "Harbour", "Sport"], facts.Select(f => f.Name));
        Assert.Equal([null, "2", "3", "4"], facts.Select(f => f.Label));
    }

    [Fact]
    public void A_nameplate_that_the_folios_repeat_is_the_name() =>
        Assert.Equal("Ribeira", Facts(Front("text 120 60 44 bold 40 | Ribeira"), Inside(2, "Ribeira", "Local"))[0].PublicationName);

    [Theory]
    [InlineData("text 60 50 24 bold 28 | Call us with your news!")]
    [InlineData("text 60 50 24 bold 28 | www.harbour.example")]
    public void What_is_no_name_is_not_taken_for_one(string line) => Assert.Null(Facts(Front(line))[0].PublicationName);

    [Theory]
    [InlineData("text 350 60 30 bold 30 | 35")]
    [InlineData("text 350 60 30 bold 30 | 14")]
    public void A_number_beside_the_nameplate_is_no_label(string badge) =>
        Assert.Null(Facts(Front("text 100 60 44 bold 40 | Ribeira", badge))[0].Label);

    [Fact]
    public void A_month_is_the_date_of_a_monthly()
    {
        var facts = Facts(
            "page 400 420\ntext 100 60 44 bold 40 | The Herald\ntext 20 90 8 regular 10 | Volume 4, Issue 5\ntext 300 90 8 regular 10 | MAY 2031\n"
                + Body
        );

        Assert.Equal((new DateOnly(2031, 5, 1), DatePrecision.Month), (facts[0].Date, facts[0].DatePrecision));
    }

    [Fact]
    public void What_all_pages_say_alike_is_no_name_of_a_page() =>
        Assert.Equal(
            [null, null, null],
            Facts(
                    Inside(2, "Harbour Gazette", "Part One"),
                    Inside(3, "Harbour Gazette", "Part One"),
                    Inside(4, "Harbour Gazette", "Part One")
                )
                .Select(f => f.Name)
        );

    [Fact]
    public void A_page_of_a_jump_is_no_label() =>
        Assert.Equal(
            "7",
            Facts(Inside(6, "Gazette", "Local"), Inside(7, "Gazette", "Sport", "text 330 412 8 regular 10 | page 8 >>>"))[1].Label
        );

    [Fact]
    public void A_small_page_on_a_large_sheet_is_measured_by_itself()
    {
        // A page of 400 by 560 in the corner of a sheet half as large again, its number at its foot.
        string OnSheet(int number) =>
            Inside(number, "Ribeira", number % 2 == 0 ? "Local" : "Sport")
                .Replace("page 400 420", "page 600 850", StringComparison.Ordinal)
                .Replace($"text 20 20 8 regular 9 | {number}", $"text 195 540 8 regular 9 | {number}", StringComparison.Ordinal);
        Assert.Equal(["2", "3", "4"], Facts(OnSheet(2), OnSheet(3), OnSheet(4)).Select(f => f.Label));
    }

    [Fact]
    public void A_headline_with_its_deck_is_no_name_though_the_date_stands_over_it()
    {
        var facts = Facts(
            "page 400 420\ntext 20 30 7 regular 9 | Wednesday, May 14, 2031\ntext 20 70 30 bold 28 | Tide gate closes\ntext 20 95 14 regular 16 | The harbour waits for spring\n"
                + Body
        );

        Assert.Null(facts[0].PublicationName);
    }

    [Fact]
    public void A_name_under_a_picture_with_the_date_under_it_is_the_name() =>
        Assert.Equal(
            "Ribeira",
            Facts(
                "page 400 420\npicture 20 10 360 40\ntext 120 88 34 bold 40 | Ribeira\ntext 140 104 7 regular 9 | Wednesday, May 14, 2031\nrule 20 110 360 1\ntext 20 145 20 bold 22 | Tide gate closes\n"
                    + Body
            )[0].PublicationName
        );

    private static IReadOnlyList<PageFacts> Facts(params string[] pages) =>
        IssueLayout.Analyse(Sketch.Read(string.Join('\n', pages)), TestContext.Current.CancellationToken).Pages;

    private static string Front(params string[] plate) =>
        $"page 400 420\n{string.Join('\n', plate)}\ntext 20 80 7 regular 9 | Year 35 - No. 485\ntext 300 80 7 regular 9 | Wednesday, May 14, 2031\ntext 20 125 26 bold 28 | Tide gate closes | for a whole winter\n{Body}";

    private static string Inside(int number, string paper, string name, string more = "") =>
        $"page 400 420\ntext 20 20 8 regular 9 | {number}\ntext 60 20 8 regular 9 | {name}\ntext 180 20 8 regular 9 | {paper}\ntext 300 20 8 regular 9 | Wednesday, May 14, 2031\nrule 20 28 360 1\n"
        + $"text 20 80 26 bold 28 | Boats come in {number}\n{Body}\n{more}";
}
