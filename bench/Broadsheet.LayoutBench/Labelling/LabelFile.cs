using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Broadsheet.LayoutBench.Labelling;

/// <summary>
/// Makes the truth of an issue from what somebody wrote beside its sheets (labels.txt). A line each: <c>page 1</c>; <c>article a1</c> (or
/// <c>article a7 from a1</c>, <c>photo a3</c> for a picture with its caption alone); then <c>ROLE B3 B4.L12-15 P1</c> in reading order, of
/// the roles of the scorer and
/// <c>crosshead</c>; <c>ad B7 P2</c> and <c>furniture B1</c> (one thing a line); <c>skip B9</c> for what cannot be told. <c>#</c> begins a
/// comment. <c>@x,y,w,h</c> names the lines whose middle stands in a box, as <see cref="LabelShelf"/> keeps them.
/// </summary>
internal static partial class LabelFile
{
    private static readonly HashSet<string> Roles =
    [
        "headline",
        "kicker",
        "deck",
        "byline",
        "dateline",
        "body",
        "crosshead",
        "photo",
        "caption",
        "credit",
        "pullquote",
        "jumpline",
        "other",
    ];

    /// <summary>Writes truth.json beside labels.txt; returns what is wrong with the labels.</summary>
    public static List<string> MakeTruth(string folder)
    {
        var sheets = Directory
            .GetFiles(Path.Combine(folder, "sheets"), "p*.json")
            .Order(StringComparer.Ordinal)
            .Select(LabelSheet.Read)
            .ToList();
        List<string> wrong = [];
        JsonArray articles = [];
        var pages = sheets
            .Select(
                (s, i) =>
                    new JsonObject
                    {
                        ["index"] = i + 1,
                        ["label"] = $"{i + 1}",
                        ["name"] = "",
                        ["width"] = s.Width,
                        ["height"] = s.Height,
                        ["file"] = $"p{i + 1:00}.pdf",
                        ["furniture"] = new JsonArray(),
                        ["ads"] = new JsonArray(),
                    }
            )
            .ToList();
        var page = 0;
        JsonObject? article = null;
        var number = 0;
        foreach (var raw in File.ReadLines(Path.Combine(folder, "labels.txt")))
        {
            number++;
            var words = raw.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            try
            {
                switch (words[0])
                {
                    case "page":
                        (page, article) = (int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), null);
                        break;
                    case "article" or "photo" when words.Length > 1 && words[1][0] is not ('B' or 'P' or '[' or '@'):
                        article = new JsonObject
                        {
                            ["id"] = words[1],
                            ["page"] = page,
                            ["kind"] = words[0],
                            ["parts"] = new JsonArray(),
                        };
                        if (words.Length > 3 && words[2] == "from")
                            article["continuedFrom"] = words[3];
                        articles.Add(article);
                        break;
                    case "ad" or "furniture":
                        article = null;
                        pages[page - 1][words[0] == "ad" ? "ads" : "furniture"]!
                            .AsArray()
                            .Add(
                                Piece(
                                    sheets[page - 1],
                                    words[1..],
                                    new JsonObject { ["kind"] = words[0], ["debatable"] = words[0] != "ad" }
                                )
                            );
                        break;
                    case "skip":
                        Piece(sheets[page - 1], words[1..], []);
                        break;
                    case var role when Roles.Contains(role):
                        Add(
                            (article ?? throw new FormatException("it stands under no article"))["parts"]!.AsArray(),
                            role,
                            Piece(sheets[page - 1], words[1..], new JsonObject { ["role"] = role, ["page"] = page })
                        );
                        break;
                    default:
                        throw new FormatException($"'{words[0]}' is no word of labels");
                }
            }
            catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException)
            {
                wrong.Add($"labels.txt, line {number}: {e.Message}");
            }
        }
        for (var p = 0; p < sheets.Count; p++)
            foreach (var (block, i) in sheets[p].Blocks.Select((b, i) => (b, i)))
                if (block.Where(l => !sheets[p].Used.Contains(l.Id)).ToList() is { Count: > 0 } left)
                    wrong.Add(
                        $"page {p + 1}: B{i + 1} has no label{(left.Count < block.Count ? $" for {string.Join(' ', left.Select(l => $"L{l.Id}"))}" : "")}: {left[0].Text}"
                    );
        var truth = new JsonObject
        {
            ["schema"] = "broadsheet-edition/1",
            ["id"] = Path.GetFileName(folder.TrimEnd('/')),
            ["title"] = Path.GetFileName(folder.TrimEnd('/')),
            ["language"] = sheets.Select(s => s.Language).FirstOrDefault(l => l is not null) ?? "",
            ["pages"] = new JsonArray([.. pages]),
            ["articles"] = articles,
        };
        File.WriteAllText(Path.Combine(folder, "truth.json"), truth.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return wrong;
    }

    // The body of an article is one text, which keeps a list of its crossheads.
    private static void Add(JsonArray parts, string role, JsonObject piece)
    {
        if (role is not ("body" or "crosshead"))
        {
            parts.Add(piece);
            return;
        }
        var text = (string)piece["text"]!;
        if (parts.FirstOrDefault(p => (string)p!["role"]! == "body") is not { } body)
        {
            piece["role"] = "body";
            piece["crossheads"] = new JsonArray();
            parts.Add(body = piece);
        }
        else
        {
            body["text"] = $"{(string)body["text"]!}\n{text}";
            foreach (var zone in piece["zones"]!.AsArray())
                body["zones"]!.AsArray().Add(zone!.DeepClone());
        }
        if (role == "crosshead")
            body["crossheads"]!.AsArray().Add(text);
    }

    private static JsonObject Piece(LabelSheet sheet, string[] names, JsonObject piece)
    {
        List<string> texts = [];
        JsonArray zones = [];
        foreach (var name in names)
        {
            if (Picture().Match(name) is { Success: true } picture)
            {
                zones.Add(
                    sheet
                        .Pictures[int.Parse(picture.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1]
                        .DeepClone()
                );
                continue;
            }
            if (Free().Match(name) is { Success: true } free)
            {
                zones.Add(JsonNode.Parse($"[{free.Groups[1].Value}]"));
                continue;
            }
            var lines = sheet.Named(name);
            foreach (var line in lines)
                if (!sheet.Used.Add(line.Id))
                    throw new FormatException($"L{line.Id} ('{line.Text}') has a label already");
            texts.Add(string.Join(' ', lines.Select(l => l.Text)));
            foreach (var line in lines)
                zones.Add(line.Box.DeepClone());
        }
        piece["text"] = string.Join('\n', texts);
        piece["zones"] = zones;
        return piece;
    }

    [GeneratedRegex("^P([0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\[([-0-9.]+,[-0-9.]+,[0-9.]+,[0-9.]+)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Free();
}
