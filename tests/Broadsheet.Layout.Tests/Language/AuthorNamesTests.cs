using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("By Tessa Sorrell", "Tessa Sorrell")]
    [InlineData("BY TESSA SORRELL AND IVO PASK", "TESSA SORRELL|IVO PASK")]
    [InlineData("By Tessa Amaral, Felix Barlow and Joan O’Dea", "Tessa Amaral|Felix Barlow|Joan O’Dea")]
    [InlineData("By Tessa Sorrell\nStaff Writer", "Tessa Sorrell")]
    [InlineData("By Tessa Sorrell in Port Ellis", "Tessa Sorrell")]
    [InlineData("By Tessa Sorrell, Brannoc", "Tessa Sorrell")]
    [InlineData("Tessa Sorrell | Staff Reporter", "Tessa Sorrell")]
    [InlineData("By Cheech", "Cheech")]
    [InlineData("Staff reports", "")]
    [InlineData("Von Anna Beispiel und Karl Muster", "Anna Beispiel|Karl Muster")]
    [InlineData("Von Anna Beispiel, Neustadt", "Anna Beispiel")]
    [InlineData("Par Claire Exemple à Port-Ellis", "Claire Exemple")]
    [InlineData("本报记者 周见山", "周见山")]
    [InlineData("□本报记者　何立夏　沈岳峰", "何立夏|沈岳峰")]
    [InlineData("本报记者 何立夏 通讯员 沈岳峰", "何立夏|沈岳峰")]
    [InlineData("文/何立夏 图/沈岳峰", "何立夏|沈岳峰")]
    [InlineData("本报记者 何立夏 发自青岚", "何立夏")]
    [InlineData("本报青岚电 记者 何立夏", "何立夏")]
    [InlineData("本报记者 何立夏 青岚报道", "何立夏")]
    [InlineData("本报评论员", "")]
    [InlineData("كتب: يزن الواحاتي", "يزن الواحاتي")]
    [InlineData("كتبت: هالة الريفي", "هالة الريفي")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public void A_byline_names_persons(string byline, string names) => Assert.Equal(names, string.Join('|', AuthorNames.In(byline)));

    [Fact]
    public void Whatever_stands_there_is_read_to_its_end()
    {
        string[] texts =
        [
            new('(', 5000),
            new string(' ', 5000) + "A",
            string.Concat(Enumerable.Repeat("By A in B ", 900)),
            new('记', 4000),
            "\uD800",
        ];
        foreach (var text in texts)
            Assert.True(AuthorNames.In(text).Count <= 20);
    }
}
