using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Evidence.Flow;

/// <summary>Whether two parts stand together as a reader sees it: their edges meet, nothing stands nearer, and the region of both holds
/// nothing else.</summary>
internal sealed class RegionFeatures(FeatureSet set)
{
    // In sizes of the running text.
    private const double Slack = 0.017;

    private readonly Hat _startLeft = set.Hat("start.left-edge", 0, .3, 1, 3, 8);
    private readonly Hat _startHolds = set.Hat("start.region-holds-pieces", 0, 1, 2, 4);
    private readonly Hat _startHoldsHeads = set.Hat("start.region-holds-headlines", 0, 1, 2);
    private readonly Hat _startNearer = set.Hat("start.nearer-pieces", 0, 1, 2, 4);
    private readonly Hat _startSize = set.Hat("start.headline-size", 1, 1.3, 1.8, 2.5, 4);
    private readonly Hat _goLeft = set.Hat("go.down-left-edge", 0, .3, 1, 3, 8);
    private readonly Hat _goHoldsDown = set.Hat("go.down-region-holds-pieces", 0, 1, 2, 4);
    private readonly Hat _goHoldsAside = set.Hat("go.aside-region-holds-pieces", 0, 1, 2, 4);
    private readonly Hat _goHoldsHeads = set.Hat("go.region-holds-headlines", 0, 1, 2);
    private readonly Hat _goNearerTexts = set.Hat("go.nearer-receivers", 0, 1, 2, 4);
    private readonly Hat _goNearerGivers = set.Hat("go.nearer-givers", 0, 1, 2, 4);

    public void Start(FlowPage flow, Heading heading, Piece piece, FeatureVector vector)
    {
        var size = flow.Page.BodySize;
        var (head, text) = (heading.Box, piece.Box);
        _startLeft.Put(vector, Math.Abs(head.Left - text.Left) / size);
        var region = head.Union(text);
        _startHolds.Put(vector, flow.Pieces.Count(p => p != piece && region.Contains(p.Box.Center)));
        _startHoldsHeads.Put(vector, flow.Page.Headings.Count(h => h != heading && region.Contains(h.Box.Center)));
        var own = Distance(head, text);
        _startNearer.Put(
            vector,
            flow.Pieces.Count(p => p != piece && p.Box.Bottom > head.Top && Distance(head, p.Box) < own - Slack * size)
        );
        _startSize.Put(vector, heading.Main.Size / size);
    }

    public void Go(FlowPage flow, Piece a, Piece b, Heading? root, bool isDown, FeatureVector vector)
    {
        var size = flow.Page.BodySize;
        if (isDown)
            _goLeft.Put(vector, Math.Abs(a.Box.Left - b.Box.Left) / size);
        var region = a.Box.Union(b.Box);
        (isDown ? _goHoldsDown : _goHoldsAside).Put(vector, flow.Pieces.Count(p => p != a && p != b && region.Contains(p.Box.Center)));
        _goHoldsHeads.Put(vector, flow.Page.Headings.Count(h => h != root && region.Contains(h.Box.Center)));
        var own = Distance(a.Box, b.Box);
        _goNearerTexts.Put(
            vector,
            flow.Pieces.Count(p => p != a && p != b && IsAfter(a.Box, p.Box, size) && Distance(a.Box, p.Box) < own - Slack * size)
        );
        _goNearerGivers.Put(
            vector,
            flow.Pieces.Count(p => p != a && p != b && IsAfter(p.Box, b.Box, size) && Distance(p.Box, b.Box) < own - Slack * size)
        );
    }

    // Boxes that touch share no width, and those on one level are not one below the other, whatever the last digits say.
    private static bool IsAfter(Rect a, Rect b, double size) =>
        PageMap.Overlap(a, b) > Slack * size ? b.Center.Y > a.Center.Y + Slack * size : b.Center.X > a.Center.X + Slack * size;

    private static double Distance(Rect a, Rect b) =>
        Math.Max(0, Math.Max(b.Left - a.Right, a.Left - b.Right)) + Math.Max(0, Math.Max(b.Top - a.Bottom, a.Top - b.Bottom));
}
