using System.Net;
using System.Text.Json.Nodes;

namespace Broadsheet.Cli.Tests;

public sealed class ServeTests
{
    [Fact]
    public async Task Readers_see_what_is_published_and_nothing_else()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        var next = desk.Write("HP20311216.pdf", PressPdf.Make(["A draft"], 2));
        await desk.SucceedAsync("import", next, "--publication", "harbour-post");
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/health"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/" + Template.Issue));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync($"/{Template.Issue}/a1"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/harbour-post/2031-12-16"));
        await desk.SucceedAsync("publish", "harbour-post/2031-12-16");
        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync("/harbour-post/2031-12-16", HttpStatusCode.OK));
    }

    [Fact]
    public async Task Drafts_are_shown_on_this_machine_where_asked()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        var next = desk.Write("HP20311216.pdf", PressPdf.Make(["A draft"], 2));
        await desk.SucceedAsync("import", next, "--publication", "harbour-post");
        await using var site = await RunningSite.StartAsync(desk, "serve", "--drafts", "--urls", "http://127.0.0.1:0");

        Assert.Equal(HttpStatusCode.Forbidden, await site.StatusAsync("/~desk/harbour-post/2031-12-16"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/~desk/harbour-post/2031-12-16?drafts=" + await site.DraftsSecretAsync()));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/~desk/harbour-post/2031-12-16"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/harbour-post/2031-12-16"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/" + Template.Issue));
    }

    [Fact]
    public async Task Withdrawn_and_removed_articles_and_withdrawn_issues_are_gone_with_their_reason()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        var file = Path.Join(desk.Folder, "issue.json");
        await desk.SucceedAsync("export", "edition", Template.Issue, "-o", file);
        var edition = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        var articles = edition["articles"]!.AsArray();
        var (kept, removed) = (articles[0]!["id"]!.GetValue<string>(), articles[^1]!["id"]!.GetValue<string>());
        Assert.NotEqual(kept, removed);

        articles.RemoveAt(articles.Count - 1);
        await File.WriteAllTextAsync(file, edition.ToJsonString(), TestContext.Current.CancellationToken);
        await desk.SucceedAsync("correct", Template.Issue, file, "--publish");
        Assert.Equal(HttpStatusCode.Gone, await site.EventuallyAsync($"/{Template.Issue}/{removed}", HttpStatusCode.Gone));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync($"/{Template.Issue}/a999"));

        await desk.SucceedAsync("withdraw", $"{Template.Issue}/{kept}", "--reason", "The market never opened.");
        Assert.Equal(HttpStatusCode.Gone, await site.EventuallyAsync($"/{Template.Issue}/{kept}", HttpStatusCode.Gone));
        Assert.Contains("The market never opened.", await site.TextAsync($"/{Template.Issue}/{kept}"), StringComparison.Ordinal);

        await desk.SucceedAsync("withdraw", Template.Issue, "--reason", "Printed by mistake.");
        Assert.Equal(HttpStatusCode.Gone, await site.EventuallyAsync("/" + Template.Issue, HttpStatusCode.Gone));
        Assert.Contains("Printed by mistake.", await site.TextAsync("/" + Template.Issue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_made_while_the_site_runs_and_a_signal_stops_it_well()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");

        await desk.SucceedAsync("backup", Path.Join(desk.Folder, "backup"));

        Assert.Equal(0, await site.StopAsync());
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_in_one_line()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");

        var second = await desk.RunAsync("serve", "--urls", site.Address);

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("--urls", second.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Error, StringComparison.Ordinal);
    }

    // The whole of what a newcomer types, over the real sample issues.
    [Fact]
    public async Task The_demo_shows_the_samples()
    {
        using var desk = await Desk.OpenAsync();
        CopyCache(desk);
        await using var site = await RunningSite.StartAsync(desk, "demo", "--urls", "http://127.0.0.1:0");

        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/lanchuan-daily/2031-12-15"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/lanchuan-daily/2031-12-15/p-A04"));
    }

    private static void CopyCache(Desk desk)
    {
        Directory.CreateDirectory(Path.Join(desk.Data, "demo"));
        Directory.Move(Path.Join(desk.Data, "cache"), Path.Join(desk.Data, "demo", "cache"));
    }
}
