using System.Net;
using System.Text.Json.Nodes;

namespace Broadsheet.Cli.Tests;

/// <summary>What a desk does to a published issue, and what readers see of it.</summary>
public sealed class CorrectionTests
{
    private const string Issue = Template.Issue;

    [Fact]
    public async Task Two_editors_with_one_export_keep_what_both_did_and_are_told_where_they_meet()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        var (first, second, third) = (
            await ExportAsync(desk, "1.json"),
            await ExportAsync(desk, "2.json"),
            await ExportAsync(desk, "3.json")
        );
        await EditAsync(first, file => Part(file, "a1", 0)["text"] = "Market opened");
        await EditAsync(second, file => Part(file, "a2", 0)["text"] = "Bridge still empty");
        await EditAsync(third, file => Part(file, "a1", 0)["text"] = "Market opening");

        await desk.SucceedAsync("correct", Issue, first, "--publish");
        await desk.SucceedAsync("correct", Issue, second, "--publish");
        var refused = await desk.RunAsync("correct", Issue, third, "--publish");
        var json = await desk.RunAsync("correct", Issue, third, "--publish", "--json");

        Assert.Equal((4, 4), (refused.ExitCode, json.ExitCode));
        Assert.Contains(
            "a1 now, revision 3:\n  headline: Market opened\na1 in the file:\n  headline: Market opening\n",
            refused.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Equal("a1", json.Json.GetProperty("conflicts")[0].GetProperty("where").GetString());
        var newest = JsonNode.Parse((await desk.SucceedAsync("export", "edition", Issue)).Output)!;
        Assert.Equal(3, newest["revision"]!.GetValue<int>());
        Assert.Contains(
            "   a2: “Old bridge stands empty” → “Bridge still empty”",
            (await desk.SucceedAsync("log", Issue)).Output,
            StringComparison.Ordinal
        );
        var log = (await desk.SucceedAsync("log", Issue, "--json")).Json.GetProperty("revisions");
        Assert.Equal(
            ("setText", "a2"),
            (
                log[2].GetProperty("operations")[0].GetProperty("op").GetString(),
                log[2].GetProperty("operations")[0].GetProperty("article").GetString()
            )
        );
        Assert.Equal(
            ("Market opened", "Bridge still empty"),
            (Part(newest, "a1", 0)["text"]!.GetValue<string>(), Part(newest, "a2", 0)["text"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task A_quiet_fix_is_not_told_and_a_correction_is_with_its_own_note()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        var path = await ExportAsync(desk, "1.json");
        await EditAsync(path, file => Part(file, "a1", 0)["text"] = "Market opened");
        await desk.SucceedAsync("correct", Issue, path, "--publish");
        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{Issue}/a1", HttpStatusCode.OK));
        var quiet = await EventuallyHasAsync(site, $"/{Issue}/a1", "Market opened");
        path = await ExportAsync(desk, "2.json");
        await EditAsync(path, file =>
        {
            Part(file, "a1", 0)["text"] = "Market opened late";
            Part(file, "a2", 0)["text"] = "Bridge still empty";
        });
        var asked = await desk.RunAsync("correct", Issue, path, "--note", "It opened late.");
        await desk.SucceedAsync("correct", Issue, path, "--note", "a1=It opened late.", "--publish");
        var told = await EventuallyHasAsync(site, $"/{Issue}/a1", "It opened late.");
        var other = await EventuallyHasAsync(site, $"/{Issue}/a2", "Bridge still empty");

        Assert.DoesNotContain("class=\"corrections\"", quiet, StringComparison.Ordinal);
        Assert.Equal((2, true), (asked.ExitCode, asked.Error.Contains("--note a1=TEXT", StringComparison.Ordinal)));
        Assert.Contains("class=\"corrections\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"corrections\"", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_became_part_of_another_leads_there_and_so_does_a_page_with_another_label()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        await using var site = await RunningSite.StartAsync(desk, "serve", "--urls", "http://127.0.0.1:0");
        var path = await ExportAsync(desk, "1.json");
        await EditAsync(path, file =>
        {
            file["articles"]![0]!["continuedTo"] = "a2";
            file["pages"]![0]!["label"] = "A1";
            file["pages"]![1]!["label"] = "A2";
        });

        var corrected = await desk.SucceedAsync("correct", Issue, path, "--publish");

        Assert.Contains("a2 → a1", corrected.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.EventuallyAsync($"/{Issue}/p-A2", HttpStatusCode.OK));
        Assert.Equal($"/{Issue}/a1", await site.LeadsToAsync($"/{Issue}/a2"));
        Assert.Equal($"/{Issue}/a1.json?x=1", await site.LeadsToAsync($"/{Issue}/a2.json?x=1"));
        Assert.Equal($"/{Issue}/p-A2.pdf", await site.LeadsToAsync($"/{Issue}/p-s2.pdf"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync($"/{Issue}/a2"));
    }

    [Fact]
    public async Task Pages_are_joined_and_parted_by_a_file_of_operations_and_the_log_says_so()
    {
        using var desk = await Desk.OpenWithIssueAsync();

        await OperateAsync(desk, 1, """{"op":"linkJump","article":"a1","to":"a2","page":"s2"}""");
        var refused = await desk.RunAsync(
            "correct",
            Issue,
            Operations(desk, 2, """{"op":"linkJump","article":"a1","to":"a9","page":"s1"}""")
        );
        await OperateAsync(desk, 2, """{"op":"unlinkJump","article":"a1","page":"s2","added":"a2","kind":"story"}""");

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Operation 1 (LinkJump) does not fit revision 2", refused.Error, StringComparison.Ordinal);
        var log = (await desk.SucceedAsync("log", Issue)).Output;
        Assert.Contains("a2 on page s2 goes on with a1 and became part of it", log, StringComparison.Ordinal);
        Assert.Contains("a1 ends before page s2; what stands there is a2 now", log, StringComparison.Ordinal);
        var newest = JsonNode.Parse((await desk.SucceedAsync("export", "edition", Issue)).Output)!;
        Assert.Equal(["a1", "a2"], newest["articles"]!.AsArray().Select(a => a!["id"]!.GetValue<string>()));
    }

    private static Task<CommandResult> OperateAsync(Desk desk, int revision, string operation) =>
        desk.SucceedAsync("correct", Issue, Operations(desk, revision, operation));

    private static string Operations(Desk desk, int revision, string operation) =>
        desk.Write(
            $"operations-{revision}.json",
            System.Text.Encoding.UTF8.GetBytes($$"""{"base":{{revision}},"operations":[{{operation}}]}""")
        );

    private static async Task<string> EventuallyHasAsync(RunningSite site, string path, string words)
    {
        var text = await site.TextAsync(path);
        for (var i = 0; i < 50 && !text.Contains(words, StringComparison.Ordinal); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            text = await site.TextAsync(path);
        }

        Assert.Contains(words, text, StringComparison.Ordinal);
        return text;
    }

    [Fact]
    public async Task An_edition_is_exported_with_its_files_and_taken_back()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        var (file, folder) = (Path.Join(desk.Folder, "issue.json"), Path.Join(desk.Folder, "files"));
        var done = await desk.SucceedAsync("export", "edition", Issue, "-o", file, "--files", folder);
        Assert.Contains($"are written to {folder}", done.Error, StringComparison.Ordinal);
        var edition = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        foreach (var page in edition["pages"]!.AsArray())
        {
            var pdf = await File.ReadAllBytesAsync(Path.Join(folder, (string?)page!["pdf"]), TestContext.Current.CancellationToken);
            Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
            Assert.True(new FileInfo(Path.Join(folder, (string?)page["image"])).Length > 1000);
        }
        await desk.SucceedAsync("correct", Issue, file);
    }

    private static async Task<string> ExportAsync(Desk desk, string name)
    {
        var path = Path.Join(desk.Folder, name);
        await desk.SucceedAsync("export", "edition", Issue, "-o", path);
        return path;
    }

    private static async Task EditAsync(string path, Action<JsonNode> edit)
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        edit(file);
        await File.WriteAllTextAsync(path, file.ToJsonString(), TestContext.Current.CancellationToken);
    }

    private static JsonNode Part(JsonNode file, string article, int part) =>
        file["articles"]!.AsArray().Single(a => a!["id"]!.GetValue<string>() == article)!["parts"]![part]!;
}
