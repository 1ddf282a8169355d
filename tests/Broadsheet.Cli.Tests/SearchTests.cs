namespace Broadsheet.Cli.Tests;

public sealed class SearchTests
{
    [Fact]
    public async Task What_is_published_is_found_with_its_place_and_the_words_marked()
    {
        using var desk = await Desk.OpenWithIssueAsync();

        var found = (await desk.SucceedAsync("search", "headline:lanterns", "--json")).Json;
        var lines = await desk.SucceedAsync(
            "search",
            "headline:lanterns",
            "--publication",
            "harbour-post",
            "--from",
            "2031",
            "--to",
            "2031-12",
            "--order",
            "oldest"
        );

        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.True(found.GetProperty("totalIsExact").GetBoolean());
        var hit = found.GetProperty("hits")[0];
        Assert.Equal("Market opens under lanterns", hit.GetProperty("headline").GetString());
        Assert.Equal("harbour-post", hit.GetProperty("publication").GetString());
        Assert.Equal("2031-12-15", hit.GetProperty("date").GetString());
        Assert.StartsWith("harbour-post/2031-12-15/a", hit.GetProperty("article").GetString(), StringComparison.Ordinal);
        Assert.Equal("/" + hit.GetProperty("article").GetString(), hit.GetProperty("url").GetString());
        Assert.False(string.IsNullOrEmpty(hit.GetProperty("page").GetString()));
        Assert.Contains("Market opens under *lanterns*", lines.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 article\n", lines.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_is_printed_as_a_table()
    {
        using var desk = await Desk.OpenWithIssueAsync();

        var rows = (await desk.SucceedAsync("search", "headline:\"lanterns market\"~3", "--csv")).Output.Split("\r\n");

        Assert.Equal("date,publication,page,pageName,headline,snippet,kind,article,url,pageUrl", rows[0]);
        Assert.StartsWith("2031-12-15,harbour-post,", rows[1], StringComparison.Ordinal);
        Assert.Contains(",Market opens under lanterns,", rows[1], StringComparison.Ordinal);
        Assert.Equal(["", ""], [rows[2], string.Concat(rows[3..])]);
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_found_and_nothing_found_is_no_error()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await desk.SucceedAsync("withdraw", Template.Issue, "--reason", "Printed in error.");

        var found = await desk.SucceedAsync("search", "lanterns");

        Assert.Equal("Nothing was found.\n", found.Output);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("((((")]
    [InlineData("*")]
    public async Task A_query_without_a_word_finds_nothing(string query)
    {
        using var desk = await Desk.OpenWithIssueAsync();

        var found = await desk.SucceedAsync("search", query);

        Assert.Equal("Nothing was found.\n", found.Output);
    }

    [Theory]
    [InlineData(5, "search", "bridge", "--publication", "nobody")]
    [InlineData(2, "search", "bridge", "--from", "yesterday")]
    [InlineData(2, "search", "bridge", "--limit", "0")]
    [InlineData(2, "search", "bridge", "--order", "sideways")]
    [InlineData(2, "search", "bridge", "--csv", "--json")]
    [InlineData(2, "search")]
    public async Task A_search_that_cannot_be_made_says_why(int exitCode, params string[] arguments)
    {
        using var desk = await Desk.OpenWithIssueAsync();

        var result = await desk.RunAsync(arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.StartsWith("broadsheet: ", result.Error, StringComparison.Ordinal);
    }
}
