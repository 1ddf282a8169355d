using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Broadsheet.Architecture.Tests;

/// <summary>What the documents name exists, and what exists is documented.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Links_and_paths_in_markdown_lead_somewhere()
    {
        var broken = new List<string>();
        foreach (var path in Repository.Files("*.md").Where(p => !p.StartsWith("tests/cases/", StringComparison.Ordinal)))
        {
            var folder = Path.GetDirectoryName(path)!;
            var text = Repository.Read(path);
            foreach (Match link in LinkPattern().Matches(text))
            {
                var target = link.Groups[1].Value.Split('#')[0];
                if (target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Exists(Path.Combine(folder, target)))
                    broken.Add($"{path}: {target}");
            }

            foreach (Match code in CodePathPattern().Matches(text))
            {
                if (!Exists(code.Groups[1].Value))
                    broken.Add($"{path}: {code.Groups[1].Value}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void The_tests_that_the_security_page_names_exist()
    {
        var tests = Repository.Files("*Tests.cs", "tests").ToLookup(p => Path.GetFileNameWithoutExtension(p), Repository.Read);
        var named = TestPattern().Matches(Repository.Read("docs/security.md"));
        Assert.True(named.Count > 30, $"Only {named.Count} tests are named: the way they are searched is out of date.");

        var missing = named
            .Where(m =>
                !tests[m.Groups[1].Value]
                    .Any(text => m.Groups[2].Value.Length == 0 || text.Contains($" {m.Groups[2].Value}(", StringComparison.Ordinal))
            )
            .Select(m => m.Value);

        Assert.Empty(missing);
    }

    [Fact]
    public void Each_dependency_has_its_reason()
    {
        var packages = XDocument
            .Parse(Repository.Read("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(p => p.Attribute("Include")!.Value)
            .Concat(NodePackages())
            .Order(StringComparer.Ordinal);
        var reasons = Repository.Read("docs/decisions/0002-dependencies.md");

        var missing = packages.Where(p => !reasons.Contains($"`{p}`", StringComparison.Ordinal)).ToArray();

        Assert.Empty(missing);
    }

    [Fact]
    public void Each_decision_is_in_the_list()
    {
        var list = Repository.Read("docs/decisions/README.md");
        var missing = Repository
            .Files("*.md", "docs/decisions")
            .Select(p => Path.GetFileName(p))
            .Where(n => n != "README.md")
            .Where(n => !list.Contains($"({n})", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static bool Exists(string relative)
    {
        var full = Path.Combine(Repository.Root, relative);
        return File.Exists(full) || Directory.Exists(full);
    }

    private static string[] NodePackages()
    {
        if (!File.Exists(Path.Combine(Repository.Root, "package.json")))
            return [];
        using var json = JsonDocument.Parse(Repository.Read("package.json"));
        return new[] { "dependencies", "devDependencies" }
            .SelectMany(section =>
                json.RootElement.TryGetProperty(section, out var list) ? list.EnumerateObject().Select(p => p.Name).ToArray() : []
            )
            .ToArray();
    }

    [GeneratedRegex(@"`([A-Z]\w*Tests)(?:\.(\w+))?`")]
    private static partial Regex TestPattern();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkPattern();

    // Paths in code spans that begin with a folder of the checkout and have no placeholder in them.
    [GeneratedRegex(@"`((?:src|docs|tests|themes|web|samples|bench)/[\w./-]*)`")]
    private static partial Regex CodePathPattern();
}
