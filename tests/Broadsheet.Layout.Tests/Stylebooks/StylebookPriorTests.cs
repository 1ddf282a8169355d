using Broadsheet.Layout.Stylebooks;
using Broadsheet.Layout.Tests.Properties;
using Broadsheet.Layout.Tests.Sketches;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;
using CsCheck;

namespace Broadsheet.Layout.Tests.Stylebooks;

public sealed class StylebookPriorTests
{
    // Three lines of italics under a picture: running text of a box, or a long caption.
    private const string ShortIssue = """
        page 420 520
        text 20 66 22 bold 26 | The harbour gate is closed
        text 20 90 10 regular 15 | __the river rose and nobody on the quay | had seen it so high before they closed | the gate at noon. The river rose again.
        picture 20 140 200 80
        text 20 262 10 italic 13 | the old quay in the north of the village | on a winter day at noon when the river | rose and nobody had seen it so high yet
        """;

    [Fact]
    public void A_style_is_learned_where_its_text_stands()
    {
        var styles = Observe(ShortIssue, out _);

        Assert.Equal(StyleRole.Headline, RoleOf(styles, "Sketch-Bold", 22));
        Assert.Equal(StyleRole.Body, RoleOf(styles, "Sketch-Regular", 10));
        Assert.All(styles, s => Assert.True(s.Measure > 0));
    }

    [Fact]
    public void What_the_desk_says_of_a_style_decides_a_short_issue()
    {
        var italic = TextStyle.Of("Sketch-Italic", false, true, 10, 0);

        Assert.Empty(Captions(ShortIssue, null));
        Assert.Single(Captions(ShortIssue, new Stylebook { Fixed = [new(italic, StyleRole.Caption)] }));
        Assert.Single(
            Captions(ShortIssue, new Stylebook().Learn(new ObservedIssue { Issue = Key, Styles = [Seen(italic, StyleRole.Caption, 9)] }))
        );
        Assert.Empty(
            Captions(ShortIssue, new Stylebook().Learn(new ObservedIssue { Issue = Key, Styles = [Seen(italic, StyleRole.Caption, 1)] }))
        );
    }

    [Fact]
    public void A_stylebook_of_other_styles_changes_nothing() =>
        PageGenerator.Page.Sample(
            page =>
            {
                var stranger = new Stylebook
                {
                    Fixed =
                    [
                        .. Enumerable
                            .Range(5, 60)
                            .Select(size => new FixedStyle(
                                TextStyle.Of("Another-Face", false, false, size, 0x123456),
                                (StyleRole)(size % 14)
                            )),
                    ],
                };

                var (without, with) = (IssueLayout.Analyse([page]), IssueLayout.Analyse([page], stranger));

                Assert.Equal(Texts(without), Texts(with));
            },
            iter: 60
        );

    [Fact]
    public void What_an_issue_teaches_does_not_change_the_issue() =>
        PageGenerator.Page.Sample(
            page =>
            {
                var layout = IssueLayout.Analyse([page]);
                var book = new Stylebook().Learn(new ObservedIssue { Issue = Key, Styles = Observe(layout, page.Width, page.Height) });

                Assert.Equal(Texts(layout), Texts(IssueLayout.Analyse([page], book)));
            },
            iter: 60
        );

    private static IssueKey Key => new(PublicationSlug.Parse("paper", null), new DateOnly(2031, 1, 1));

    private static IReadOnlyList<StyleObservation> Observe(string sketch, out IssueLayout layout)
    {
        var pages = Sketch.Read(sketch);
        layout = IssueLayout.Analyse(pages);
        return Observe(layout, pages[0].Width, pages[0].Height);
    }

    private static IReadOnlyList<StyleObservation> Observe(IssueLayout layout, double width, double height)
    {
        var result = layout.Assemble([null]);
        return StyleObserver.Observe(
            [
                new Page
                {
                    Sequence = 1,
                    Id = "s1",
                    Width = width,
                    Height = height,
                    Furniture = result.Furniture[0],
                },
            ],
            result.Articles,
            result.Texts
        );
    }

    private static StyleRole RoleOf(IReadOnlyList<StyleObservation> styles, string font, double size) =>
        styles.Single(s => s.Style.Font == font && s.Style.Size == size).Uses.MaxBy(u => u.Value).Key;

    private static StyleObservation Seen(TextStyle style, StyleRole role, double times) =>
        new()
        {
            Style = style,
            Measure = 200,
            Uses = new Dictionary<StyleRole, double> { [role] = times },
        };

    private static List<string> Captions(string sketch, Stylebook? book) =>
        [
            .. IssueLayout
                .Analyse(Sketch.Read(sketch), book)
                .Assemble([null])
                .Articles.SelectMany(a => a.Figures)
                .Select(f => f.Caption?.Text)
                .OfType<string>(),
        ];

    private static string Texts(IssueLayout layout) =>
        string.Join(
            '\n',
            layout.Assemble([null]).Articles.SelectMany(a => a.Parts.OfType<TextPart>().Select(p => $"{a.Kind} {p.Role} {p.Text}"))
        );
}
