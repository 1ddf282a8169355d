using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>Where on the page a block stands, measured from what is printed, not from the sheet.</summary>
internal sealed class PlaceFeatures(FeatureSet set) : IRoleFeatures
{
    private readonly Hat _top = set.Hat("place.top", 0, .015, .04, .08, .15, .3, .6, .85, .95);
    private readonly Hat _bottom = set.Hat("place.to-foot", 0, .01, .03, .06, .12, .3);
    private readonly Hat _sheetTop = set.Hat("place.sheet-top", 0, .03, .06, .1, .2);
    private readonly Hat _sheetBottom = set.Hat("place.sheet-foot", 0, .03, .06, .1, .2);
    private readonly Hat _width = set.Hat("place.width", .03, .1, .2, .35, .5, .7, .9, 1);
    private readonly Hat _middle = set.Hat("place.across", 0, .15, .35, .5, .65, .85, 1);
    private readonly Flag _front = set.Flag("place.front-page");
    private readonly Flag _frontHead = set.Flag("place.head-of-front-page");
    private readonly Flag _extremeTop = set.Flag("place.topmost");
    private readonly Flag _extremeFoot = set.Flag("place.lowest");
    private readonly Flag _largestFront = set.Flag("place.largest-of-front-page");

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        var page = facts.Page;
        var (box, printed) = (facts.Box, page.Printed);
        var sheet = page.Scan.ToPage(page.Scan.Sheet);
        var top = (box.Top - printed.Top) / Math.Max(1, printed.Height);
        _top.Put(vector, top);
        _bottom.Put(vector, (printed.Bottom - box.Bottom) / Math.Max(1, printed.Height));
        _sheetTop.Put(vector, (box.Bottom - sheet.Top) / sheet.Height);
        _sheetBottom.Put(vector, (sheet.Bottom - box.Top) / sheet.Height);
        _width.Put(vector, box.Width / Math.Max(1, printed.Width));
        _middle.Put(vector, (box.Center.X - printed.Left) / Math.Max(1, printed.Width));
        var isFront = page.Scan.Index == 0;
        _front.Put(vector, isFront);
        _frontHead.Put(vector, isFront && top < 0.2);
        _extremeTop.Put(vector, page.Blocks.All(b => b == facts || b.Box.Top > box.Center.Y));
        _extremeFoot.Put(vector, page.Blocks.All(b => b == facts || b.Box.Bottom < box.Center.Y));
        _largestFront.Put(vector, isFront && page.Blocks.All(b => b.Block.Size <= 1.01 * facts.Block.Size));
    }
}
