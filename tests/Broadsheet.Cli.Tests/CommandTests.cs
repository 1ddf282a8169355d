using System.Text.Json;
using System.Text.Json.Nodes;

namespace Broadsheet.Cli.Tests;

public sealed class CommandTests
{
    [Fact]
    public async Task The_version_is_one_line()
    {
        using var desk = new Desk();

        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [Checkout.Program, "--version"]) { RedirectStandardOutput = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", output);
    }

    [Fact]
    public async Task List_and_show_tell_what_is_kept()
    {
        using var desk = await Desk.OpenWithIssueAsync();

        var list = await desk.SucceedAsync("list", "harbour-post");
        var issue = await desk.SucceedAsync("show", Template.Issue);
        var article = await desk.SucceedAsync("show", Template.Issue + "/a1");

        Assert.Matches("harbour-post/2031-12-15 +published", list.Output);
        Assert.Contains("HP20311215.pdf#2", issue.Output, StringComparison.Ordinal);
        Assert.Contains("a1", issue.Output, StringComparison.Ordinal);
        Assert.Contains("harbour-post/2031-12-15/a1", article.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "list", "nobody")]
    [InlineData(5, "show", "harbour-post/2031-12-16")]
    [InlineData(5, "show", "harbour-post/2031-12-15/a999")]
    [InlineData(5, "show", "harbour-post/2031-12-15", "--revision", "9")]
    [InlineData(5, "publish", "harbour-post/2031-12-15", "--revision", "9")]
    [InlineData(5, "publication", "show", "nobody")]
    [InlineData(5, "export", "edition", "harbour-post/2031-12-16")]
    [InlineData(5, "withdraw", "harbour-post/2031-12-15/a999", "--reason", "Wrong.")]
    [InlineData(2, "withdraw", "harbour-post/2031-12-15", "--reason", " ")]
    [InlineData(2, "withdraw", "harbour-post/2031-12-15")]
    [InlineData(2, "show", "Harbour Post")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "inspect", "x.pdf", "-o", "drawing.png")]
    [InlineData(2, "import", "x.pdf", "--publication", "harbour-post", "--date", "15.12.2031")]
    [InlineData(2, "import", "x.pdf", "--publication", "harbour-post", "--edition", "0")]
    [InlineData(2, "import", "x.pdf", "--publication", "harbour-post", "--pattern", "(unclosed")]
    [InlineData(2, "import", "x.pdf", "--publication", "harbour-post", "--language", "english!")]
    [InlineData(2, "correct", "harbour-post/2031-12-15", "nowhere.json")]
    [InlineData(2, "publication", "set", "new-paper")]
    [InlineData(2, "stylebook", "edit", "harbour-post", "nowhere.json")]
    [InlineData(5, "stylebook", "show", "nobody")]
    [InlineData(2, "restore", "nowhere.tar")]
    [InlineData(2, "serve", "--drafts", "--urls", "http://0.0.0.0:0")]
    [InlineData(2, "completion", "cmd")]
    public async Task What_cannot_be_done_is_one_line_and_an_exit_code(int exitCode, params string[] arguments)
    {
        using var desk = await Desk.OpenWithIssueAsync();

        var result = await desk.RunAsync(arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal("", result.Output);
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches("^(broadsheet: |See 'broadsheet|looking at )", line));
        Assert.Contains(lines, line => line.StartsWith("broadsheet: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_edited_by_hand_becomes_the_next_revision()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        var file = Path.Join(desk.Folder, "issue.json");

        await desk.SucceedAsync("export", "edition", Template.Issue, "-o", file);
        var unchanged = await desk.SucceedAsync("correct", Template.Issue, file, "--json");
        var edition = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        var id = edition["articles"]![0]!["id"]!.GetValue<string>();
        edition["articles"]![0]!["parts"]![0]!["text"] = "Market opens late";
        await File.WriteAllTextAsync(file, edition.ToJsonString(), TestContext.Current.CancellationToken);
        var corrected = await desk.SucceedAsync("correct", Template.Issue, file, "--note", "The hour was wrong.", "--publish", "--json");

        Assert.False(unchanged.Json.GetProperty("saved").GetBoolean());
        Assert.True(corrected.Json.GetProperty("saved").GetBoolean());
        Assert.Equal(id, corrected.Json.GetProperty("changed")[0].GetString());
        var article = await desk.SucceedAsync("show", $"{Template.Issue}/{id}", "--json");
        var content = article.Json.GetProperty("content");
        Assert.Equal("Market opens late", content.GetProperty("parts")[0].GetProperty("text").GetString());
        Assert.Equal("The hour was wrong.", content.GetProperty("corrections")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_export_on_stdout_is_the_exchange_format()
    {
        using var desk = await Desk.OpenWithIssueAsync();

        var edition = (await desk.SucceedAsync("export", "edition", Template.Issue)).Json;

        Assert.Equal("broadsheet-edition/1", edition.GetProperty("schema").GetString());
        Assert.Equal("harbour-post/2031-12-15", edition.GetProperty("id").GetString());
        Assert.Equal("Harbour Post", edition.GetProperty("title").GetString());
        Assert.Equal([1, 2], edition.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("index").GetInt32()));
        var part = edition.GetProperty("articles")[0].GetProperty("parts")[0];
        Assert.Equal(JsonValueKind.String, part.GetProperty("role").ValueKind);
        Assert.Equal(4, part.GetProperty("zones")[0].GetArrayLength());
    }

    [Fact]
    public async Task An_inspection_tells_draws_and_keeps_nothing()
    {
        using var desk = new Desk();
        var pdf = desk.Write("HP20311215.pdf", PressPdf.Make(["Market opens under lanterns", "Old bridge stands empty"], seed: 1));
        var html = Path.Join(desk.Folder, "inspection.html");

        var told = await desk.SucceedAsync("inspect", pdf, "--page", "2");
        await desk.SucceedAsync("inspect", pdf, "-o", html);
        var json = (await desk.SucceedAsync("inspect", pdf, "--page", "1", "--json")).Json;
        var nowhere = await desk.RunAsync("inspect", pdf, "--page", "A9");

        Assert.Contains("Old bridge stands empty", told.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Market opens", told.Output, StringComparison.Ordinal);
        Assert.Contains("begins under “Old bridge stands empty”", told.Output, StringComparison.Ordinal);
        Assert.Contains(
            "data:image/jpeg;base64,",
            await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal("headline", json.GetProperty("pages")[0].GetProperty("blocks")[0].GetProperty("role").GetString());
        Assert.Equal(5, nowhere.ExitCode);
        Assert.False(Directory.Exists(desk.Data));
    }

    [Fact]
    public async Task A_report_tells_what_to_look_at()
    {
        using var desk = await Desk.OpenWithIssueAsync();

        var told = await desk.SucceedAsync("report", Template.Issue);
        var json = (await desk.SucceedAsync("report", Template.Issue, "--json")).Json;
        var nowhere = await desk.RunAsync("report", "harbour-post/2031-12-16");

        Assert.Contains(
            $"{json.GetProperty("sureArticles").GetInt32()} of {json.GetProperty("articles").GetInt32()} articles sure",
            told.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(0, json.GetProperty("pagesWithoutText").GetArrayLength());
        Assert.All(json.GetProperty("findings").EnumerateArray().ToArray(), f => Assert.NotEqual("", f.GetProperty("message").GetString()));
        Assert.Equal(5, nowhere.ExitCode);
    }

    [Fact]
    public async Task An_import_begins_the_stylebook_and_the_desk_changes_it()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        var file = Path.Join(desk.Folder, "styles.json");

        var learned = await desk.SucceedAsync("stylebook", "show", "harbour-post", "--json");
        await desk.SucceedAsync("stylebook", "show", "harbour-post", "-o", file);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            file,
            text.Replace("\"role\":\"body\"", "\"role\":\"caption\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        var edited = await desk.SucceedAsync("stylebook", "edit", "harbour-post", file);
        var shown = await desk.SucceedAsync("stylebook", "show", "harbour-post");
        var reset = await desk.SucceedAsync("stylebook", "reset", "harbour-post", "--json");

        Assert.Equal("harbour-post/2031-12-15", learned.Json.GetProperty("issues")[0].GetProperty("issue").GetString());
        Assert.Contains(learned.Json.GetProperty("styles").EnumerateArray(), s =>
            s.GetProperty("font").GetString() == "Helvetica" && s.GetProperty("role").GetString() == "body"
        );
        Assert.Contains("1 style said by the desk", edited.Output, StringComparison.Ordinal);
        Assert.Contains("said by the desk", shown.Output, StringComparison.Ordinal);
        Assert.True(reset.Json.GetProperty("forgotten").GetBoolean());
    }

    [Fact]
    public async Task Publication_facts_are_set_listed_and_shown()
    {
        using var desk = await Desk.OpenWithIssueAsync();

        await desk.SucceedAsync(
            "publication",
            "set",
            "harbour-post",
            "--publisher",
            "Post & Sons",
            "--place",
            "Ellisport",
            "--issn",
            "03178471",
            "--direction",
            "ltr",
            "--rights",
            "All rights reserved"
        );
        await desk.SucceedAsync("publication", "set", "al-sabah", "--name", "الصباح", "--language", "ar", "--direction", "rtl");

        var list = await desk.SucceedAsync("publication", "list", "--json");
        Assert.Equal(
            ["al-sabah", "harbour-post"],
            list.Json.GetProperty("publications").EnumerateArray().Select(p => p.GetProperty("slug").GetString())
        );
        var shown = await desk.SucceedAsync("publication", "show", "harbour-post");
        Assert.Contains("Post & Sons", shown.Output, StringComparison.Ordinal);
        Assert.Contains("0317-8471", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_restored_and_sound_and_damage_is_found()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        using var other = new Desk();
        var backup = Path.Join(desk.Folder, "backup.tar");

        await desk.SucceedAsync("backup", backup);
        await other.SucceedAsync("restore", backup);
        var sound = await other.SucceedAsync("verify", "--json");
        var asset = Directory
            .EnumerateFiles(Path.Join(other.Data, "assets"), "*", SearchOption.AllDirectories)
            .OrderByDescending(f => new FileInfo(f).Length)
            .First();
        File.SetAttributes(asset, FileAttributes.Normal);
        var bytes = await File.ReadAllBytesAsync(asset, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(asset, bytes, TestContext.Current.CancellationToken);
        var damaged = await other.RunAsync("verify");

        Assert.True(sound.Json.GetProperty("isSound").GetBoolean());
        Assert.Equal(6, damaged.ExitCode);
        Assert.Contains("error: ", damaged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_come_from_the_environment_then_the_file_then_the_defaults()
    {
        using var desk = await Desk.OpenWithIssueAsync();
        desk.Write("data/broadsheet.json", """{"dpi": 150, "urls": "http://127.0.0.1:9000", /* by hand */}"""u8.ToArray());
        desk.Environment["BROADSHEET_URLS"] = "http://127.0.0.1:9100";

        var config = (await desk.SucceedAsync("config", "--json"))
            .Json.GetProperty("settings")
            .EnumerateArray()
            .ToDictionary(
                s => s.GetProperty("key").GetString()!,
                s => (s.GetProperty("value").GetString(), s.GetProperty("source").GetString())
            );

        Assert.Equal(("http://127.0.0.1:9100", "BROADSHEET_URLS"), config["urls"]);
        Assert.Equal(("150", Path.Join(desk.Data, "broadsheet.json")), config["dpi"]);
        Assert.Equal(("1000", "default"), config["maxPages"]);
    }

    [Theory]
    [InlineData("""{"dpi": 20}""", "from 72 to 600")]
    [InlineData("""{"dip": 200}""", "unknown setting 'dip'")]
    [InlineData("{", "is no JSON")]
    public async Task A_setting_that_cannot_be_used_is_refused_with_its_place(string file, string reason)
    {
        using var desk = await Desk.OpenWithIssueAsync();
        desk.Write("data/broadsheet.json", System.Text.Encoding.UTF8.GetBytes(file));

        var result = await desk.RunAsync("config");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Contains("broadsheet.json", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete -F")]
    [InlineData("zsh", "compdef")]
    [InlineData("fish", "complete -c broadsheet")]
    public async Task Shells_get_a_script_for_completion(string shell, string line)
    {
        using var desk = new Desk();

        Assert.Contains(line, (await desk.SucceedAsync("completion", shell)).Output, StringComparison.Ordinal);
    }
}
