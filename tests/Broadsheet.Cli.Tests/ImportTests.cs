using System.Text.Json;
using Broadsheet.Import.Tests.Pdf;

namespace Broadsheet.Cli.Tests;

public sealed class ImportTests
{
    [Fact]
    public async Task Pages_become_a_published_issue_and_the_same_again_changes_nothing()
    {
        using var desk = await Desk.OpenAsync();
        var pdf = desk.Write("HP20311215.pdf", PressPdf.Make(["Market opens under lanterns", "Old bridge stands empty"], 1));

        var first = await desk.SucceedAsync(
            "import",
            pdf,
            "--publication",
            "harbour-post",
            "--name",
            "Harbour Post",
            "--language",
            "en",
            "--publish",
            "--json"
        );
        var again = await desk.SucceedAsync("import", pdf, "--publication", "harbour-post", "--language", "en", "--publish", "--json");

        var issue = Assert.Single(first.Json.GetProperty("issues").EnumerateArray());
        Assert.Equal("harbour-post/2031-12-15", issue.GetProperty("issue").GetString());
        Assert.Equal("imported", issue.GetProperty("status").GetString());
        Assert.Equal(2, issue.GetProperty("pages").GetInt32());
        Assert.True(issue.GetProperty("published").GetBoolean());
        Assert.Equal("unchanged", again.Json.GetProperty("issues")[0].GetProperty("status").GetString());
        Assert.Equal(1, again.Json.GetProperty("issues")[0].GetProperty("revision").GetInt32());
        var shown = await desk.SucceedAsync("show", "harbour-post/2031-12-15", "--json");
        Assert.Equal("published", shown.Json.GetProperty("issue").GetProperty("state").GetString());
        Assert.Equal(1, shown.Json.GetProperty("revisions").GetArrayLength());
    }

    [Fact]
    public async Task A_password_is_read_from_a_file_or_from_standard_input()
    {
        using var desk = await Desk.OpenAsync();
        var encryption = new Rc4Encryption("sesame");
        var file = new PdfBuilder { Encrypt = encryption.Apply, Trailer = encryption.Trailer };
        file.AddPage("BT /F1 20 Tf 50 700 Td (Market opens under lanterns) Tj ET");
        var pdf = desk.Write("HP20311215.pdf", file.Build());
        var password = desk.Write("password.txt", "sesame\nanother line\n"u8.ToArray());
        var empty = desk.Write("empty.txt", []);
        string[] import = ["import", pdf, "--publication", "harbour-post", "--language", "en"];

        var without = await desk.RunAsync(import);
        var read = await desk.SucceedAsync([.. import, "--password-file", password, "--json"]);
        var typed = await desk.RunWithInputAsync("sesame\n", [.. import, "--password-file", "-", "--json"]);
        var both = await desk.RunAsync([.. import, "--password-file", password, "--password", "sesame"]);
        var none = await desk.RunAsync([.. import, "--password-file", empty]);
        var missing = await desk.RunAsync([.. import, "--password-file", password + ".not"]);

        Assert.Contains("--password-file", without.Output + without.Error, StringComparison.Ordinal);
        Assert.Equal(1, read.Json.GetProperty("issues")[0].GetProperty("pages").GetInt32());
        Assert.Equal("unchanged", typed.Json.GetProperty("issues")[0].GetProperty("status").GetString());
        Assert.Equal(2, both.ExitCode);
        Assert.Contains("one of --password and --password-file", both.Error, StringComparison.Ordinal);
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("first line is empty", none.Error, StringComparison.Ordinal);
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("can't be read", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timings_tell_how_long_each_step_took()
    {
        using var desk = await Desk.OpenAsync();
        var pdf = desk.Write("HP20311215.pdf", PressPdf.Make(["Market opens under lanterns", "Old bridge stands empty"], 1));
        string[] import = ["import", pdf, "--publication", "harbour-post", "--language", "en", "--publish"];

        var told = await desk.SucceedAsync([.. import, "--timings", "--json"]);
        var printed = await desk.SucceedAsync([.. import, "--timings"]);
        var silent = await desk.SucceedAsync([.. import, "--json"]);

        var steps = told.Json.GetProperty("timings").EnumerateArray().ToDictionary(s => s.GetProperty("step").GetString()!);
        foreach (
            var (step, count) in new[]
            {
                ("import.page", 2),
                ("pdf.draw", 2),
                ("import.master", 2),
                ("layout.lay-out", 1),
                ("publish.save", 1),
            }
        )
            Assert.Equal(count, steps[step].GetProperty("count").GetInt32());
        Assert.All(steps.Values, s =>
        {
            Assert.InRange(s.GetProperty("slowest").GetDouble(), s.GetProperty("median").GetDouble(), s.GetProperty("total").GetDouble());
            Assert.Contains($"`{s.GetProperty("step").GetString()}`", Checkout.Read("docs/cli.md"), StringComparison.Ordinal);
        });
        Assert.StartsWith("HP20311215.pdf#", steps["import.page"].GetProperty("slowestWhere").GetString(), StringComparison.Ordinal);
        Assert.True(steps["pdf.draw"].GetProperty("processor").GetDouble() > 0);
        Assert.False(steps["import.read"].TryGetProperty("processor", out _));
        Assert.Contains("import.look", printed.Output, StringComparison.Ordinal);
        Assert.False(silent.Json.TryGetProperty("timings", out _));
    }

    [Fact]
    public async Task Another_source_for_the_same_issue_needs_replace_and_keeps_ids()
    {
        using var desk = await Desk.OpenAsync();
        var first = desk.Write("a/HP20311215_01.pdf", PressPdf.Make(["Market opens under lanterns"], 1));
        var second = desk.Write("b/HP20311215_01.pdf", PressPdf.Make(["Market opens under lanterns", "A second page"], 1));
        await desk.SucceedAsync("import", first, "--publication", "harbour-post", "--date", "2031-12-15");
        var before = await ArticlesAsync(desk);

        var refused = await desk.RunAsync("import", second, "--publication", "harbour-post", "--date", "2031-12-15");
        var replaced = await desk.SucceedAsync(
            "import",
            second,
            "--publication",
            "harbour-post",
            "--date",
            "2031-12-15",
            "--replace",
            "--json"
        );

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("--replace", refused.Output, StringComparison.Ordinal);
        Assert.Equal(2, replaced.Json.GetProperty("issues")[0].GetProperty("revision").GetInt32());
        var after = await ArticlesAsync(desk);
        Assert.NotEmpty(before);
        Assert.Equal(before, after.Take(before.Length));
        Assert.True(after.Length > before.Length);
    }

    [Fact]
    public async Task A_folder_with_two_dates_makes_two_issues_and_what_is_no_pdf_is_reported()
    {
        using var desk = await Desk.OpenAsync();
        desk.Write("press/HP20311215_01.pdf", PressPdf.Make(["Monday"], 1));
        desk.Write("press/HP20311216_01.pdf", PressPdf.Make(["Tuesday"], 2));
        desk.Write("press/notes.txt", "not a page"u8.ToArray());
        desk.Write("press/HP20311216_02.pdf", "%PDF-1.4 but nothing more"u8.ToArray());

        var result = await desk.RunAsync("import", Path.Join(desk.Folder, "press"), "--publication", "harbour-post", "--json");

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(3, result.Json.GetProperty("exitCode").GetInt32());
        Assert.Equal(
            ["harbour-post/2031-12-15", "harbour-post/2031-12-16"],
            result.Json.GetProperty("issues").EnumerateArray().Select(i => i.GetProperty("issue").GetString())
        );
        var problems = Problems(result.Json);
        Assert.Contains(problems, p => p.GetProperty("where").GetString()!.Contains("notes.txt", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.GetProperty("where").GetString()!.Contains("HP20311216_02.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_is_not_there_fails_with_its_name()
    {
        using var desk = await Desk.OpenAsync();

        var result = await desk.RunAsync("import", Path.Join(desk.Folder, "nowhere"), "--publication", "harbour-post");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nowhere", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_progress_is_plain_lines_on_stderr_and_the_summary_a_table_on_stdout()
    {
        using var desk = await Desk.OpenAsync();
        var pdf = desk.Write("HP20311215.pdf", PressPdf.Make(["One", "Two", "Three"], 1));

        var result = await desk.SucceedAsync("import", pdf, "--publication", "harbour-post", "--language", "en", "--name", "Post");

        Assert.Contains("reading", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Error + result.Output);
        Assert.InRange(result.Error.Split('\n').Length, 2, 20);
        Assert.Contains("Stories", result.Output, StringComparison.Ordinal);
        Assert.Contains("harbour-post/2031-12-15 is new; it is a draft until it is published.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_imports_of_the_same_issue_at_once_leave_one_whole_issue_and_the_other_says_so()
    {
        using var desk = await Desk.OpenAsync();
        var one = desk.Write("a/HP20311215_01.pdf", PressPdf.Make(["Market opens under lanterns"], 1));
        var two = desk.Write("b/HP20311215_01.pdf", PressPdf.Make(["Another front page"], 2));

        var results = await Task.WhenAll(
            desk.RunAsync("import", one, "--publication", "harbour-post", "--publish", "--json"),
            desk.RunAsync("import", two, "--publication", "harbour-post", "--publish", "--json")
        );

        Assert.Equal([0, 4], results.Select(r => r.ExitCode).Order());
        var shown = await desk.SucceedAsync("show", "harbour-post/2031-12-15", "--json");
        Assert.Equal(1, shown.Json.GetProperty("revisions").GetArrayLength());
    }

    [Fact]
    public async Task Ctrl_C_stops_cleanly_and_the_same_import_goes_on_afterwards()
    {
        using var desk = await Desk.OpenAsync();
        var pdf = desk.Write("HP20311215.pdf", PressPdf.Make([.. Enumerable.Range(1, 60).Select(i => $"Page {i}")], 1));
        using var process = desk.Start("import", pdf, "--publication", "harbour-post", "--publish");
        while (
            await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
            && !line.StartsWith("reading", StringComparison.Ordinal)
        ) { }

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Stopped.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        var list = await desk.SucceedAsync("list", "--json");
        Assert.Equal(0, list.Json.GetProperty("issues").GetArrayLength());
        Assert.Empty(
            Directory.Exists(Path.Join(desk.Data, "cache", "import"))
                ? Directory.EnumerateFileSystemEntries(Path.Join(desk.Data, "cache", "import"))
                : []
        );
    }

    private static async Task<string[]> ArticlesAsync(Desk desk)
    {
        var shown = await desk.SucceedAsync("show", "harbour-post/2031-12-15", "--json");
        return
        [
            .. shown.Json.GetProperty("content").GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("id").GetString()!),
        ];
    }

    private static JsonElement[] Problems(JsonElement report) =>
        [
            .. report
                .GetProperty("problems")
                .EnumerateArray()
                .Concat(report.GetProperty("issues").EnumerateArray().SelectMany(i => i.GetProperty("problems").EnumerateArray())),
        ];
}
