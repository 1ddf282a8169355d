using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>What stands above, below and beside a block, how near, and how it is set.</summary>
internal sealed class NeighbourFeatures : IRoleFeatures
{
    private readonly Side _above;
    private readonly Side _below;
    private readonly Flag _ruleAbove;
    private readonly Flag _ruleBelow;
    private readonly Hat _ruleWidth;
    private readonly Flag _nearerBelow;
    private readonly Flag _nearerAbove;
    private readonly Flag _betweenText;
    private readonly Flag _sameColumn;
    private readonly Flag _opensColumn;
    private readonly Flag _endsColumn;
    private readonly Flag _besideText;
    private readonly Flag _besideLarger;
    private readonly Flag _besideLevel;
    private readonly Flag _goesOn;

    public NeighbourFeatures(FeatureSet set)
    {
        _above = new Side(set, "above");
        _below = new Side(set, "below");
        _ruleAbove = set.Flag("near.rule-above");
        _ruleBelow = set.Flag("near.rule-below");
        _ruleWidth = set.Hat("near.rule-width", .3, .8, 1, 1.3, 2, 4);
        _nearerBelow = set.Flag("near.closer-to-below");
        _nearerAbove = set.Flag("near.closer-to-above");
        _betweenText = set.Flag("near.between-running-text");
        _sameColumn = set.Flag("near.inside-one-column");
        _opensColumn = set.Flag("near.head-of-column");
        _endsColumn = set.Flag("near.foot-of-column");
        _besideText = set.Flag("near.beside-running-text");
        _besideLarger = set.Flag("near.beside-larger");
        _besideLevel = set.Flag("near.beside-alike");
        _goesOn = set.Flag("near.text-goes-on-past-it");
    }

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        var all = facts.Page.Blocks;
        var above = facts.Above < 0 ? null : all[facts.Above];
        var below = facts.Below < 0 ? null : all[facts.Below];
        _above.Put(facts, above, facts.GapAbove, vector);
        _below.Put(facts, below, facts.GapBelow, vector);
        _ruleAbove.Put(vector, facts.RuleAbove is not null);
        _ruleBelow.Put(vector, facts.RuleBelow is not null);
        if (facts.RuleBelow is { } rule)
            _ruleWidth.Put(vector, rule.Length / Math.Max(1, facts.Block.Box.Width));
        _nearerBelow.Put(vector, below is not null && (above is null || facts.GapBelow < 0.7 * facts.GapAbove));
        _nearerAbove.Put(vector, above is not null && (below is null || facts.GapAbove < 0.7 * facts.GapBelow));
        var (textAbove, textBelow) = (IsText(above), IsText(below));
        _betweenText.Put(vector, textAbove && textBelow);
        _sameColumn.Put(vector, textAbove && textBelow && Math.Abs(above!.Block.Box.Left - below!.Block.Box.Left) < 1.5 * facts.Page.Body);
        _goesOn.Put(
            vector,
            textAbove && textBelow && facts.Page.Body > 0 && Language.SentenceEnds.IsUnfinished(above!.Block.Lines[^1].Text)
        );
        _opensColumn.Put(vector, !textAbove && textBelow);
        _endsColumn.Put(vector, textAbove && !textBelow);
        foreach (var beside in new[] { facts.Left, facts.Right })
        {
            if (beside < 0)
                continue;
            var other = all[beside];
            _besideText.Put(vector, IsText(other));
            _besideLarger.Put(vector, other.Block.Size > 1.15 * facts.Block.Size);
            _besideLevel.Put(
                vector,
                other.Block.Style == facts.Block.Style && Math.Abs(other.Box.Top - facts.Box.Top) < 0.5 * facts.Block.Size
            );
        }
    }

    private static bool IsText(BlockFacts? facts) =>
        facts is not null
        && (
            facts.Block.Lines.Count >= 4 && facts.Block.Size < 1.15 * facts.Page.Body
            || facts.Block.Length > 40
                && facts.Block.Face == facts.Page.Scan.BodyFace
                && Math.Abs(facts.Block.Size - facts.Page.Body) < 0.06 * facts.Page.Body
        );

    private sealed class Side(FeatureSet set, string name)
    {
        private readonly Flag _none = set.Flag($"{name}.nothing");
        private readonly Hat _gap = set.Hat($"{name}.gap", -.3, 0, .25, .5, .8, 1.1, 1.5, 2.2, 3.5, 6, 12);
        private readonly Hat _size = set.Hat($"{name}.size", .4, .6, .8, .93, 1, 1.07, 1.25, 1.6, 2.5);
        private readonly Flag _sameStyle = set.Flag($"{name}.same-style");
        private readonly Flag _sameFace = set.Flag($"{name}.same-face");
        private readonly Flag _flush = set.Flag($"{name}.flush");
        private readonly Flag _centred = set.Flag($"{name}.same-middle");
        private readonly Hat _width = set.Hat($"{name}.width", .2, .5, .8, 1, 1.25, 2, 4);
        private readonly Hat _lines = set.Hat($"{name}.lines", 1, 2, 4, 8, 20);
        private readonly Flag _otherBox = set.Flag($"{name}.other-container");
        private readonly Flag _unfinished = set.Flag($"{name}.unfinished");
        private readonly Flag _small = set.Flag($"{name}.begins-small");
        private readonly Flag _byline = set.Flag($"{name}.reads-as-byline");
        private readonly Flag _initial = set.Flag($"{name}.drop-cap");
        private readonly Flag _dateline = set.Flag($"{name}.dateline");

        public void Put(BlockFacts facts, BlockFacts? other, double gap, FeatureVector vector)
        {
            if (other is null)
            {
                _none.Put(vector, true);
                return;
            }
            var (own, its) = (facts.Block, other.Block);
            _gap.Put(vector, gap);
            _size.Put(vector, its.Size / own.Size);
            _sameStyle.Put(vector, its.Style == own.Style);
            _sameFace.Put(vector, its.Face == own.Face);
            _flush.Put(vector, Math.Abs(its.Box.Left - own.Box.Left) < 0.4 * own.Size);
            _centred.Put(vector, Math.Abs(its.Box.Center.X - own.Box.Center.X) < 0.5 * own.Size);
            _width.Put(vector, its.Box.Width / Math.Max(1, own.Box.Width));
            _lines.Put(vector, its.Lines.Count);
            _otherBox.Put(vector, its.Container != own.Container);
            _unfinished.Put(vector, Language.SentenceEnds.IsUnfinished(its.Lines[^1].Text));
            _small.Put(vector, char.IsLower(its.First.Text.FirstOrDefault(char.IsLetter)));
            _byline.Put(vector, its.ReadsAsByline);
            _initial.Put(vector, its.First.BeginsWithInitial);
            _dateline.Put(vector, Language.Datelines.Read(its.First.Text) is { Confidence: >= 0.5 });
        }
    }
}
