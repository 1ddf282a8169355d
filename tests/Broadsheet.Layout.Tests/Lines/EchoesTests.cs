namespace Broadsheet.Layout.Tests.Lines;

public sealed class EchoesTests
{
    private const string Text = "Fill all three bottles, Aaron; the ferry will settle at 1122 in Hull";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.2, 0)]
    [InlineData(0.45, 0.1)]
    [InlineData(1.5, 1.5)]
    [InlineData(-1.2, 0.8)]
    [InlineData(3, 2.5)]
    [InlineData(0, 3)]
    [InlineData(7.5, 4)]
    public void A_line_with_a_shadow_is_read_once(double right, double down)
    {
        var page = new SetPage();
        page.Set(Text, 40 + right, 100 + down, 15, color: 0x999999);
        page.Set(Text, 40, 100, 15);

        Assert.Equal([Text], page.Lines());
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1.4)]
    [InlineData(3.5)]
    public void Letters_that_are_each_drawn_twice_are_read_once(double offset)
    {
        var page = new SetPage();
        var x = 40.0;
        foreach (var letter in Text)
        {
            page.Set(letter.ToString(), x + offset, 100 + offset, 16, color: 0xCCCCCC);
            x = page.Set(letter.ToString(), x, 100, 16);
        }

        Assert.Equal([Text], page.Lines());
    }

    [Fact]
    public void What_is_drawn_last_gives_the_colour()
    {
        var page = new SetPage();
        page.Set("Harbour", 41, 101, 20, color: 0xFF0000);
        page.Set("Harbour", 39.5, 99.5, 20, color: 0xFFFFFF);
        page.Set("Harbour", 40, 100, 20, color: 0x003366);

        var line = Assert.Single(Broadsheet.Layout.Lines.LineFinder.Find(page.Marks(), new Broadsheet.Layout.Lines.FaceTable(), out _));
        Assert.Equal("Harbour", line.Text);
        Assert.Equal(0x003366, line.Color);
    }

    [Theory]
    [InlineData(4.5, 0.7)]
    [InlineData(4.5, 0.5)]
    [InlineData(6, 1)]
    [InlineData(9, 0.85)]
    [InlineData(60, 0.6)]
    public void Real_double_letters_stay(double size, double narrow)
    {
        const string text = "Bill will tell Ann Ott ill skiing aa ... 1111";
        var page = new SetPage(2000);
        page.Set(text, 10, 100, size, narrow: narrow);

        Assert.Equal([text], page.Lines());
    }

    [Fact]
    public void Double_ideographs_and_close_lines_of_small_type_stay()
    {
        var page = new SetPage();
        for (var row = 0; row < 6; row++)
            page.Set("人人看看天天向上中中", 40, 100 + row * 5.2, 5);

        Assert.Equal(Enumerable.Repeat("人人看看天天向上中中", 6), page.Lines());
    }

    [Fact]
    public void A_heap_of_one_letter_is_read_in_bounded_time()
    {
        var page = new SetPage();
        for (var i = 0; i < 20_000; i++)
            page.Put('x', 300 + i % 7 * 0.4, 400 + i % 5 * 0.4, 300, 200);

        Assert.NotEmpty(page.Lines());
    }
}
