using Broadsheet.Layout.Columns;

namespace Broadsheet.Layout.Evidence;

/// <summary>How the styles of an issue are spread over it, and what repeats from page to page.</summary>
internal sealed class IssueFactSheet
{
    private readonly Dictionary<StyleKey, StyleSpread> _uses = [];
    private readonly Dictionary<string, HashSet<int>> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int, int), HashSet<int>> _places = [];

    public IssueFactSheet(IReadOnlyList<PageScan> scans)
    {
        var total = Math.Max(1, scans.Sum(s => s.Blocks.Sum(b => b.Length)));
        foreach (var style in scans.SelectMany(s => s.Blocks.Select(b => (s.Index, Block: b))).GroupBy(b => b.Block.Style))
        {
            var lengths = style.Select(b => b.Block.Length).Order().ToList();
            _uses.Add(style.Key, new StyleSpread(lengths.Count, style.Select(b => b.Index).Distinct().Count(), lengths.Sum() / (double)total, lengths[lengths.Count / 2],
                style.Count(b => b.Block.Lines.Count <= 2 && b.Block.Length <= 80) / (double)lengths.Count));
        }
        foreach (var scan in scans)
        {
            foreach (var block in scan.Blocks)
            {
                if (Bare(block) is { Length: > 1 } bare)
                    Of(_texts, bare).Add(scan.Index);
                Of(_places, Place(scan, block)).Add(scan.Index);
            }
        }
    }

    public StyleSpread UseOf(Block block) => _uses[block.Style];

    /// <summary>The same words, but for figures, stand on another page.</summary>
    public bool IsRepeated(BlockFacts facts) => Bare(facts.Block) is { Length: > 1 } bare && _texts[bare].Count > 1;

    /// <summary>On another page too a line of this style stands at this place.</summary>
    public bool IsAtSamePlace(BlockFacts facts) => facts.Block.Lines.Count == 1 && _places[Place(facts.Page.Scan, facts.Block)].Count > 1;

    private static (int, int, int) Place(PageScan scan, Block block)
    {
        var box = scan.ToPage(block.Box);
        return ((int)Math.Round(box.Top / 3), (int)Math.Round(block.Size * 4), block.Face);
    }

    private static string Bare(Block block) => block.Length > 120 ? "" : string.Concat(block.Lines.SelectMany(l => l.Text).Where(char.IsLetter).Select(char.ToUpperInvariant));

    private static HashSet<int> Of<T>(Dictionary<T, HashSet<int>> sets, T key)
        where T : notnull
    {
        if (!sets.TryGetValue(key, out var set))
            sets.Add(key, set = []);
        return set;
    }
}

/// <summary>How a style is used over an issue.</summary>
/// <param name="Blocks">Blocks set in it.</param>
/// <param name="Pages">Pages that have it.</param>
/// <param name="Share">Share of the characters of the issue.</param>
/// <param name="UsualLength">Characters of the middle one of its blocks.</param>
/// <param name="ShortShare">Share of its blocks that are a line or two.</param>
internal sealed record StyleSpread(int Blocks, int Pages, double Share, int UsualLength, double ShortShare);
