using Broadsheet.Model.Articles;
using Broadsheet.Model.Reading;

namespace Broadsheet.Model.Tests.Reading;

public sealed class ArticleTitleTests
{
    [Theory]
    [InlineData("一桥飞架\n两岸", "zh", "一桥飞架两岸")]
    [InlineData("  The tide \n gates\u3000close ", "en", "The tide gates close")]
    public void Printed_lines_are_one(string headline, string language, string title) =>
        Assert.Equal(title, ArticleTitle.Of(Story(Text(TextRole.Headline, headline)), language));

    [Fact]
    public void Without_a_headline_it_is_kicker_caption_or_first_words()
    {
        var caption = new Figure
        {
            Page = 1,
            Pictures = [],
            Caption = Text(TextRole.Caption, "初雪。"),
        };

        Assert.Equal("引题", ArticleTitle.Of(Story(Text(TextRole.Body, "正文"), Text(TextRole.Kicker, "引题")), "zh"));
        Assert.Equal("初雪。", ArticleTitle.Of(Story(Text(TextRole.Body, "正文"), caption), "zh"));
        Assert.Equal(
            "正文",
            ArticleTitle.Of(Story(Text(TextRole.Byline, "记者"), Text(TextRole.Headline, " "), Text(TextRole.Body, "正文")), "zh")
        );
        Assert.Null(ArticleTitle.Of(Story(Text(TextRole.JumpLine, "下转第4版")), "zh"));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three four", 9, "one two…")]
    [InlineData("incomprehensibilities", 10, "incomprehe…")]
    [InlineData("本报讯（记者 苏禾 通讯员）昨日上午大桥合龙", 12, "本报讯（记者 苏禾 通讯…")]
    [InlineData("一二三四\uD840\uDC00六", 5, "一二三四…")]
    public void Excerpts_end_between_words(string text, int longest, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text, longest));

    private static TextPart Text(TextRole role, string text) =>
        new()
        {
            Role = role,
            Text = text,
            Page = 1,
        };

    private static Article Story(params ArticlePart[] parts) => new() { Kind = ArticleKind.Story, Parts = parts };
}
