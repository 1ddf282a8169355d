using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>What the first reading, by rules, took a block and its neighbours for: evidence like any other, and the prior where nothing
/// else speaks.</summary>
internal sealed class DraftFeatures(FeatureSet set) : IRoleFeatures
{
    private const int MostSteps = 12;

    private static readonly string[] Kinds = Enum.GetNames<BlockKind>();

    private readonly Flag[] _own = set.Flags("draft", Kinds);
    private readonly Flag[] _above = set.Flags("draft.above", Kinds);
    private readonly Flag[] _below = set.Flags("draft.below", Kinds);
    private readonly Flag[] _left = set.Flags("draft.left", Kinds);
    private readonly Flag[] _right = set.Flags("draft.right", Kinds);
    private readonly Hat[] _size = [.. Kinds.Select(k => set.Hat($"draft={k}.size", .8, .95, 1.05, 1.2, 1.6, 2.5))];
    private readonly Hat[] _length = [.. Kinds.Select(k => set.Hat($"draft={k}.length", 3, 12, 40, 120, 400))];
    private readonly Hat _headingText = set.Hat("draft.text-of-headline", 0, 60, 200, 600, 2000);
    private readonly Flag _item = set.Flag("draft.short-item");
    private readonly Flag _underLabel = set.Flag("draft.under-label");
    private readonly Hat _doubt = set.Hat("draft.doubt", 0, .5, 1);

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        var all = facts.Page.Blocks;
        var kind = (int)facts.Draft;
        _own[kind].Put(vector, true);
        _size[kind].Put(vector, facts.Block.Size / facts.Page.Body);
        _length[kind].Put(vector, facts.Block.First.IsIdeographic ? 2.2 * facts.Block.Length : facts.Block.Length);
        _doubt.Put(vector, facts.Page.DraftDoubt(facts.Block));
        _item.Put(vector, facts.Page.Scan.Headings.Exists(h => h.IsItem && h.Main == facts.Block));
        _underLabel.Put(vector, facts.Draft == BlockKind.Headline && IsUnderLabel(facts));
        if (facts.Draft == BlockKind.Headline)
            _headingText.Put(vector, facts.Page.DraftText(facts.Block));
        if (facts.Above >= 0)
            _above[(int)all[facts.Above].Draft].Put(vector, true);
        if (facts.Below >= 0)
            _below[(int)all[facts.Below].Draft].Put(vector, true);
        if (facts.Left >= 0)
            _left[(int)all[facts.Left].Draft].Put(vector, true);
        if (facts.Right >= 0)
            _right[(int)all[facts.Right].Draft].Put(vector, true);
    }

    // Going up its column, a label comes before any larger headline.
    public static bool IsUnderLabel(BlockFacts facts)
    {
        var all = facts.Page.Blocks;
        for (var (at, steps) = (facts.Above, 0); at >= 0 && steps < MostSteps; at = all[at].Above, steps++)
        {
            if (all[at].Draft == BlockKind.Label)
                return true;
            if (all[at].Draft == BlockKind.Headline && all[at].Block.Size > 1.1 * facts.Block.Size)
                return false;
        }
        return false;
    }
}
