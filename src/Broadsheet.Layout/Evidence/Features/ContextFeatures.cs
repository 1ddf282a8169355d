using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>What the first look made of a block, of its neighbours, of its box and of all blocks of its style.</summary>
internal sealed class ContextFeatures
{
    private const int LongestRow = 6;
    private const int MostSteps = 24;

    private static readonly int Headline = LayoutRoles.IndexOf(BlockKind.Headline);

    private readonly Hat[] _own;
    private readonly Flag[] _above;
    private readonly Flag[] _below;
    private readonly Flag[] _secondBelow;
    private readonly Flag[] _left;
    private readonly Flag[] _right;
    private readonly Hat[] _pageStyle;
    private readonly Hat[] _issueStyle;
    private readonly Hat[] _box;
    private readonly Hat[] _page;
    private readonly Flag _best;
    private readonly Hat _rival;
    private readonly Hat _heading;
    private readonly Flag _likeHeading;
    private readonly Flag _noHeading;

    public ContextFeatures(FeatureSet set)
    {
        var names = LayoutRoles.All.Select(r => r.ToString()).ToList();
        Hat[] Hats(string name, params double[] knots) => [.. names.Select(n => set.Hat($"{name}={n}", knots))];
        _own = Hats("look.log-odds", -8, -4, -2, -.7, 0, .7, 2, 4, 8);
        _above = set.Flags("look.above", names);
        _below = set.Flags("look.below", names);
        _secondBelow = set.Flags("look.second-below", names);
        _left = set.Flags("look.left", names);
        _right = set.Flags("look.right", names);
        _pageStyle = Hats("look.style-on-page", 0, .1, .3, .6, 1);
        _issueStyle = Hats("look.style-in-issue", 0, .1, .3, .6, 1);
        _box = Hats("look.box", 0, .1, .3, .6, 1);
        _page = Hats("look.page", 0, .02, .1, .3);
        _best = set.Flag("look.most-like-a-headline-of-its-row");
        _rival = set.Hat("look.rival-of-its-row", 0, .1, .3, .6, 1);
        _heading = set.Hat("look.size-of-headline-above", .6, .8, .95, 1.05, 1.25, 1.6, 2.5);
        _likeHeading = set.Flag("look.headline-above-alike");
        _noHeading = set.Flag("look.no-headline-above");
    }

    public void Put(BlockFacts facts, LookResult look, FeatureVector vector)
    {
        var own = look.Of(facts);
        var pageStyle = look.OfStyleOnPage(facts);
        var issueStyle = look.OfStyle(facts);
        var box = look.OfBox(facts);
        var page = look.OfPage(facts.Page);
        var secondBelow = facts.Below >= 0 ? facts.Page.Blocks[facts.Below].Below : -1;
        for (var r = 0; r < own.Length; r++)
        {
            _own[r].Put(vector, Math.Log((own[r] + 1e-5) / (1 - own[r] + 1e-5)));
            if (pageStyle is not null)
                _pageStyle[r].Put(vector, pageStyle[r]);
            if (issueStyle is not null)
                _issueStyle[r].Put(vector, issueStyle[r]);
            if (box is not null)
                _box[r].Put(vector, box[r]);
            _page[r].Put(vector, page[r]);
            Near(_above[r], facts.Above, r);
            Near(_below[r], facts.Below, r);
            Near(_secondBelow[r], secondBelow, r);
            Near(_left[r], facts.Left, r);
            Near(_right[r], facts.Right, r);
        }

        PutRow(facts, look, vector);
        PutHeading(facts, look, vector);

        void Near(Flag flag, int index, int role)
        {
            if (index >= 0)
                flag.Put(vector, look.Of(facts.Page.Blocks[index])[role]);
        }
    }

    // Between two texts of a column one line of display type is the headline.
    private void PutRow(BlockFacts facts, LookResult look, FeatureVector vector)
    {
        if (!ColumnFeatures.IsDisplay(facts))
            return;
        var all = facts.Page.Blocks;
        var rival = 0.0;
        for (var (at, steps) = (facts.Above, 0); Counts(at, steps); at = all[at].Above, steps++)
            rival = Math.Max(rival, look.Of(all[at])[Headline]);
        for (var (at, steps) = (facts.Below, 0); Counts(at, steps); at = all[at].Below, steps++)
            rival = Math.Max(rival, look.Of(all[at])[Headline]);
        _rival.Put(vector, rival);
        _best.Put(vector, rival > 0 && look.Of(facts)[Headline] > rival);

        bool Counts(int at, int steps) =>
            at >= 0 && steps < LongestRow && ColumnFeatures.IsDisplay(all[at]) && all[at].Block.Container == facts.Block.Container;
    }

    // The first headline on the way up the column, past its text.
    private void PutHeading(BlockFacts facts, LookResult look, FeatureVector vector)
    {
        var all = facts.Page.Blocks;
        for (var (at, steps) = (facts.Above, 0); at >= 0 && steps < MostSteps; at = all[at].Above, steps++)
        {
            if (look.Of(all[at])[Headline] < 0.5)
                continue;
            _heading.Put(vector, all[at].Block.Size / facts.Block.Size);
            _likeHeading.Put(vector, all[at].Block.Style == facts.Block.Style);
            return;
        }
        _noHeading.Put(vector, true);
    }
}
