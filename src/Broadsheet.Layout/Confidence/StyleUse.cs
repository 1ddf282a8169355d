using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Confidence;

/// <summary>What each style was used for in the end, over the whole issue: a role that its style has everywhere is no accident.</summary>
internal sealed class StyleUse
{
    private readonly Dictionary<StyleKey, Dictionary<BlockKind, int>> _exact = [];
    private readonly Dictionary<(int Face, int Color), Dictionary<BlockKind, int>> _anySize = [];

    public static StyleUse Count(IReadOnlyList<PageScan> pages)
    {
        var use = new StyleUse();
        foreach (var block in pages.SelectMany(p => p.Blocks))
        {
            Add(use._exact, block.Style, block.Kind);
            Add(use._anySize, (block.Face, block.Color), block.Kind);
        }
        return use;
    }

    /// <summary>0 where all other blocks of the style have the role, 1 where none has it; a half and more where the style is used nowhere
    /// else.</summary>
    public double Doubt(Block block)
    {
        var (same, all) = Others(_exact[block.Style], block.Kind);
        // A style that is used once: the face in another size tells something.
        var (wide, wideAll) = Others(_anySize[(block.Face, block.Color)], block.Kind);
        var prior = (wide + 0.5) / (wideAll + 1.0);
        return 1 - (same + prior) / (all + 1.0);
    }

    private static (int Same, int All) Others(Dictionary<BlockKind, int> counts, BlockKind kind) =>
        (counts.GetValueOrDefault(kind) - 1, counts.Values.Sum() - 1);

    private static void Add<T>(Dictionary<T, Dictionary<BlockKind, int>> counts, T key, BlockKind kind)
        where T : notnull
    {
        if (!counts.TryGetValue(key, out var own))
            counts.Add(key, own = []);
        own[kind] = own.GetValueOrDefault(kind) + 1;
    }
}
