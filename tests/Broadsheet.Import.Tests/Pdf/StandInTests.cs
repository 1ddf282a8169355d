using System.Globalization;
using System.Text;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>Files that say other text than they print, and maps that contradict themselves: what is printed is read.</summary>
public sealed class StandInTests(EngineFixture pdf)
{
    private const string Lines = "(What is printed) (stands on) (five lines of) (this page and) (is read)";

    [Theory]
    [InlineData("x")]
    [InlineData("Something else that nobody printed, of about the same length as the page has.")]
    public async Task Text_said_to_stand_on_a_whole_page_gives_way_to_the_printed_text(string lie)
    {
        using var page = await pdf.ReadAsync(PdfBuilder.OnePage(Spanned(lie, Lines)));

        Assert.Equal(
            Lines.Replace("(", "", StringComparison.Ordinal).Replace(") ", "", StringComparison.Ordinal).TrimEnd(')'),
            page.Marks.Text()
        );
        Assert.Equal("actual-text-ignored", Assert.Single(page.Problems, p => p.Code.StartsWith("actual", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public async Task Endless_text_said_to_stand_on_one_line_gives_way_to_the_printed_line()
    {
        using var page = await pdf.ReadAsync(PdfBuilder.OnePage(Spanned(new string('y', 100_000), "(One line)")));

        Assert.Equal("One line", page.Marks.Text());
        Assert.Contains(page.Problems, p => p.Code == "actual-text-ignored");
    }

    [Fact]
    public async Task The_same_text_said_to_stand_on_a_whole_page_is_no_matter()
    {
        using var page = await pdf.ReadAsync(
            PdfBuilder.OnePage(Spanned("What is printed stands on five lines of this page and is read", Lines))
        );

        Assert.StartsWith("What is printed", page.Marks.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Problems, p => p.Code == "actual-text-ignored");
    }

    [Fact]
    public async Task What_is_said_of_a_line_stays_what_the_file_says()
    {
        using var page = await pdf.ReadAsync(PdfBuilder.OnePage(Spanned("office", "(oce)")));

        Assert.Equal("office", page.Marks.Text());
        Assert.DoesNotContain(page.Problems, p => p.Code == "actual-text-ignored");
    }

    [Fact]
    public async Task What_is_said_stays_where_the_printed_letters_can_not_be_known()
    {
        var file = new PdfBuilder();
        var box = file.AddStream("", "10 0 0 0 10 10 d1 0 0 10 10 re f");
        var font = file.Add(
            $"<</Type/Font/Subtype/Type3/FontBBox[0 0 10 10]/FontMatrix[0.1 0 0 0.1 0 0]/CharProcs<</g1 {box} 0 R>>"
                + "/Encoding<</Type/Encoding/Differences[129/g1]>>/FirstChar 129/LastChar 129/Widths[10]/Resources<<>>>>"
        );
        file.AddPage(Spanned("A name that is drawn", "<81818181> <818181> <8181>"), resources: $"<</Font<</F1 {font} 0 R>>>>");
        using var page = await pdf.ReadAsync(file.Build());

        Assert.Equal("A name that is drawn", page.Marks.Text().Replace("\uFFFD", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thousands_of_one_letter_in_one_place_are_one_letter()
    {
        // Each A is as wide as the way back behind it.
        var piled = string.Concat(Enumerable.Repeat("(A) 667 ", 5_000));
        var marks = await pdf.MarksAsync($"BT /F1 20 Tf 50 700 Td [{piled}] TJ ET BT /F1 20 Tf 50 600 Td (Rest) Tj ET");

        Assert.Equal("ARest", marks.Text());
    }

    [Theory]
    [InlineData("2 beginbfchar <41> <0058> <41> <0059> endbfchar")]
    [InlineData("1 beginbfrange <00> <FF> <0041> endbfrange 1 beginbfrange <00> <FF> <0391> endbfrange")]
    [InlineData("/Self usecmap 1 beginbfchar <41> <0041> endbfchar")]
    [InlineData("100000 beginbfrange <41> <40> <0041> <FF> <00> <0041> endbfrange")]
    public async Task Maps_that_contradict_themselves_or_go_round_come_to_an_end(string map)
    {
        var file = new PdfBuilder();
        var number = file.Add("null") + 1;
        var toUnicode = file.AddStream(
            string.Create(CultureInfo.InvariantCulture, $"/Type/CMap/CMapName/Self/UseCMap {number} 0 R"),
            $"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/Self def 1 begincodespacerange <00> <FF> endcodespacerange {map} endcmap"
        );
        var font = file.Add($"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {toUnicode} 0 R>>");
        file.AddPage("BT /F1 20 Tf 50 700 Td (AAA) Tj ET", resources: $"<</Font<</F1 {font} 0 R>>>>");
        using var page = await pdf.ReadAsync(file.Build());

        Assert.Equal(number, toUnicode);
        // One letter, whichever, for the three that are printed alike.
        Assert.Equal(3, page.Marks.Glyphs.Length);
        Assert.Single(page.Marks.Glyphs.ToArray().Select(g => g.CodePoint).Distinct());
    }

    private static string Spanned(string said, string lines)
    {
        var content = new StringBuilder("/Span<</ActualText<FEFF");
        foreach (var c in said)
            content.Append(CultureInfo.InvariantCulture, $"{(int)c:X4}");
        content.Append(">>>BDC ");
        var y = 700;
        foreach (
            var line in lines.Replace(") (", ")\n(", StringComparison.Ordinal).Replace("> <", ">\n<", StringComparison.Ordinal).Split('\n')
        )
            content.Append(CultureInfo.InvariantCulture, $"BT /F1 20 Tf 50 {y -= 24} Td {line} Tj ET ");
        return content.Append("EMC").ToString();
    }
}
