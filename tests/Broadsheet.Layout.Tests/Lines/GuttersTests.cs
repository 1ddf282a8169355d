namespace Broadsheet.Layout.Tests.Lines;

public sealed class GuttersTests
{
    // Words of a column of about eighteen letters a line.
    private static readonly string[] Words =
    [
        "the",
        "harbour",
        "board",
        "will",
        "sell",
        "its",
        "old",
        "crane",
        "and",
        "build",
        "a",
        "shed",
        "for",
        "nets",
        "near",
        "mole",
        "when",
        "ice",
        "has",
        "gone",
        "from",
        "quay",
        "ten",
        "boats",
        "lay",
        "there",
        "all",
        "winter",
        "under",
        "snow",
        "said",
        "keeper",
        "of",
        "lights",
        "who",
        "counts",
        "them",
        "each",
        "dawn",
    ];

    [Theory]
    [InlineData(11, 5, true)]
    [InlineData(11, 7, true)]
    [InlineData(11, 7, false)]
    [InlineData(13, 9, true)]
    [InlineData(9, 14, true)]
    public void Columns_of_justified_type_stay_apart_at_narrow_gutters(double size, double gutter, bool drawsSpaces)
    {
        const int columns = 4,
            rows = 16;
        var page = new SetPage();
        var measure = (560 - (columns - 1) * gutter) / columns;
        var expected = new List<string>();
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++)
            {
                var line = Line(size, measure, column * 31 + row * 7);
                page.Justify(line, 20 + column * (measure + gutter), 100 + row * 1.2 * size, size, measure, drawsSpaces);
                expected.Add(line);
            }
        }

        Assert.Equal(expected, page.Lines());
    }

    [Theory]
    [InlineData(10, 6)]
    [InlineData(10, 9)]
    public void Columns_of_ideographs_stay_apart_at_narrow_gutters(double size, double gutter)
    {
        const string text = "市政府昨日介绍今年改造进展情况全市共有社区列入计划其中已经完工居民代表说过去";
        var page = new SetPage();
        var expected = new List<string>();
        for (var column = 0; column < 4; column++)
        {
            for (var row = 0; row < 12; row++)
            {
                var from = (column * 11 + row * 5) % (text.Length - 12);
                page.Set(text.Substring(from, 12), 20 + column * (12 * size + gutter), 100 + row * 1.5 * size, size);
                expected.Add(text.Substring(from, 12));
            }
        }

        Assert.Equal(expected, page.Lines());
    }

    [Fact]
    public void White_that_runs_down_a_column_by_chance_parts_nothing()
    {
        // In each line the second word begins at one place, as far from the first as all words are.
        var page = new SetPage();
        string[] first = ["harbour", "keepers", "seaward", "bakeries", "heronry", "anchors", "quarrels", "boulders"];
        var expected = new List<string>();
        for (var i = 0; i < first.Length; i++)
        {
            var line = $"{first[i]} and seven nets";
            var space = (43 - SetPage.Width(first[i], 10)) / 10;
            page.Set(line, 40, 100 + 12 * i, 10, wordSpace: space);
            expected.Add(line);
        }

        Assert.Equal(expected, page.Lines());
    }

    [Fact]
    public void Lines_that_begin_with_the_same_words_are_whole()
    {
        var page = new SetPage();
        string[] names =
        [
            "Anna Brook of the north quay",
            "Carl Dunmore, pilot",
            "Edda Frost and her two sons",
            "Gerd Holm of Oldmarsh",
            "Inga Jarl, who bakes",
            "Karl Lind, smith",
            "Mona Nord of the mill",
        ];
        for (var i = 0; i < names.Length; i++)
            page.Set("Secretary of " + names[i], 40, 100 + 13 * i, 10);

        Assert.Equal(names.Select(n => "Secretary of " + n), page.Lines());
    }

    [Fact]
    public void A_headline_over_the_columns_is_not_cut_where_a_word_begins_at_their_edge()
    {
        var page = new SetPage();
        const double size = 10,
            gutter = 8,
            measure = 120;
        for (var column = 0; column < 3; column++)
        for (var row = 0; row < 9; row++)
            page.Justify(Line(size, measure, column * 17 + row * 5), 20 + column * (measure + gutter), 200 + row * 12, size, measure);
        // The second word stands at the left edge of the second column.
        var first = SetPage.Width("Harbour", 24);
        page.Set("Harbour", 20 + measure + gutter - 6 - first, 180, 24, font: SetPage.Bold);
        page.Set("opens", 20 + measure + gutter, 180, 24, font: SetPage.Bold);

        Assert.Contains("Harbour opens", page.Lines());
    }

    [Theory]
    [InlineData("Fewer nets")]
    [InlineData("Seven small boats")]
    public void A_headline_that_is_justified_over_its_column_is_one_line(string headline)
    {
        var page = new SetPage();
        const double size = 10,
            measure = 190;
        page.Justify(headline, 40, 150, 15, measure, font: SetPage.Bold);
        for (var row = 0; row < 8; row++)
            page.Justify(Line(size, measure, row * 5), 40, 172 + row * 12, size, measure);

        Assert.Contains(headline, page.Lines());
    }

    private static string Line(double size, double measure, int from)
    {
        var line = Words[from % Words.Length];
        for (var i = from + 1; SetPage.Width($"{line} {Words[i % Words.Length]}", size) < measure; i++)
            line += " " + Words[i % Words.Length];
        return line;
    }
}
