using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>
/// How a block stands in its column: what larger type comes above it, how much text comes below it until type as large, and whether its
/// style comes again and again there, as crossheads and the headlines of notices do.
/// </summary>
internal sealed class ColumnFeatures(FeatureSet set) : IRoleFeatures
{
    private const int MostSteps = 24;

    private readonly Hat _sizeAbove = set.Hat("column.size-of-display-above", .6, .8, .95, 1.05, 1.25, 1.6, 2.5);
    private readonly Flag _noneAbove = set.Flag("column.no-display-above");
    private readonly Flag _styleAbove = set.Flag("column.display-above-alike");
    private readonly Hat _textAbove = set.Hat("column.text-to-display-above", 0, 40, 150, 500, 1500);
    private readonly Hat _textBelow = set.Hat("column.text-below", 0, 40, 150, 500, 1500);
    private readonly Hat _textToAlike = set.Hat("column.text-to-next-alike", 0, 40, 150, 500, 1500);
    private readonly Flag _alikeAbove = set.Flag("column.alike-above");
    private readonly Flag _alikeBelow = set.Flag("column.alike-below");
    private readonly Flag _neverAlike = set.Flag("column.never-alike");
    private readonly Hat _display = set.Hat("column.display-in-a-row", 1, 2, 3, 5);
    private readonly Flag _largestInRow = set.Flag("column.largest-in-a-row");
    private readonly Flag _lastInRow = set.Flag("column.last-in-a-row");
    private readonly Flag _firstInRow = set.Flag("column.first-in-a-row");
    private readonly Hat _over = set.Hat("column.alike-right-over-text", 0, .3, .6, .9, 1);
    private readonly Hat _inside = set.Hat("column.alike-within-text", 0, .3, .6, .9, 1);
    private readonly Hat _tops = set.Hat("column.alike-heads-of-columns", 0, .3, .6, .9, 1);

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        PutAbove(facts, vector);
        PutBelow(facts, vector);
        if (!IsDisplay(facts))
            return;
        PutRow(facts, vector);
        var alike = facts.Page.In(facts.Block.Style).ToList();
        if (alike.Count < 2)
            return;
        _over.Put(vector, alike.Average(f => IsTextAt(f, f.Below) ? 1.0 : 0));
        _inside.Put(vector, alike.Average(f => IsTextAt(f, f.Below) && IsTextAt(f, f.Above) ? 1.0 : 0));
        _tops.Put(vector, alike.Average(f => IsTextAt(f, f.Below) && !IsTextAt(f, f.Above) ? 1.0 : 0));
    }

    /// <summary>Type that stands out of the running text by its size, or by its face where it is short.</summary>
    public static bool IsDisplay(BlockFacts facts)
    {
        var (block, page) = (facts.Block, facts.Page);
        return block.Size > 1.117 * page.Body
            || block.Lines.Count <= 3 && block.Length < 120 && (block.Face != page.Scan.BodyFace || block.Color != page.BodyColor);
    }

    private static bool IsTextAt(BlockFacts facts, int index) =>
        index >= 0 && !IsDisplay(facts.Page.Blocks[index]) && facts.Page.Blocks[index].Block.Length > 30;

    private static double Length(Block block) => block.Length * (block.First.IsIdeographic ? 2.2 : 1);

    private void PutAbove(BlockFacts facts, FeatureVector vector)
    {
        var all = facts.Page.Blocks;
        var text = 0.0;
        var alike = false;
        for (var (at, steps) = (facts.Above, 0); steps < MostSteps; at = all[at].Above, steps++)
        {
            if (at < 0 || all[at].Block.Container != facts.Block.Container)
            {
                _noneAbove.Put(vector, true);
                break;
            }
            var other = all[at];
            alike |= other.Block.Style == facts.Block.Style;
            if (IsDisplay(other) && (text > 0 || !IsDisplay(facts)))
            {
                _sizeAbove.Put(vector, other.Block.Size / facts.Block.Size);
                _styleAbove.Put(vector, other.Block.Style == facts.Block.Style);
                _textAbove.Put(vector, text);
                break;
            }
            text += IsDisplay(other) ? 0 : Length(other.Block);
        }
        _alikeAbove.Put(vector, alike);
        if (IsDisplay(facts))
            _neverAlike.Put(
                vector,
                !alike && !facts.Page.In(facts.Block.Style).Any(f => f != facts && f.Block.Container == facts.Block.Container)
            );
    }

    private void PutBelow(BlockFacts facts, FeatureVector vector)
    {
        var all = facts.Page.Blocks;
        var (text, own) = (0.0, -1.0);
        for (
            var (at, steps) = (facts.Below, 0);
            at >= 0 && steps < MostSteps && all[at].Block.Container == facts.Block.Container;
            at = all[at].Below, steps++
        )
        {
            var other = all[at];
            if (own < 0 && IsDisplay(other) && other.Block.Size >= 0.968 * facts.Block.Size && text > 0)
                own = text;
            if (other.Block.Style == facts.Block.Style && IsDisplay(facts))
            {
                _alikeBelow.Put(vector, true);
                _textToAlike.Put(vector, text);
                break;
            }
            text += IsDisplay(other) ? 0 : Length(other.Block);
        }
        if (IsDisplay(facts))
            _textBelow.Put(vector, own < 0 ? text : own);
    }

    // Lines of display type that follow each other with no text between: kicker, headline, deck, byline.
    private void PutRow(BlockFacts facts, FeatureVector vector)
    {
        var all = facts.Page.Blocks;
        List<BlockFacts> row = [facts];
        for (
            var at = facts.Above;
            at >= 0 && row.Count < 8 && IsDisplay(all[at]) && all[at].Block.Container == facts.Block.Container;
            at = all[at].Above
        )
            row.Insert(0, all[at]);
        var own = row.Count - 1;
        for (
            var at = facts.Below;
            at >= 0 && row.Count < 12 && IsDisplay(all[at]) && all[at].Block.Container == facts.Block.Container;
            at = all[at].Below
        )
            row.Add(all[at]);
        _display.Put(vector, row.Count);
        if (row.Count < 2)
            return;
        _largestInRow.Put(vector, row.TrueForAll(f => f == facts || f.Block.Size < 1.017 * facts.Block.Size));
        _firstInRow.Put(vector, own == 0);
        _lastInRow.Put(vector, own == row.Count - 1);
    }
}
