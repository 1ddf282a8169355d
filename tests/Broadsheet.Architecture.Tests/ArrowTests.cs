using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Broadsheet.Architecture.Tests;

/// <summary>The table in docs/architecture.md is what the project files say.</summary>
public sealed partial class ArrowTests
{
    [Fact]
    public void The_table_of_rooms_and_the_project_files_agree()
    {
        var documented = RowPattern()
            .Matches(Repository.Read("docs/architecture.md"))
            .ToDictionary(
                m => m.Groups["project"].Value,
                m => string.Join(", ", References(m.Groups["references"].Value).Order(StringComparer.Ordinal))
            );
        var real = Repository
            .Files("*.csproj", "src")
            .ToDictionary(
                p => Path.GetFileNameWithoutExtension(p),
                p => string.Join(", ", ProjectReferences(p).Order(StringComparer.Ordinal))
            );

        Assert.Equal(real.OrderBy(p => p.Key, StringComparer.Ordinal), documented.OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = XDocument
            .Parse(Repository.Read("Broadsheet.slnx"))
            .Descendants("Project")
            .Select(p => p.Attribute("Path")!.Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(Repository.Files("*.csproj"), solution);
    }

    [Fact]
    public void The_model_has_no_packages()
    {
        Assert.DoesNotContain(
            "PackageReference",
            Repository.Read("src/Broadsheet.Model/Broadsheet.Model.csproj"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "PackageReference",
            Repository.Read("src/Broadsheet.Layout/Broadsheet.Layout.csproj"),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> References(string cell) =>
        cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(r => r != "-");

    private static IEnumerable<string> ProjectReferences(string project) =>
        XDocument
            .Parse(Repository.Read(project))
            .Descendants("ProjectReference")
            .Select(r =>
                Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))
                    .Replace("Broadsheet.", "", StringComparison.Ordinal)
            );

    [GeneratedRegex(@"^\| `(?<project>Broadsheet[\w.]*)` \|[^|]*\| (?<references>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
