using System.Net;
using System.Text.Json.Nodes;
using Broadsheet.Store.Opening;

namespace Broadsheet.Cli.Tests;

/// <summary>What is taken away from readers, given back, moved and deleted.</summary>
public sealed class WithdrawalTests
{
    private const string Issue = Template.Issue;

    [Fact]
    public async Task A_withdrawn_story_is_gone_from_everywhere_and_the_command_proves_it()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        var page = JsonNode.Parse(await site.TextAsync($"/{Issue}/p-s2.json"))!;
        var before = Assets(await site.TextAsync($"/{Issue}/p-s2")).Append(page["pdf"]!.GetValue<string>()).ToList();
        foreach (var asset in before)
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(asset));

        var result = await desk.SucceedAsync("withdraw", $"{Issue}/a2", "--reason", "The report was wrong.", "--json");

        Assert.Equal(0, result.Json.GetProperty("faults").GetInt32());
        var answers = result
            .Json.GetProperty("answers")
            .EnumerateArray()
            .ToDictionary(a => a.GetProperty("address").GetString()!, a => a.GetProperty("status").GetInt32());
        Assert.Equal((410, 410, 404), (answers[$"/{Issue}/a2"], answers[$"/{Issue}/a2.json"], answers[$"/{Issue}/p-s2.pdf"]));
        Assert.All(before.Where(a => a.StartsWith("/assets/", StringComparison.Ordinal)), a => Assert.Equal(404, answers[a]));
        Assert.Equal(HttpStatusCode.Gone, await site.EventuallyAsync($"/{Issue}/a2", HttpStatusCode.Gone));
        Assert.Contains("The report was wrong.", await site.TextAsync($"/{Issue}/a2"), StringComparison.Ordinal);
        foreach (var asset in before)
            Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(asset));
        var masked = Assets(await site.TextAsync($"/{Issue}/p-s2"));
        Assert.NotEmpty(masked);
        foreach (var asset in masked)
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(asset));
    }

    [Fact]
    public async Task A_withdrawn_storys_headline_is_gone_from_the_page_that_led_to_it()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        var path = Path.Join(desk.Folder, "1.json");
        await desk.SucceedAsync("export", "edition", Issue, "-o", path);
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        file["articles"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """
                    {"id": "new", "page": 1, "kind": "brief", "parts": [
                      {"role": "headline", "page": 1, "text": "Old bridge\nstands empty", "zones": [[40, 20, 200, 20]]},
                      {"role": "body", "page": 1, "text": "See page s2", "zones": [[40, 42, 200, 10]]}]}
                    """
                )
            );
        await File.WriteAllTextAsync(path, file.ToJsonString(), TestContext.Current.CancellationToken);
        await desk.SucceedAsync("correct", Issue, path, "--publish");
        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{Issue}/a3", HttpStatusCode.OK));
        var front = Assets(await site.TextAsync($"/{Issue}/p-s1"));

        var result = await desk.SucceedAsync("withdraw", $"{Issue}/a2", "--reason", "The report was wrong.", "--json");

        Assert.Equal(0, result.Json.GetProperty("faults").GetInt32());
        var answers = result
            .Json.GetProperty("answers")
            .EnumerateArray()
            .ToDictionary(a => a.GetProperty("address").GetString()!, a => a.GetProperty("status").GetInt32());
        Assert.Equal((404, 200), (answers[$"/{Issue}/p-s1.pdf"], answers[$"/{Issue}/p-s1"]));
        Assert.All(front, a => Assert.Equal(404, answers[a]));
        Assert.Equal(HttpStatusCode.Gone, await site.EventuallyAsync($"/{Issue}/a3", HttpStatusCode.Gone));
        Assert.DoesNotContain("stands empty", await site.TextAsync($"/{Issue}/p-s1"), StringComparison.Ordinal);
        Assert.NotEmpty(Assets(await site.TextAsync($"/{Issue}/p-s1")));
        await desk.SucceedAsync("reinstate", $"{Issue}/a2");
        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{Issue}/a3", HttpStatusCode.OK));
        Assert.Equal(front, Assets(await site.TextAsync($"/{Issue}/p-s1")));
    }

    [Fact]
    public async Task A_story_is_given_back_as_it_was_and_an_issue_in_the_revision_that_readers_saw()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        var before = Assets(await site.TextAsync($"/{Issue}/p-s2"));
        await desk.SucceedAsync("withdraw", $"{Issue}/a2", "--reason", "Wrong.");

        var again = await desk.SucceedAsync("withdraw", $"{Issue}/a2", "--reason", "Wrong in every way.");
        await desk.SucceedAsync("reinstate", $"{Issue}/a2");
        var twice = await desk.RunAsync("reinstate", $"{Issue}/a2");

        Assert.Contains("was withdrawn already", again.Output, StringComparison.Ordinal);
        Assert.Equal((4, true), (twice.ExitCode, twice.Error.Contains("is not withdrawn", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{Issue}/a2", HttpStatusCode.OK));
        Assert.Equal(before, Assets(await site.TextAsync($"/{Issue}/p-s2")));
        foreach (var asset in before)
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(asset));
        Assert.Contains($"/{Issue}/a2", await site.TextAsync("/search.json?q=bridge"), StringComparison.Ordinal);

        await desk.SucceedAsync("withdraw", Issue, "--reason", "By mistake.");
        Assert.Equal(HttpStatusCode.Gone, await site.EventuallyAsync($"/{Issue}", HttpStatusCode.Gone));
        Assert.Contains("readers see revision 1 again", (await desk.SucceedAsync("reinstate", Issue)).Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{Issue}", HttpStatusCode.OK));
    }

    [Fact]
    public async Task The_proof_of_a_withdrawn_issue_asks_all_of_it_and_a_site_that_still_shows_it_is_told()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        using var other = await Desk.OpenWithIssueAsync();
        await using var behind = await RunningSite.StartAsync(other, "serve", "--urls", "http://127.0.0.1:0");

        var leaking = await desk.RunAsync("withdraw", $"{Issue}/a2", "--reason", "Wrong.", "--site", behind.Address);
        var whole = await desk.SucceedAsync("withdraw", Issue, "--reason", "By mistake.", "--json");

        var silent = await desk.RunAsync("withdraw", $"{Issue}/a1", "--reason", "Wrong too.", "--site", "http://127.0.0.1:9");

        Assert.Equal((1, true), (silent.ExitCode, silent.Error.Contains("a1 is withdrawn from all revisions", StringComparison.Ordinal)));
        Assert.Equal(1, leaking.ExitCode);
        Assert.Contains("it is still there", leaking.Output, StringComparison.Ordinal);
        Assert.Equal(0, whole.Json.GetProperty("faults").GetInt32());
        Assert.Contains(whole.Json.GetProperty("answers").EnumerateArray(), a =>
            a.GetProperty("address").GetString()!.EndsWith(".pdf", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Withdrawn_words_do_not_come_back_with_a_correction_or_a_new_page()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await desk.SucceedAsync("withdraw", $"{Issue}/a2", "--reason", "Wrong.");
        var path = Path.Join(desk.Folder, "1.json");
        await desk.SucceedAsync("export", "edition", Issue, "-o", path);
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        file["articles"]![0]!["continuedTo"] = "a2";
        await File.WriteAllTextAsync(path, file.ToJsonString(), TestContext.Current.CancellationToken);

        var refused = await desk.RunAsync("correct", Issue, path, "--publish");

        Assert.Equal((4, true), (refused.ExitCode, refused.Error.Contains("a2 is withdrawn", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_date_is_put_right_and_every_old_address_leads_on()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        const string To = "harbour-post/2031-12-16";
        var assets = Assets(await site.TextAsync($"/{Issue}/p-s2"));

        await desk.SucceedAsync("move", Issue, To);

        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{To}", HttpStatusCode.OK));
        Assert.Equal($"/{To}", await site.LeadsToAsync($"/{Issue}"));
        Assert.Equal($"/{To}/a2.json", await site.LeadsToAsync($"/{Issue}/a2.json"));
        Assert.Equal($"/{To}/p-s2", await site.LeadsToAsync($"/{Issue}/p-s2"));
        Assert.Contains($"/{To}/a2", await site.TextAsync("/search.json?q=bridge"), StringComparison.Ordinal);
        Assert.DoesNotContain($"/{Issue}/", await site.TextAsync("/search.json?q=bridge"), StringComparison.Ordinal);
        foreach (var asset in assets)
            Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(asset));
        Assert.Equal(To, (await desk.SucceedAsync("show", To, "--json")).Json.GetProperty("issue").GetProperty("issue").GetString());
        await desk.SucceedAsync("verify");
        // The pages still bear the wrong date.
        var pdf = desk.Write("HP20311215.pdf", PressPdf.Make(["Market opens under lanterns", "Old bridge stands empty"], seed: 1));
        Assert.Contains(
            $"{To} has these pages already",
            (await desk.SucceedAsync("import", pdf, "--publication", "harbour-post", "--language", "en")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains($"it is {To} now", (await desk.RunAsync("publish", Issue)).Error, StringComparison.Ordinal);

        await desk.SucceedAsync("move", To, Issue);
        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{Issue}/a2", HttpStatusCode.OK));
        Assert.Equal($"/{Issue}/a2", await site.LeadsToAsync($"/{To}/a2"));
    }

    [Fact]
    public async Task What_can_not_be_moved_or_deleted_is_refused_with_words_and_a_draft_is_deleted()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        var pdf = desk.Write("HP20311216.pdf", PressPdf.Make(["A draft of tomorrow"], 5));
        await desk.SucceedAsync("import", pdf, "--publication", "harbour-post");

        var taken = await desk.RunAsync("move", Issue, "harbour-post/2031-12-16");
        var elsewhere = await desk.RunAsync("move", Issue, "morning-post/2031-12-15");
        var seen = await desk.RunAsync("delete", Issue);
        var draft = await desk.RunAsync("withdraw", "harbour-post/2031-12-16", "--reason", "Wrong.");
        await desk.SucceedAsync("delete", "harbour-post/2031-12-16");
        var gone = await desk.RunAsync("delete", "harbour-post/2031-12-16");

        Assert.Equal(
            (4, true),
            (taken.ExitCode, taken.Error.Contains("There is an issue harbour-post/2031-12-16 already", StringComparison.Ordinal))
        );
        Assert.Equal(
            (2, true),
            (elsewhere.ExitCode, elsewhere.Error.Contains("can't become an issue of morning-post", StringComparison.Ordinal))
        );
        Assert.Equal((4, true), (seen.ExitCode, seen.Error.Contains("broadsheet withdraw", StringComparison.Ordinal)));
        Assert.Equal((4, true), (draft.ExitCode, draft.Error.Contains("broadsheet delete", StringComparison.Ordinal)));
        Assert.Equal(5, gone.ExitCode);
        Assert.Equal(1, (await desk.SucceedAsync("list", "--json")).Json.GetProperty("issues").GetArrayLength());
        await desk.SucceedAsync("verify");
    }

    [Fact]
    public async Task A_page_whose_picture_could_not_be_made_without_the_story_has_none_until_reindex_makes_it()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        using (var folder = await NewsStores.OpenAsync(desk.Data, TimeProvider.System, TestContext.Current.CancellationToken))
            await folder.Issues.WithdrawArticleAsync(
                Model.Issues.ArticleKey.Parse($"{Issue}/a2", null),
                "Wrong.",
                TestContext.Current.CancellationToken
            );
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Empty(Assets(await site.TextAsync($"/{Issue}/p-s2.json")));

        await desk.SucceedAsync("reindex");

        for (var i = 0; i < 50 && Assets(await site.TextAsync($"/{Issue}/p-s2.json")).Count == 0; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        var made = Assets(await site.TextAsync($"/{Issue}/p-s2.json"));
        Assert.NotEmpty(made);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(made[0]));
    }

    private static List<string> Assets(string html) =>
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(html, "/assets/[0-9a-f]{64}\\.[a-z]+")
                .Select(m => m.Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
