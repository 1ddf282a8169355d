using System.Text.RegularExpressions;
using Broadsheet.Layout;

namespace Broadsheet.Architecture.Tests;

/// <summary>The table of rooms in docs/layout.md is what the compiled assembly says, from the ground up: there is no cycle.</summary>
public sealed partial class LayoutRoomTests
{
    private const string Root = "Broadsheet.Layout";

    [Fact]
    public void A_room_of_layout_uses_only_the_rooms_above_it_in_the_table()
    {
        var rooms = Rooms();
        var uses = CompiledReferences.Of(typeof(IssueLayout).Assembly.Location).Where(u => IsOurs(u.From) && IsOurs(u.To)).ToList();
        Assert.True(uses.Count > 500, $"Only {uses.Count} uses were found: the way they are read is out of date.");

        var wrong = uses.Where(u => rooms.IndexOf(Room(u.To)) >= rooms.IndexOf(Room(u.From)))
            .Select(u => $"{Room(u.From)} uses {Room(u.To)}: {u.From.Name} needs {u.To.Name}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_table_names_every_room_of_layout_once()
    {
        var folders = Repository
            .Files("*.cs", "src/Broadsheet.Layout")
            .Select(p => Path.GetDirectoryName(p)!["src/Broadsheet.Layout".Length..].TrimStart('/').Replace('/', '.'))
            .Select(f => f.Length == 0 ? "(root)" : f)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(folders, Rooms().Order(StringComparer.Ordinal));
    }

    private static bool IsOurs(CompiledType type) =>
        type.Namespace == Root || type.Namespace.StartsWith(Root + ".", StringComparison.Ordinal);

    private static string Room(CompiledType type) => type.Namespace == Root ? "(root)" : type.Namespace[(Root.Length + 1)..];

    private static List<string> Rooms()
    {
        var section = Repository.Read("docs/layout.md").Split("## Rooms")[1].Split("\n## ")[0];
        return [.. RowPattern().Matches(section).SelectMany(m => NamePattern().Matches(m.Groups[1].Value)).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex NamePattern();
}
