using System.Net;
using Broadsheet.Web.Themes;
using CsCheck;

namespace Broadsheet.Web.Tests.Themes;

public sealed class HtmlTextTests
{
    [Fact]
    public void No_text_leaves_its_element_or_attribute() =>
        Gen.String.Sample(text => Assert.DoesNotContain(HtmlText.Encode(text), c => c is '<' or '>' or '"' or '\'' or '\0' or '\r'));

    [Fact]
    public void Text_that_html_can_show_is_shown_unchanged() =>
        Gen.Char[' ', '\uD7FF']
            .Where(c => c is < '\u007F' or > '\u009F')
            .Array.Select(c => new string(c))
            .Sample(text => Assert.Equal(text, WebUtility.HtmlDecode(HtmlText.Encode(text))));

    [Theory]
    [InlineData("a\uD83D\uDE00b", "a\uD83D\uDE00b")]
    [InlineData("\0\u0007\u0085", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("a&amp;b", "a&amp;amp;b")]
    public void What_html_can_not_hold_is_replaced(string text, string html) => Assert.Equal(html, HtmlText.Encode(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("a\uFFFDb", HtmlText.Encode(new string(['a', '\uD83D', 'b'])));
        Assert.Equal("\uFFFD", HtmlText.Encode(new string(['\uDE00'])));
    }

    [Fact]
    public void Safe_html_turned_to_a_string_is_safe_no_more() => Assert.Equal("&lt;b&gt;", SafeHtml.FromTemplate("<b>").ToString());
}
