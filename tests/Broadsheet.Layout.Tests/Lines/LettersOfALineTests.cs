namespace Broadsheet.Layout.Tests.Lines;

/// <summary>What stands in a line in another way than letter after letter.</summary>
public sealed class LettersOfALineTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1.5)]
    public void A_headline_that_is_spaced_out_is_one_line(double spacing)
    {
        var page = new SetPage(900);
        page.Set("FERRY AT NOON", 40, 100, 18, spacing, font: SetPage.Bold);

        Assert.Equal(["FERRY AT NOON"], page.Lines());
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.6)]
    [InlineData(1.2)]
    public void A_headline_of_ideographs_that_is_spaced_out_has_no_spaces(double spacing)
    {
        var page = new SetPage(900);
        page.Set("海堤昨日开工", 40, 100, 18, spacing, font: SetPage.Bold);

        Assert.Equal(["海堤昨日开工"], page.Lines());
    }

    [Fact]
    public void A_space_that_the_next_letter_stands_on_is_none()
    {
        var page = new SetPage();
        var x = page.Set("har", 40, 100, 10);
        page.Put(' ', x, 100, 10, 2.5);
        x = page.Set("bour", x, 100, 10);
        page.Put(' ', x, 100, 10, 2.5);
        page.Set("wall", x + 2.5, 100, 10);

        Assert.Equal(["harbour wall"], page.Lines());
    }

    [Theory]
    [InlineData('\u00B4', 'e', "é")]
    [InlineData('`', 'a', "à")]
    [InlineData('^', 'o', "ô")]
    [InlineData('\u00B8', 'c', "ç")]
    [InlineData('\u02C7', 'S', "Š")]
    [InlineData('\u02DD', 'o', "ő")]
    [InlineData('\u0301', 'n', "ń")]
    public void An_accent_that_is_set_over_its_letter_is_joined_to_it_whichever_is_drawn_first(char accent, char letter, string whole)
    {
        foreach (var isFirst in new[] { true, false })
        {
            var page = new SetPage();
            var x = page.Set("ma", 40, 100, 10);
            if (isFirst)
                page.Put(accent, x + 1, 98, 10, 3);
            var end = page.Set(letter.ToString(), x, 100, 10);
            if (!isFirst)
                page.Put(accent, x + 1, 98, 10, 3);
            page.Set("to", end, 100, 10);

            Assert.Equal([$"ma{whole}to"], page.Lines());
        }
    }

    [Theory]
    [InlineData("3", "4", "by ¾ crowns")]
    [InlineData("7", "16", "by 7/16 crowns")]
    public void Numbers_over_each_other_are_a_fraction(string upper, string lower, string expected)
    {
        var page = new SetPage();
        var x = page.Set("by ", 40, 100, 10);
        page.Set(upper, x + (lower.Length - upper.Length) * 1.4, 95.5, 5.5);
        page.Set(lower, x, 102, 5.5);
        page.Set(" crowns", x + 2.8 * lower.Length, 100, 10);

        Assert.Equal([expected], page.Lines());
    }

    [Fact]
    public void A_whole_number_stays_apart_from_its_fraction()
    {
        var page = new SetPage();
        var x = page.Set("to 4", 40, 100, 10);
        page.Set("1", x, 95.5, 5.5);
        page.Set("2", x, 102, 5.5);
        x = page.Set(" and 10", x + 2.8, 100, 10);
        page.Set("5", x, 95.5, 5.5);
        page.Set("16", x - 1.4, 102, 5.5);
        page.Set(" tons", x + 5.6, 100, 10);

        Assert.Equal(["to 4½ and 10 5/16 tons"], page.Lines());
    }

    [Fact]
    public void A_number_that_is_raised_before_a_stroke_is_a_fraction()
    {
        var page = new SetPage();
        var x = page.Set("rates fell by ", 40, 100, 10, drawsSpaces: false);
        x = page.Set("11", x, 97, 6);
        x = page.Set("/", x, 100, 10);
        x = page.Set("32", x, 100, 6);
        page.Set(" of a crown", x, 100, 10, drawsSpaces: false);

        Assert.Equal(["rates fell by 11/32 of a crown"], page.Lines());
    }

    [Theory]
    [InlineData("about 5·10", "6", " tons", "about 5·10⁶ tons")]
    [InlineData("in 2031", "12", " they met", "in 2031¹² they met")]
    [InlineData("as Holm", "12", " writes", "as Holm12 writes")]
    public void A_raised_number_behind_a_figure_does_not_change_it(string before, string raised, string after, string expected)
    {
        var page = new SetPage();
        var x = page.Set(before, 40, 100, 10);
        x = page.Set(raised, x, 96, 6);
        page.Set(after, x, 100, 10);

        Assert.Equal([expected], page.Lines());
    }

    [Fact]
    public void Pinyin_over_ideographs_is_no_text()
    {
        var page = new SetPage();
        page.Set("小朋友读春天来了", 40, 100, 12);
        page.Set("chūn", 86, 89.5, 4.5);
        page.Set("tiān", 98, 89.5, 4.5);
        page.Set("lái", 111, 89.5, 4.5);
        page.Set("le", 125, 89.5, 4.5);
        page.Set("看见燕子飞回屋檐", 40, 120, 12);

        Assert.Equal(["小朋友读春天来了", "看见燕子飞回屋檐"], page.Lines());
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.4)]
    public void Words_of_a_line_that_are_spaced_out_are_words(double spacing)
    {
        var page = new SetPage();
        var x = page.Set("Der Rat sprach mit ", 40, 100, 10);
        x = page.Set("Anna Berger", x, 100, 10, spacing);
        page.Set(" im Hause", x + spacing * 10, 100, 10);

        Assert.Equal(["Der Rat sprach mit Anna Berger im Hause"], page.Lines());
    }

    [Fact]
    public void Two_accents_over_one_letter_and_a_dot_under_another_are_joined()
    {
        var page = new SetPage();
        var x = page.Set("vi", 40, 100, 10);
        page.Put('\u00B4', x + 1, 96, 10, 3);
        page.Put('\u02C6', x + 1, 99, 10, 3);
        x = page.Set("e", x, 100, 10);
        var end = page.Set("t", x, 100, 10);
        page.Put('.', x + 0.5, 102, 10, 2.5);
        page.Set("o.", end, 100, 10);

        Assert.Equal(["viếṭo."], page.Lines());
    }

    [Theory]
    [InlineData('L', "Łodz")]
    [InlineData('l', "łodz")]
    public void A_stroke_that_is_set_through_a_letter_is_joined_to_it(char letter, string expected)
    {
        var page = new SetPage();
        page.Put('\u0335', 40.2, 100, 10, 2);
        var x = page.Set(letter.ToString(), 40, 100, 10);
        page.Set("odz", x, 100, 10);

        Assert.Equal([expected], page.Lines());
    }

    [Theory]
    [InlineData("th", 6.0, 4.0)]
    [InlineData("2", 6.0, -1.5)]
    [InlineData("*", 7.0, 3.5)]
    [InlineData("M", 14.0, -2.0)]
    public void A_raised_or_lowered_piece_stays_in_its_line(string piece, double size, double raise)
    {
        foreach (var drawsSpaces in new[] { true, false })
        {
            var page = new SetPage();
            var x = page.Set("Then the 10", 40, 100, 10, drawsSpaces: drawsSpaces);
            x = page.Set(piece, x, 100 - raise, size);
            page.Set(" order came in", x, 100, 10, drawsSpaces: drawsSpaces);
            page.Set("on the morning of the next day", 40, 112, 10, drawsSpaces: drawsSpaces);

            Assert.Equal([$"Then the 10{piece} order came in", "on the morning of the next day"], page.Lines());
        }
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(12)]
    [InlineData(33)]
    [InlineData(-45)]
    [InlineData(80)]
    [InlineData(170)]
    [InlineData(250)]
    public void A_headline_at_an_odd_angle_is_one_line(double degrees)
    {
        var page = new SetPage();
        page.SetTurned("Fair at the old quay", 300, 400, 24, degrees);
        for (var row = 0; row < 12; row++)
            page.Set("all boats stay in port until the wind turns", 40, 600 + 12 * row, 10);

        Assert.Contains("Fair at the old quay", page.Lines());
        Assert.Equal(13, page.Lines().Count);
    }

    [Fact]
    public void Loose_letters_all_over_a_page_are_read_in_bounded_time()
    {
        var page = new SetPage();
        var random = new Random(20311215);
        for (var i = 0; i < 20_000; i++)
        {
            var letter = ((char)('a' + random.Next(26))).ToString();
            page.SetTurned(letter, random.Next(600), random.Next(800), random.Next(4, 30), i % 3 == 0 ? random.Next(360) : 0);
        }

        Assert.NotEmpty(page.Lines());
    }

    [Theory]
    [InlineData("a", 1.1, 0.02)]
    [InlineData("あ", 9.0, 5.2)]
    [InlineData("7", 3.0, 3.5)]
    [InlineData("ab cd", 90.0, 0.02)]
    [InlineData("x", 6.0, 6.0)]
    public void Heaps_of_type_are_read_in_bounded_time(string text, double right, double down)
    {
        var page = new SetPage();
        for (var i = 0; i < 24_000; i++)
            page.Set(i % 5 == 0 && text == "あ" ? "漢" : text, 10 + i * right % 570, 10 + i * right / 570 * down % 780, 10 - i % 3 * 2.5);

        Assert.NotEmpty(page.Lines());
    }

    [Fact]
    public void Ruby_over_ideographs_is_no_text()
    {
        var page = new SetPage();
        page.Set("町は会合を開き、新しい計画を", 40, 100, 10);
        page.Set("かいごう", 60, 90, 5);
        page.Set("堤防の図を示した。雨の日も", 40, 116, 10);
        page.Set("ていぼう", 40, 106, 5);

        Assert.Equal(["町は会合を開き、新しい計画を", "堤防の図を示した。雨の日も"], page.Lines());
    }

    [Fact]
    public void A_line_of_kana_over_a_headline_is_text()
    {
        var page = new SetPage();
        page.Set("こどものひろば", 40, 80, 12);
        page.Set("海の見える丘で遊ぶ", 40, 116, 24);

        Assert.Equal(["こどものひろば", "海の見える丘で遊ぶ"], page.Lines());
    }

    [Fact]
    public void A_line_of_ideographs_that_was_stretched_has_no_spaces()
    {
        var page = new SetPage();
        for (var row = 0; row < 3; row++)
            page.Set("数字平台已经上线供市", 40, 100 + 14 * row, 10);
        page.Set("登录网址", 40, 142, 10, spacing: 2);
        page.Set("数字平台已经上线供市", 40, 156, 10);

        Assert.Equal("登录网址", page.Lines()[3]);
    }

    [Fact]
    public void Half_width_kana_are_written_out()
    {
        var page = new SetPage();
        var x = page.Set("夜の", 40, 100, 10);
        foreach (var kana in "ﾄﾞﾗﾏ")
        {
            page.Put(kana, x, 100, 10, 2.5);
            x += 5;
        }
        page.Set("番組", x, 100, 10);

        Assert.Equal(["夜のドラマ番組"], page.Lines());
    }

    [Fact]
    public void Capitals_that_lead_into_a_story_have_the_size_of_its_text()
    {
        var page = new SetPage();
        page.Set("NOBODY IN THE OLD", 50, 100, 8.5);
        page.Set("TOWN", 40, 112, 8.5);
        page.Set(" had seen such", 40 + SetPage.Width("TOWN", 8.5), 112, 10);
        page.Set("water before, and it", 40, 124, 10);

        var lines = Broadsheet.Layout.Lines.LineFinder.Find(page.Marks(), new Broadsheet.Layout.Lines.FaceTable(), out _);
        Assert.All(lines, line => Assert.Equal(10, line.Size, 0.01));
    }
}
