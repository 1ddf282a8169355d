using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Broadsheet.Model.Geometry;

namespace Broadsheet.LayoutBench.Labelling;

/// <summary>A line of a page that somebody tells the role of.</summary>
internal sealed record LabelLine(int Id, string Text, JsonNode Box)
{
    /// <summary>Its place in points, from the top left of the page.</summary>
    public Rect Place =>
        Rect.FromEdges((double)Box[0]!, (double)Box[1]!, (double)Box[0]! + (double)Box[2]!, (double)Box[1]! + (double)Box[3]!);
}

/// <summary>The blocks, lines and pictures of a page, as <see cref="LabelSheets"/> wrote them down.</summary>
internal sealed partial record LabelSheet(
    double Width,
    double Height,
    string? Language,
    List<List<LabelLine>> Blocks,
    List<JsonNode> Pictures
)
{
    /// <summary>Lines that have a label.</summary>
    public HashSet<int> Used { get; } = [];

    public static LabelSheet Read(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        return new(
            (double)json["width"]!,
            (double)json["height"]!,
            (string?)json["language"],
            [
                .. json["blocks"]!
                    .AsArray()
                    .Select(b => b!.AsArray().Select(l => new LabelLine((int)l!["id"]!, (string)l["text"]!, l["box"]!)).ToList()),
            ],
            [.. json["pictures"]!.AsArray().Select(p => p!)]
        );
    }

    /// <summary>The lines of a block (<c>B3</c>), some of them (<c>B3.L12-15</c>), or those in a box (<c>@x,y,w,h</c>).</summary>
    /// <exception cref="FormatException">There are none of that name.</exception>
    public List<LabelLine> Named(string name)
    {
        if (Boxed().Match(name) is { Success: true } boxed)
        {
            var edge = Enumerable.Range(1, 4).Select(i => double.Parse(boxed.Groups[i].ValueSpan, CultureInfo.InvariantCulture)).ToList();
            var found = Within(Rect.FromEdges(edge[0], edge[1], edge[0] + edge[2], edge[1] + edge[3]))
                .Where(l => !Used.Contains(l.Id))
                .ToList();
            return found.Count > 0 ? found : throw new FormatException($"no line without label stands in '{name}'");
        }
        if (Block().Match(name) is not { Success: true } match)
            throw new FormatException($"'{name}' is no block or picture");
        var block = Blocks[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1];
        if (!match.Groups[2].Success)
            return block;
        var first = block.FindIndex(l => l.Id == int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        var last = match.Groups[3].Success
            ? block.FindIndex(l => l.Id == int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture))
            : first;
        return first >= 0 && last >= first ? block[first..(last + 1)] : throw new FormatException($"'{name}' is not in its block");
    }

    /// <summary>The lines whose middle stands in a box, in the order of the sheet.</summary>
    public IEnumerable<LabelLine> Within(Rect box)
    {
        var wide = box.Inflate(0.2);
        return Blocks.SelectMany(b => b).Where(l => wide.Contains(l.Place.Center));
    }

    [GeneratedRegex(@"^@(-?[0-9.]+),(-?[0-9.]+),([0-9.]+),([0-9.]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Boxed();

    [GeneratedRegex(@"^B([0-9]+)(?:\.L([0-9]+)(?:-L?([0-9]+))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
