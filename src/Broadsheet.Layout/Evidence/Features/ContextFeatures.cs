namespace Broadsheet.Layout.Evidence.Features;

/// <summary>What the first look made of a block, of its neighbours, of its box and of all blocks of its style.</summary>
internal sealed class ContextFeatures
{
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

        void Near(Flag flag, int index, int role)
        {
            if (index >= 0)
                flag.Put(vector, look.Of(facts.Page.Blocks[index])[role]);
        }
    }
}
