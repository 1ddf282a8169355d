using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>How a block stands at the nearest picture, as seen on the page.</summary>
internal sealed class PictureFeatures : IRoleFeatures
{
    private readonly Dictionary<PictureSide, Flag> _side;
    private readonly Dictionary<PictureSide, Hat> _gap;
    private readonly Hat _width;
    private readonly Hat _area;
    private readonly Flag _flush;
    private readonly Flag _centred;
    private readonly Flag _within;
    private readonly Flag _smallUnder;

    public PictureFeatures(FeatureSet set)
    {
        var sides = Enum.GetValues<PictureSide>();
        _side = sides.ToDictionary(s => s, s => set.Flag($"picture.{s}"));
        _gap = sides.ToDictionary(s => s, s => set.Hat($"picture.{s}.gap", 0, .3, .7, 1.2, 2, 3.5, 6));
        _width = set.Hat("picture.width", .1, .3, .6, .9, 1.05, 1.5);
        _area = set.Hat("picture.area", .001, .01, .04, .12, .4);
        _flush = set.Flag("picture.flush");
        _centred = set.Flag("picture.same-middle");
        _within = set.Flag("picture.within-width");
        _smallUnder = set.Flag("picture.small-type-under");
    }

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        _side[facts.Side].Put(vector, true);
        if (facts.Side == PictureSide.None)
            return;
        var (box, picture) = (facts.Box, facts.Picture);
        _gap[facts.Side].Put(vector, facts.PictureGap);
        _width.Put(vector, box.Width / Math.Max(1, picture.Width));
        _area.Put(vector, picture.Area / Math.Max(1, facts.Page.Printed.Area));
        _flush.Put(vector, Math.Abs(box.Left - picture.Left) < 0.5 * facts.Block.Size);
        _centred.Put(vector, Math.Abs(box.Center.X - picture.Center.X) < 0.6 * facts.Block.Size);
        var within = box.Left > picture.Left - 0.6 * facts.Block.Size && box.Right < picture.Right + 0.8 * facts.Block.Size;
        _within.Put(vector, within);
        _smallUnder.Put(
            vector,
            within && facts.Side == PictureSide.Under && facts.PictureGap < 1.5 && facts.Block.Size < 0.97 * facts.Page.Body
        );
    }
}
