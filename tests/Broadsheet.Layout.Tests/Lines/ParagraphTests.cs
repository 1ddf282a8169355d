using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Tests.Lines;

/// <summary>Where paragraphs begin, whatever the white between their lines.</summary>
public sealed class ParagraphTests
{
    private const double Measure = 165;
    private const double Size = 9;

    private static readonly string[][] Sentences =
    [
        ["The parish council met on Monday to", "weigh the cost of the bridge, which is", "to open before the end of the summer."],
        ["Masons told the hearing that the stone", "had come wet and that the arches will", "not be dry before the first frost."],
        ["A baker from the lower lane asked who", "would pay for the lamps, since the town", "had given its share three winters ago."],
    ];

    [Theory]
    [InlineData(10)]
    [InlineData(13)]
    [InlineData(18)]
    [InlineData(22)]
    [InlineData(24)]
    public void Leading_parts_no_paragraphs(double leading)
    {
        var page = new SetPage(300);
        page.Set("Bridge plan put off", 30, 60, 24, font: SetPage.Bold);
        var y = 100.0;
        foreach (var sentence in Sentences)
        {
            for (var i = 0; i < sentence.Length; i++, y += leading)
                SetLine(page, sentence[i], 30 + (i == 0 ? Size : 0), y, Measure - (i == 0 ? Size : 0), isLast: i == sentence.Length - 1);
        }

        Assert.Equal(Sentences.Select(s => string.Join(' ', s)), Bodies(page));
    }

    [Fact]
    public void A_line_that_a_raised_figure_pushes_down_goes_on_with_its_sentence()
    {
        var page = new SetPage(300);
        page.Set("Bridge plan put off", 30, 60, 24, font: SetPage.Bold);
        double[] levels = [100, 111, 131, 142, 153, 164, 175, 186, 197];
        var at = 0;
        foreach (var sentence in Sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
                SetLine(
                    page,
                    sentence[i],
                    30 + (i == 0 ? Size : 0),
                    levels[at++],
                    Measure - (i == 0 ? Size : 0),
                    isLast: i == sentence.Length - 1
                );
        }

        Assert.Equal(string.Join(' ', Sentences[0]), Bodies(page)[0]);
    }

    [Fact]
    public void A_list_goes_on_in_the_next_column()
    {
        var page = new SetPage(460);
        page.Set("What is shut", 30, 60, 24, font: SetPage.Bold);
        SetLine(page, "1. The south gate stays shut until the", 30, 100, Measure, isLast: false);
        SetLine(page, "end of April, as the council said on", 42, 111, Measure - 12, isLast: false);
        SetLine(page, "Monday in the hall.", 42, 122, Measure - 12, isLast: true);
        SetLine(page, "2. Carts must leave by the upper lane", 30, 133, Measure, isLast: false);
        SetLine(page, "and carry a lamp at the back, and the", 232, 100, Measure - 12, isLast: false);
        SetLine(page, "drivers must walk beside them.", 232, 111, Measure - 12, isLast: true);
        SetLine(page, "3. Geese are not allowed on the green", 220, 122, Measure, isLast: false);
        SetLine(page, "between noon and six.", 232, 133, Measure - 12, isLast: true);

        Assert.Equal(
            [
                "1. The south gate stays shut until the end of April, as the council said on Monday in the hall.",
                "2. Carts must leave by the upper lane and carry a lamp at the back, and the drivers must walk beside them.",
                "3. Geese are not allowed on the green between noon and six.",
            ],
            Bodies(page)
        );
    }

    private static void SetLine(SetPage page, string text, double x, double y, double measure, bool isLast)
    {
        if (isLast)
            page.Set(text, x, y, Size);
        else
            page.Justify(text, x, y, Size, measure);
    }

    private static List<string> Bodies(SetPage page)
    {
        var layout = IssueLayout.Read([page.Marks()]);
        return
        [
            .. layout
                .Assemble([null])
                .Articles.SelectMany(a => a.Parts)
                .OfType<TextPart>()
                .Where(t => t.Role is TextRole.Body or TextRole.Lead)
                .Select(t => t.Text),
        ];
    }
}
