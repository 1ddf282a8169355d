using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Broadsheet.Cli.Tests;

/// <summary>Pages that come after their issue was published: late ones and corrected ones.</summary>
public sealed class LatePageTests
{
    private const string Issue = "harbour-post/2031-12-15";

    [Fact]
    public async Task A_late_page_joins_its_issue_and_everything_else_stays_as_it_is()
    {
        using var desk = await OpenAsync();
        var before = await ExportAsync(desk);
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        var late = desk.Write("second/HP20311215_A03.pdf", PressPdf.Make(["Ferry fares rise"], 3));

        var joined = await desk.SucceedAsync("import", late, "--publication", "harbour-post", "--publish", "--json");

        var issue = joined.Json.GetProperty("issues")[0];
        Assert.Equal(
            ("replaced", 2, 4),
            (issue.GetProperty("status").GetString(), issue.GetProperty("revision").GetInt32(), issue.GetProperty("pages").GetInt32())
        );
        Assert.Equal(["A03"], Labels(issue, "newPages"));
        Assert.Empty(Labels(issue, "replacedPages"));
        Assert.Equal(["A01", "A02", "A04"], Labels(issue, "unchangedPages"));
        var after = await ExportAsync(desk);
        Assert.Equal(["A01", "A02", "A03", "A04"], after["pages"]!.AsArray().Select(p => p!["label"]!.GetValue<string>()));
        foreach (var article in before["articles"]!.AsArray())
        {
            var same = after["articles"]!.AsArray().Single(a => a!["id"]!.GetValue<string>() == article!["id"]!.GetValue<string>());
            Assert.Equal(Texts(article!), Texts(same!));
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync($"/{Issue}/{article!["id"]}"));
        }

        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{Issue}/p-A03", HttpStatusCode.OK));
        Assert.Equal(
            "unchanged",
            (await desk.SucceedAsync("import", late, "--publication", "harbour-post", "--json"))
                .Json.GetProperty("issues")[0]
                .GetProperty("status")
                .GetString()
        );
    }

    [Fact]
    public async Task A_corrected_page_takes_the_place_of_its_old_version_only()
    {
        using var desk = await OpenAsync();
        await CorrectAsync(desk, "Market opens under lanterns", "Market opened under lanterns");
        var corrected = desk.Write("second/HP20311215_A02.pdf", PressPdf.Make(["Old bridge stands empty again"], 2));

        var refused = await desk.RunAsync("import", corrected, "--publication", "harbour-post", "--publish");
        var replaced = await desk.SucceedAsync("import", corrected, "--publication", "harbour-post", "--replace", "--publish");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("page A02 in another version", refused.Output, StringComparison.Ordinal);
        Assert.Contains(
            "1 correction of the desk kept and is published. Page A02 was replaced, 2 pages are unchanged.",
            replaced.Output,
            StringComparison.Ordinal
        );
        var after = await ExportAsync(desk);
        Assert.Equal(
            ["Market opened under lanterns", "Old bridge stands empty again", "Snow closes the pass"],
            after["articles"]!.AsArray().SelectMany(Headlines)
        );
        Assert.Equal(["a1", "a2", "a3"], after["articles"]!.AsArray().Select(a => a!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_page_that_takes_stories_away_needs_their_names_and_so_do_pages()
    {
        using var desk = await OpenAsync();
        var other = desk.Write("second/HP20311215_A02.pdf", PressPdf.Make(["Nothing that was there"], 77));

        var refused = await desk.RunAsync("import", other, "--publication", "harbour-post", "--replace", "--publish", "--json");
        var unknown = await desk.RunAsync("import", other, "--publication", "harbour-post", "--replace", "--drop", "a99");
        var dropped = await desk.SucceedAsync(
            "import",
            other,
            "--publication",
            "harbour-post",
            "--replace",
            "--publish",
            "--drop",
            "a2,p-A04",
            "--json"
        );

        Assert.Equal(4, refused.ExitCode);
        Assert.Equal("wouldLose", refused.Json.GetProperty("issues")[0].GetProperty("status").GetString());
        Assert.Contains(
            "a2 “Old bridge stands empty”. To let it go: --drop a2",
            refused.Json.GetProperty("issues")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal((2, true), (unknown.ExitCode, unknown.Error.Contains("--drop names a99", StringComparison.Ordinal)));
        Assert.Equal(["A04"], Labels(dropped.Json.GetProperty("issues")[0], "droppedPages"));
        Assert.Equal(2, dropped.Json.GetProperty("issues")[0].GetProperty("pages").GetInt32());
    }

    [Theory]
    [InlineData(
        "second/HP20311215_A05.pdf",
        "Market opens under lanterns",
        1,
        "is given for page A05, and is page A01 of the issue already"
    )]
    [InlineData("second/page.pdf", "No label on this one", 9, "has no label")]
    public async Task A_page_that_can_not_be_placed_is_refused_with_words(string name, string headline, int seed, string words)
    {
        using var desk = await OpenAsync();
        var page = desk.Write(name, PressPdf.Make([headline], seed));

        var refused = await desk.RunAsync(
            "import",
            page,
            "--publication",
            "harbour-post",
            "--date",
            "2031-12-15",
            "--replace",
            "--publish"
        );

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains(words, refused.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await ExportAsync(desk))["pages"]!.AsArray().Count);
    }

    [Fact]
    public async Task One_page_under_two_labels_is_refused()
    {
        using var desk = await Desk.OpenAsync();
        desk.Write("press/HP20311215_A01.pdf", PressPdf.Make(["Market opens under lanterns"], 1));
        desk.Write("press/HP20311215_A02.pdf", PressPdf.Make(["Market opens under lanterns"], 1));

        var refused = await desk.RunAsync(
            "import",
            Path.Join(desk.Folder, "press"),
            "--publication",
            "harbour-post",
            "--language",
            "en",
            "--publish"
        );

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("one and the same page, given for the labels A01 and A02", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_twice_is_taken_once_and_another_page_is_no_older_version()
    {
        using var desk = await Desk.OpenAsync();
        // The whole edition beside its pages, a page in two versions, and a page of another section that is named alike.
        desk.Write("press/HP20311215.pdf", PressPdf.Make(["Market opens under lanterns"], 1));
        desk.Write(
            "press/HP20311215_A01.pdf",
            PressPdf.Make(["Market opens under lanterns"], 1).Concat("% saved again"u8.ToArray()).ToArray()
        );
        desk.Write("press/Business 1.pdf", PressPdf.Make(["Old bridge stands empty"], 2));
        desk.Write("press/Business 1_v2.pdf", PressPdf.Make(["Old bridge stands empty again"], 2));
        desk.Write("press/Sport 1.pdf", PressPdf.Make(["Snow closes the pass"], 4));

        var result = await desk.SucceedAsync(
            "import",
            Path.Join(desk.Folder, "press"),
            "--publication",
            "harbour-post",
            "--language",
            "en",
            "--date",
            "2031-12-15",
            "--publish",
            "--json"
        );

        var problems = result
            .Json.GetProperty("issues")[0]
            .GetProperty("problems")
            .EnumerateArray()
            .ToLookup(p => p.GetProperty("code").GetString(), p => p.GetProperty("where").GetString());
        Assert.Equal(["HP20311215.pdf"], problems["page-repeated"]);
        Assert.Equal(["Business 1.pdf"], problems["file-superseded"]);
        Assert.Equal(
            ["Market opens under lanterns", "Old bridge stands empty again", "Snow closes the pass"],
            (await ExportAsync(desk))["articles"]!.AsArray().SelectMany(Headlines).Order(StringComparer.Ordinal)
        );
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Write("press/HP20311215_A01.pdf", PressPdf.Make(["Market opens under lanterns"], 1));
        desk.Write("press/HP20311215_A02.pdf", PressPdf.Make(["Old bridge stands empty"], 2));
        desk.Write("press/HP20311215_A04.pdf", PressPdf.Make(["Snow closes the pass"], 4));
        await desk.SucceedAsync(
            "import",
            Path.Join(desk.Folder, "press"),
            "--publication",
            "harbour-post",
            "--name",
            "Harbour Post",
            "--language",
            "en",
            "--publish"
        );
        return desk;
    }

    private static async Task CorrectAsync(Desk desk, string from, string to)
    {
        var file = await desk.SucceedAsync("export", "edition", Issue);
        var path = Path.Join(desk.Folder, "edited.json");
        await File.WriteAllTextAsync(path, file.Output.Replace(from, to, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await desk.SucceedAsync("correct", Issue, path, "--publish");
    }

    private static async Task<JsonNode> ExportAsync(Desk desk) =>
        JsonNode.Parse((await desk.SucceedAsync("export", "edition", Issue)).Output)!;

    private static IEnumerable<string> Headlines(JsonNode? article) =>
        article!["parts"]!.AsArray().Where(p => p!["role"]!.GetValue<string>() == "headline").Select(p => p!["text"]!.GetValue<string>());

    private static string Texts(JsonNode article) =>
        string.Join('\n', article["parts"]!.AsArray().Select(p => p!["text"]!.GetValue<string>()));

    private static string[] Labels(JsonElement issue, string name) =>
        [.. issue.GetProperty(name).EnumerateArray().Select(l => l.GetString()!)];
}
