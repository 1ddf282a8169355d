using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class FurnitureWordsTests
{
    public static TheoryData<TableRow> Rows => CaseTable.Read("furniture");

    public static TheoryData<TableRow> Advertising => CaseTable.Read("advertisements");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Furniture_is_recognised_by_its_words(TableRow row)
    {
        var guess = FurnitureWords.Classify(row.Input);
        Assert.Equal(row.Expected, guess.Kind is null || guess.Confidence < 0.45 ? "-" : guess.Kind.ToString());
    }

    [Theory]
    [MemberData(nameof(Advertising))]
    public void Selling_is_told_from_telling(TableRow row)
    {
        var score = Advertisements.Score(row.Input).Score;
        if (row.Expected == "ad")
            Assert.InRange(score, 0.6, 1);
        else
            Assert.InRange(score, 0, 0.45);
    }

    [Theory]
    [InlineData("公告", 0.9)]
    [InlineData("青岚市老桥维修工程招标公告", 0.85)]
    [InlineData("遗失声明", 0.9)]
    [InlineData("LEGAL NOTICE", 0.9)]
    [InlineData("Traueranzeige", 0.9)]
    [InlineData("Aviso de licitação", 0.9)]
    [InlineData("Notice of Hearing on the Pier", 0.75)]
    [InlineData("Harbor plan wins support", 0)]
    public void A_notice_says_so(string headline, double expected) => Assert.Equal(expected, FurnitureWords.IsNotice(headline));
}
