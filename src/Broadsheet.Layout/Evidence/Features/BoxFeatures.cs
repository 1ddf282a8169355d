using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>The box, tint or bar that a block stands in, and what else stands in it.</summary>
internal sealed class BoxFeatures(FeatureSet set) : IRoleFeatures
{
    private readonly Flag _boxed = set.Flag("box.boxed");
    private readonly Flag _framed = set.Flag("box.framed");
    private readonly Flag _filled = set.Flag("box.filled");
    private readonly Flag _dark = set.Flag("box.dark");
    private readonly Hat _area = set.Hat("box.area", .002, .01, .03, .08, .2, .5);
    private readonly Hat _height = set.Hat("box.height", 1, 2, 3.5, 6, 12, 30);
    private readonly Hat _blocks = set.Hat("box.blocks", 1, 2, 4, 8, 16);
    private readonly Flag _alone = set.Flag("box.alone");
    private readonly Flag _bar = set.Flag("box.bar");
    private readonly Hat _textShare = set.Hat("box.body-share", 0, .2, .5, .8, 1);
    private readonly Hat _largeShare = set.Hat("box.display-share", 0, .1, .3, .6, 1);
    private readonly Hat _length = set.Hat("box.length", 20, 60, 150, 400, 1200);
    private readonly Hat _sells = set.Hat("box.sells", 0, .2, .5, 1);
    private readonly Flag _phones = set.Flag("box.phones-or-addresses");
    private readonly Flag _first = set.Flag("box.first");
    private readonly Flag _centredAll = set.Flag("box.all-centred");

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        var container = facts.Container;
        if (container.Id == 0)
            return;
        var page = facts.Page;
        var summary = page.BoxOf(container.Id);
        _boxed.Put(vector, true);
        _framed.Put(vector, container.IsFramed);
        _filled.Put(vector, container.Fill is not null);
        _dark.Put(vector, container.Fill is { } fill && (fill >> 16 & 255) + (fill >> 8 & 255) + (fill & 255) < 3 * 0x90);
        _area.Put(vector, container.Box.Area / Math.Max(1, page.Printed.Area));
        _height.Put(vector, container.Box.Height / page.Body);
        _blocks.Put(vector, summary.Blocks);
        _alone.Put(vector, summary.Blocks == 1);
        _bar.Put(vector, container.Box.Height < 3.2 * facts.Block.Size && container.Box.Width > 4 * container.Box.Height);
        _textShare.Put(vector, summary.TextShare);
        _largeShare.Put(vector, summary.LargeShare);
        _length.Put(vector, summary.Length);
        _sells.Put(vector, summary.Sells);
        _phones.Put(vector, summary.HasContacts);
        _first.Put(vector, summary.First == facts.Block);
        _centredAll.Put(vector, summary.IsCentred);
    }
}
