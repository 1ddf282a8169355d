using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Publish.Csv;
using Broadsheet.Publish.Json;

namespace Broadsheet.Publish.Tests;

public sealed class SearchTableTests
{
    [Theory]
    [InlineData("Ferry back", "Ferry back")]
    [InlineData("Ferry, market", "\"Ferry, market\"")]
    [InlineData("A \"good\" catch", "\"A \"\"good\"\" catch\"")]
    [InlineData("Two\nlines", "\"Two\nlines\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("-5 at dawn", "'-5 at dawn")]
    [InlineData("@noon", "'@noon")]
    [InlineData("＝１＋１", "'＝１＋１")]
    [InlineData("老港新颜", "老港新颜")]
    public void A_cell_is_read_back_by_a_spreadsheet_as_text(string headline, string expected)
    {
        var text = Encoding.UTF8.GetString(SearchTable.Write(Found(headline)));
        Assert.Equal(
            "date,publication,page,pageName,headline,snippet,kind,article,url,pageUrl\r\n"
                + $"2031-12-13,harbour-post,A1,,{expected},At noon.,photoStory,"
                + "harbour-post/2031-12-13/a1,/harbour-post/2031-12-13/a1,/harbour-post/2031-12-13/p-A1\r\n",
            text
        );
    }

    private static SearchDocument Found(string headline) =>
        new()
        {
            Query = "ferry",
            Total = 1,
            TotalIsExact = true,
            Hits =
            [
                new()
                {
                    Headline = headline,
                    Publication = "harbour-post",
                    Date = "2031-12-13",
                    Page = "A1",
                    Article = "harbour-post/2031-12-13/a1",
                    Snippet = "At noon.",
                    Url = "/harbour-post/2031-12-13/a1",
                    Kind = ArticleKind.PhotoStory,
                    PageUrl = "/harbour-post/2031-12-13/p-A1",
                    HeadlineMarks = [],
                    SnippetMarks = [],
                },
            ],
        };
}
