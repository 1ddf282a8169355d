using Broadsheet.Store.Search.Snippets;

namespace Broadsheet.Store.Tests.Search;

public sealed class HitFinderTests
{
    [Theory]
    [InlineData("港口", "老港口，新港口。", "老[港口]，新[港口]。")]
    [InlineData("港", "老港口，新港。", "老[港]口，新[港]。")]
    [InlineData("老港口", "老\n港口", "[老\n港口]")]
    [InlineData("國人", "中国人", "中[国人]")]
    [InlineData("中国人", "中国，国人", "中国，国人")]
    [InlineData("2031年", "于２０３１年起", "于[２０３１年]起")]
    [InlineData("gate", "Gates and gate.", "[Gates] and [gate].")]
    [InlineData("\"gate\"", "Gates and gate.", "Gates and [gate].")]
    [InlineData("har*", "Hard harbours.", "[Hard] [harbours].")]
    [InlineData("ete", "l’e\u0301te\u0301 e", "l’[e\u0301te\u0301] e")]
    [InlineData("harbour", "har-\nbour", "[har-\nbour]")]
    [InlineData("old -bridge", "old bridge", "[old] bridge")]
    [InlineData("old OR bridge", "old bridge", "[old] [bridge]")]
    [InlineData("-", "old bridge", "old bridge")]
    public void Places_of_a_query_in_a_text(string query, string text, string expected)
    {
        var marked = text;
        foreach (var span in HitFinder.For(query).Find(text, "en").Reverse())
            marked = $"{marked[..span.Start]}[{marked[span.Start..span.End]}]{marked[span.End..]}";
        Assert.Equal(expected, marked);
    }
}
