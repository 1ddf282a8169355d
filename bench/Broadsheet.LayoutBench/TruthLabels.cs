using System.Text;
using System.Text.Json.Nodes;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.LayoutBench;

/// <summary>A part of exact truth on one page: an article's text, furniture or an advertisement.</summary>
internal sealed record TruthPart(string Article, string Role, string Text, IReadOnlyList<Rect> Zones)
{
    /// <summary>What the scorer compares: no white space, no hyphens, one form of each character.</summary>
    public string Bare { get; } = TruthLabels.Bare(Text);

    /// <summary>Which paragraphs of a body are crossheads, bare; null where truth does not tell.</summary>
    public IReadOnlyList<string>? Crossheads { get; init; }
}

/// <summary>Tells for each line of a page which part of the truth it is, by its words first and by its place where the same words stand
/// twice.</summary>
internal static class TruthLabels
{
    private const string Dropped = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fb\u00b7\u2022\u0640\ufeff";

    /// <summary>The parts of each page of an issue, by the position of the page.</summary>
    public static IReadOnlyList<IReadOnlyList<TruthPart>> Read(string file, int pages)
    {
        var truth = JsonNode.Parse(File.ReadAllText(file))!;
        var parts = Enumerable.Range(0, pages).Select(_ => new List<TruthPart>()).ToList();
        foreach (var article in truth["articles"]!.AsArray())
        foreach (var part in article!["parts"]!.AsArray())
            if ((int)(part!["page"] ?? article["page"] ?? 1)! is var page && page >= 1 && page <= pages)
                parts[page - 1]
                    .Add(
                        new TruthPart((string)article["id"]!, (string)part["role"]!, (string?)part["text"] ?? "", Zones(part))
                        {
                            Crossheads = part["crossheads"]?.AsArray().Select(c => Bare((string)c!)).ToList(),
                        }
                    );
        foreach (var page in truth["pages"]!.AsArray())
        {
            var index = (int)page!["index"]!;
            if (index < 1 || index > pages)
                continue;
            foreach (var (name, role) in new[] { ("furniture", "furniture"), ("ads", "ad") })
            foreach (var piece in page[name]?.AsArray() ?? [])
                parts[index - 1].Add(new TruthPart($"{role}{parts[index - 1].Count}", role, (string?)piece!["text"] ?? "", Zones(piece)));
        }
        return parts;
    }

    /// <summary>How many pages the truth of an issue has.</summary>
    public static int PagesOf(string file) => JsonNode.Parse(File.ReadAllText(file))!["pages"]!.AsArray().Count;

    /// <summary>For each line of a page its part; null where the truth does not have it.</summary>
    public static TruthPart?[] Of(PageScan page, IReadOnlyList<TruthPart> parts)
    {
        var texts = parts.Where(p => p.Bare.Length > 0).ToList();
        var hulls = parts
            .Where(p => p.Zones.Count > 0)
            .GroupBy(p => p.Article)
            .ToDictionary(g => g.Key, g => Rect.Around(g.SelectMany(p => p.Zones)));
        var found = new TruthPart?[page.Lines.Count];
        foreach (var block in page.Blocks)
        {
            // A letter or two stand in any text.
            var left = block.Lines.Where(l => Bare(l.Text).Length > (block.Length > 3 ? 0 : 1)).ToList();
            for (var round = 0; round < 6 && left.Count > 0 && texts.Count > 0; round++)
            {
                var best = texts
                    .Select(p =>
                        (
                            Part: p,
                            Score: left.Where(l => p.Bare.Contains(Bare(l.Text), StringComparison.Ordinal)).Sum(l => Bare(l.Text).Length)
                                is var sum
                            && sum > 0
                                ? sum + Near(p, block)
                                : 0
                        )
                    )
                    .MaxBy(p => p.Score);
                if (best.Score <= 0)
                    break;
                foreach (var line in left.Where(l => best.Part.Bare.Contains(Bare(l.Text), StringComparison.Ordinal)).ToList())
                {
                    found[line.Id] = best.Part;
                    left.Remove(line);
                }
            }
            // A caption and its credit on one line, or a name in brackets: no part holds the whole of it.
            foreach (var line in left)
                found[line.Id] = texts
                    .Where(p =>
                        Bare(line.Text) is var bare
                        && p.Bare.Length >= Math.Min(4, 0.6 * bare.Length)
                        && bare.Contains(p.Bare, StringComparison.Ordinal)
                    )
                    .MaxBy(p => p.Bare.Length);
        }
        return found;

        // A little for the right place, so that it decides between equal words and nothing else.
        double Near(TruthPart part, Block block)
        {
            var box = page.ToPage(block.Box);
            if (part.Zones.Any(z => z.Inflate(3).Contains(box.Center)))
                return 1.5 + (part.Role == "body" ? 0 : 0.2);
            if (part.Zones.Count > 0)
                return -0.5;
            if (!hulls.TryGetValue(part.Article, out var hull))
                return 0.3;
            var distance =
                Math.Max(0, Math.Max(box.Left - hull.Right, hull.Left - box.Right))
                + Math.Max(0, Math.Max(box.Top - hull.Bottom, hull.Top - box.Bottom));
            return 1.2 / (1 + distance / 50);
        }
    }

    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (
                !char.IsWhiteSpace(c)
                && !Dropped.Contains(c, StringComparison.Ordinal)
                && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format
            )
                bare.Append(
                    c switch
                    {
                        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                        '‘' or '’' or '‚' or '‹' or '›' or '`' or '´' => '\'',
                        _ => c,
                    }
                );
        return bare.ToString();
    }

    private static List<Rect> Zones(JsonNode part) =>
        [.. (part["zones"]?.AsArray() ?? []).Select(z => new Rect((double)z![0]!, (double)z[1]!, (double)z[2]!, (double)z[3]!))];
}
