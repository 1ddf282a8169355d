using Broadsheet.Layout.Language.RightToLeft;
using CsCheck;

namespace Broadsheet.Layout.Tests.Language.RightToLeft;

/// <summary>Letters of the Latin capitals stand for Arabic (A…) or Hebrew here, as in the examples of UAX #9, so that both orders can be
/// read.</summary>
public sealed class BidiTests
{
    [Theory]
    [InlineData("CBA", "ABC")]
    [InlineData("FED CBA", "ABC DEF")]
    [InlineData("DEF abc 12 CBA", "ABC abc 12 FED")]
    [InlineData("CBA 2031 FED", "DEF 2031 ABC")]
    [InlineData("CBA 15/12/2031 FED", "DEF 15/12/2031 ABC")]
    [InlineData("CBA 12.5 FED", "DEF 12.5 ABC")]
    [InlineData("CBA %50 FED", "DEF 50% ABC")]
    [InlineData("CBA 2031-2030 FED", "DEF 2030-2031 ABC")]
    [InlineData(".CBA", "ABC.")]
    [InlineData("abc CBA def xyz", "abc ABC def xyz")]
    [InlineData("abc FED CBA def xyz", "abc ABC DEF def xyz")]
    [InlineData("plain text", "plain text")]
    public void Arabic_lines_are_read_in_order(string visual, string logical) =>
        Assert.Equal(Arabic(logical), Bidi.ToLogical(Arabic(visual)));

    [Theory]
    [InlineData("CBA 2030-2031 FED", "DEF 2030-2031 ABC")]
    [InlineData("CBA 50% FED", "DEF 50% ABC")]
    public void Hebrew_lines_are_read_in_order(string visual, string logical) =>
        Assert.Equal(Hebrew(logical), Bidi.ToLogical(Hebrew(visual)));

    [Fact]
    public void Vowel_marks_stay_behind_their_letters()
    {
        // From the left: the damma of meem, meem, then the fatha of alef, alef.
        var logical = Bidi.ToLogical("\u064F\u0645\u064E\u0627");
        Assert.Equal("\u0627\u064E\u0645\u064F", logical);
    }

    [Fact]
    public void Brackets_named_by_shape_are_noticed()
    {
        Assert.True(Bidi.BracketsStandTurned(Arabic("ABC )DEF( GHI")));
        Assert.True(Bidi.BracketsStandTurned(Arabic("ABC: »DEF GHI")));
        Assert.True(Bidi.BracketsStandTurned(Arabic("ABC DEF«.")));
        Assert.False(Bidi.BracketsStandTurned(Arabic("ABC (DEF) GHI")));
        Assert.False(Bidi.BracketsStandTurned(Arabic("ABC DEF».")));
        Assert.Equal('(', Bidi.Mirror(')'));
    }

    [Theory]
    [InlineData("IHG )FED( CBA", "ABC (DEF) GHI")]
    [InlineData("IHG (FED) CBA", "ABC (DEF) GHI")]
    public void Brackets_come_out_right_whatever_the_file_names_them(string visual, string logical) =>
        Assert.Equal(Arabic(logical), Bidi.ToLogical(Arabic(visual)));

    [Fact]
    public void Brackets_between_latin_words_stay()
    {
        Assert.Equal(Arabic("ABC (abc) DEF"), Bidi.ToLogical(Arabic("FED (abc) CBA")));
    }

    [Theory]
    [InlineData(".8:30", "8:30.")]
    [InlineData(".15/03/2032", "15/03/2032.")]
    [InlineData("(17)", "(17)")]
    public void Lines_without_a_letter_of_the_page_go_by_the_page(string visual, string logical) =>
        Assert.Equal(logical, Bidi.ToLogical(visual, rightToLeft: true));

    [Fact]
    public void A_line_of_Latin_words_alone_is_one_of_theirs() =>
        Assert.Equal("CNN World.", Bidi.ToLogical("CNN World.", rightToLeft: true));

    [Theory]
    // Both brackets named alike, and each way round.
    [InlineData("CBA )a12) FED", "DEF (a12) ABC")]
    [InlineData("CBA (a12( FED", "DEF (a12) ABC")]
    [InlineData("CBA )a12(", "(a12) ABC")]
    [InlineData("CBA abc (def)", "abc (def) ABC")]
    [InlineData("CBA abc (def) GH", "HG abc (def) ABC")]
    [InlineData(".(17 FED) CBA", "ABC (DEF 17).")]
    public void Brackets_face_what_they_enclose(string visual, string logical) =>
        Assert.Equal(Arabic(logical), Bidi.ToLogical(Arabic(visual), rightToLeft: true));

    [Fact]
    public void The_order_is_a_permutation() =>
        Gen.Char["ابجדהאab12 .,/-()%\u064E"]
            .Array[0, 60]
            .Sample(chars =>
            {
                var order = Bidi.LogicalOrder([.. chars.Select(c => (int)c)]);
                Assert.Equal(Enumerable.Range(0, chars.Length), order.Order());
            });

    private static string Arabic(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterUpper(c) ? (char)("ابتثجحخدذرزسشصضطظعغفقكلمنه"[c - 'A']) : c));

    private static string Hebrew(string text) => string.Concat(text.Select(c => char.IsAsciiLetterUpper(c) ? (char)('א' + (c - 'A')) : c));
}
