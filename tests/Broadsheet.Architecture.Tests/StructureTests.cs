using System.Text.RegularExpressions;

namespace Broadsheet.Architecture.Tests;

/// <summary>Conventions that a newcomer relies on.</summary>
public sealed partial class StructureTests
{
    private const int LongestFile = 600;
    private const int LongestLine = 140;

    [Fact]
    public void Folders_are_named_after_what_they_handle()
    {
        string[] refused = ["Common", "Core", "Helpers", "Utils", "Utilities", "Infrastructure", "Shared", "Misc", "Managers", "Services"];
        var found = Repository
            .Files("*.cs", "src")
            .Where(p => p.Split('/').Any(part => refused.Contains(part, StringComparer.OrdinalIgnoreCase)));

        Assert.Empty(found);
    }

    [Fact]
    public void No_type_is_a_manager_helper_or_utility()
    {
        var found = Repository.Files("*.cs", "src").Where(p => VaguePattern().IsMatch(Path.GetFileNameWithoutExtension(p)));

        Assert.Empty(found);
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        var wrong =
            from path in Repository.Files("*.cs", "src")
            let declared = NamespacePattern().Match(Repository.Read(path))
            where declared.Success
            let expected = Path.GetDirectoryName(path)!["src/".Length..].Replace('/', '.')
            where declared.Groups[1].Value != expected
            select $"{path}: {declared.Groups[1].Value} instead of {expected}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_file_is_one_thing()
    {
        var found =
            from path in Repository.Files("*.cs").Concat(Repository.Files("*.ts", "web"))
            let lines = Repository.Read(path).AsSpan().Count('\n')
            where lines > LongestFile
            select $"{path}: {lines} lines";

        Assert.Empty(found);
    }

    /// <summary>The formatter breaks code; only what stands in quotes may run on, because breaking it would change it.</summary>
    [Fact]
    public void Lines_are_no_longer_than_the_contributing_page_says()
    {
        var found = Repository.Files("*.cs").SelectMany(p => TooLong(p, Repository.Read(p)));

        Assert.Empty(found);
    }

    private static IEnumerable<string> TooLong(string path, string text)
    {
        var isRaw = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.AsSpan().Count("\"\"\"") % 2 == 1)
                isRaw = !isRaw;
            else if (line.Length > LongestLine && !isRaw && (!line.Contains('"') || CommentPattern().IsMatch(line)))
                yield return $"{path}:{number}: {line.Length} columns";
        }
    }

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex CommentPattern();

    [Fact]
    public void Nothing_names_the_machine_it_was_written_on()
    {
        string[] patterns =
        [
            "*.cs",
            "*.md",
            "*.ts",
            "*.mjs",
            "*.json",
            "*.liquid",
            "*.html",
            "*.css",
            "*.sh",
            "*.yml",
            "*.csproj",
            "*.props",
        ];
        var found =
            from path in patterns.SelectMany(p => Repository.Files(p))
            where
                !path.EndsWith("packages.lock.json", StringComparison.Ordinal)
                && !path.EndsWith("StructureTests.cs", StringComparison.Ordinal)
            let match = MachinePattern().Match(Repository.Read(path))
            where match.Success
            select $"{path}: {match.Value}";

        Assert.Empty(found);
    }

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilities)$")]
    private static partial Regex VaguePattern();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"(?<![\w.])/(work|root)/\w+|""resolved"": ""http")]
    private static partial Regex MachinePattern();
}
