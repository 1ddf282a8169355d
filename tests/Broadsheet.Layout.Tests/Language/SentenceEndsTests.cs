using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class SentenceEndsTests
{
    [Theory]
    [InlineData("The ferry had gone.", false)]
    [InlineData("“The ferry has gone.”", false)]
    [InlineData("“The ferry has gone,” she", true)]
    [InlineData("The ferry had", true)]
    [InlineData("the self-govern-", true)]
    [InlineData("他笑了。", false)]
    [InlineData("他说：“好。”", false)]
    [InlineData("他们来到", true)]
    [InlineData("包括：", true)]
    [InlineData("他笑了……", false)]
    [InlineData("橋が完成した。", false)]
    [InlineData("橋が完成し", true)]
    [InlineData("انتهى العمل.", false)]
    [InlineData("هل انتهى العمل؟", false)]
    [InlineData("انتهى العمل في", true)]
    [InlineData("วันนี้ที่เมืองมีงาน", false)]
    [InlineData("काम पूरा हुआ।", false)]
    [InlineData("他笑了。■", false)]
    [InlineData("", false)]
    public void An_unfinished_sentence_is_told(string text, bool expected)
    {
        Assert.Equal(expected, SentenceEnds.IsUnfinished(text));
        Assert.Equal(expected, SentenceEnds.Unfinished(text) > 0);
    }

    [Theory]
    [InlineData("and then it rained.", true)]
    [InlineData("The rain began.", false)]
    [InlineData("，随后下起了雨。", true)]
    [InlineData("随后下起了雨。", false)]
    public void A_text_that_starts_inside_a_sentence_is_told(string text, bool expected) =>
        Assert.Equal(expected, SentenceEnds.StartsInside(text));
}
