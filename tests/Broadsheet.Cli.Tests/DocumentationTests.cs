using System.Text.RegularExpressions;

namespace Broadsheet.Cli.Tests;

/// <summary>docs/cli.md and docs/settings.md name everything that the program takes.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public async Task Every_command_and_option_of_the_help_is_documented_and_has_an_example()
    {
        using var desk = new Desk();
        var document = Checkout.Read("docs/cli.md");
        var missing = new List<string>();

        await VisitAsync([]);

        Assert.Empty(missing);

        async Task VisitAsync(string[] command)
        {
            var help = (await desk.SucceedAsync([.. command, "--help"])).Output;
            var name = string.Join(' ', command);
            if (command.Length > 0 && !document.Contains($"broadsheet {name}", StringComparison.Ordinal))
                missing.Add($"command {name}");
            if (command.Length > 0 && !help.Contains("Examples:", StringComparison.Ordinal))
                missing.Add($"example of {name}");
            missing.AddRange(
                OptionPattern()
                    .Matches(Section(help, "Options:"))
                    .Select(m => m.Value.Trim().TrimEnd(','))
                    .Where(option => !Regex.IsMatch(document, $@"(?<![\w-]){Regex.Escape(option)}(?![\w-])"))
                    .Select(option => $"{name} {option}")
            );
            foreach (Match child in CommandPattern().Matches(Section(help, "Commands:")))
                await VisitAsync([.. command, child.Groups[1].Value]);
        }
    }

    [Fact]
    public async Task Every_setting_has_its_row_with_variable_and_default()
    {
        using var desk = new Desk();
        var document = Checkout.Read("docs/settings.md");
        var settings = (await desk.SucceedAsync("config", "--json")).Json.GetProperty("settings").EnumerateArray().ToArray();

        Assert.NotEmpty(settings);
        Assert.All(settings, s =>
        {
            var value = s.GetProperty("value").GetString();
            var row =
                $"| `{s.GetProperty("key").GetString()}` | `{s.GetProperty("variable").GetString()}` | {(value is { Length: > 0 } ? $"`{value}` " : "")}|";
            Assert.Contains(row, document, StringComparison.Ordinal);
        });
        var rows = RowPattern().Count(document);
        Assert.Equal(settings.Length, rows);
    }

    [Fact]
    public void Every_exit_code_of_the_program_is_documented()
    {
        var document = Checkout.Read("docs/cli.md");
        var codes = CodePattern().Matches(Checkout.Read("src/Broadsheet/Output/ExitCodes.cs")).Select(m => m.Groups[1].Value).ToArray();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains($"\n| {code} | ", document, StringComparison.Ordinal));
    }

    private static string Section(string help, string title)
    {
        var start = help.IndexOf(title, StringComparison.Ordinal);
        if (start < 0)
            return "";
        var end = help.IndexOf("\n\n", start, StringComparison.Ordinal);
        return end < 0 ? help[start..] : help[start..end];
    }

    [GeneratedRegex(@"(?<=^  (?:-[\w?], )*)-{1,2}[\w?-]+", RegexOptions.Multiline)]
    private static partial Regex OptionPattern();

    [GeneratedRegex(@"^  ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"^\| `\w+` \| `BROADSHEET_\w+` \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"public const int \w+ = (\d+);")]
    private static partial Regex CodePattern();
}
