using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Evidence.Facts;

/// <summary>How the styles of an issue are spread over it, and what repeats from page to page.</summary>
internal sealed class IssueFactSheet
{
    // Of a page's height.
    private const double Margin = 0.09;
    private const int FewestLetters = 4;

    private readonly Dictionary<StyleKey, StyleSpread> _uses = [];
    private readonly Dictionary<string, HashSet<int>> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int, int), HashSet<int>> _places = [];
    private readonly List<(int Page, string Words)> _heads = [];

    public IssueFactSheet(IReadOnlyList<PageScan> scans)
    {
        var total = Math.Max(1, scans.Sum(s => s.Blocks.Sum(b => b.Length)));
        foreach (var style in scans.SelectMany(s => s.Blocks.Select(b => (s.Index, Block: b))).GroupBy(b => b.Block.Style))
        {
            var lengths = style.Select(b => b.Block.Length).Order().ToList();
            _uses.Add(
                style.Key,
                new StyleSpread(
                    lengths.Count,
                    style.Select(b => b.Index).Distinct().Count(),
                    lengths.Sum() / (double)total,
                    lengths[lengths.Count / 2],
                    style.Count(b => b.Block.Lines.Count <= 2 && b.Block.Length <= 80) / (double)lengths.Count
                )
            );
        }
        foreach (var scan in scans)
        {
            foreach (var block in scan.Blocks)
            {
                if (Bare(block) is { Length: > 1 } bare)
                    Of(_texts, bare).Add(scan.Index);
                Of(_places, Place(scan, block)).Add(scan.Index);
                if (IsInMargin(scan, block) && Bare(block) is { Length: >= FewestLetters } head)
                    _heads.Add((scan.Index, head));
            }
        }
    }

    public StyleSpread UseOf(Block block) => _uses[block.Style];

    /// <summary>The same words, but for figures, stand on another page.</summary>
    public bool IsRepeated(BlockFacts facts) => Bare(facts.Block) is { Length: > 1 } bare && _texts[bare].Count > 1;

    /// <summary>Its words stand in the margin of another page, or hold those that do: the name of the paper or of a section.</summary>
    public bool IsInRunningHeads(BlockFacts facts) =>
        Bare(facts.Block) is { Length: >= FewestLetters } bare
        && _heads.Exists(h =>
            h.Page != facts.Page.Scan.Index
            && (h.Words.Contains(bare, StringComparison.Ordinal) || bare.Contains(h.Words, StringComparison.Ordinal))
        );

    /// <summary>On another page too a line of this style stands at this place.</summary>
    public bool IsAtSamePlace(BlockFacts facts) => facts.Block.Lines.Count == 1 && _places[Place(facts.Page.Scan, facts.Block)].Count > 1;

    private static bool IsInMargin(PageScan scan, Block block) =>
        block.Lines.Count <= 2
        && (
            block.Box.Bottom < scan.Sheet.Top + Margin * scan.Sheet.Height || block.Box.Top > scan.Sheet.Bottom - Margin * scan.Sheet.Height
        );

    private static (int, int, int) Place(PageScan scan, Block block)
    {
        var box = scan.ToPage(block.Box);
        return ((int)Math.Round(box.Top / 3), (int)Math.Round(block.Size * 4), block.Face);
    }

    private static string Bare(Block block) =>
        block.Length > 120 ? "" : string.Concat(block.Lines.SelectMany(l => l.Text).Where(char.IsLetter).Select(char.ToUpperInvariant));

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
