using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.ReadingOrder;

namespace Broadsheet.Layout.Evidence.Flow;

/// <summary>What boxes say: a box that holds one whole text tells a story of its own.</summary>
internal sealed class FrameFeatures(FeatureSet set)
{
    private readonly Flag _startSole = set.Flag("start.only-headline-in-box");
    private readonly Flag _startOther = set.Flag("start.box-has-other-headline");
    private readonly Flag _goSiblings = set.Flag("go.box-beside-box");
    private readonly Flag _goFrames = set.Flag("go.frame-beside-frame");
    private readonly Flag _goClosed = set.Flag("go.box-beside-box-and-closed");
    private readonly Flag _goOpen = set.Flag("go.other-box-and-open");
    private readonly Flag _goWhole = set.Flag("go.whole-box-to-whole-box");
    private readonly Flag _aloneFramed = set.Flag("alone.framed");
    private readonly Flag _aloneWhole = set.Flag("alone.whole-box");
    private readonly Flag _aloneWholeFrame = set.Flag("alone.whole-frame");
    private readonly Flag _aloneBoxHead = set.Flag("alone.box-has-headline");

    public void Alone(FlowPage flow, Piece piece, FeatureVector vector)
    {
        if (piece.Container == 0)
            return;
        var isFramed = flow.Page.Ground.Containers[piece.Container].IsFramed;
        var hasHead = HasHead(flow, piece.Container);
        _aloneFramed.Put(vector, isFramed);
        _aloneBoxHead.Put(vector, hasHead);
        if (hasHead || !IsWhole(flow, piece))
            return;
        _aloneWhole.Put(vector, true);
        _aloneWholeFrame.Put(vector, isFramed);
    }

    public void Start(FlowPage flow, Heading heading, Piece piece, FeatureVector vector)
    {
        if (piece.Container == 0)
            return;
        if (heading.Container == piece.Container)
            _startSole.Put(vector, flow.Page.Headings.Count(h => h.Container == piece.Container) == 1);
        else
            _startOther.Put(vector, HasHead(flow, piece.Container));
    }

    public void Go(FlowPage flow, Piece a, Piece b, in PieceEnds end, in PieceEnds begin, FeatureVector vector)
    {
        if (a.Container == b.Container)
            return;
        var isOpen = end.EndsHyphen || !end.EndsSentence && (end.EndsFull || begin.BeginsLower);
        _goOpen.Put(vector, isOpen);
        var (one, other) = (flow.Page.Ground.Containers[a.Container], flow.Page.Ground.Containers[b.Container]);
        if (one.Id == 0 || other.Id == 0 || one.Parent == other.Id || other.Parent == one.Id)
            return;
        _goSiblings.Put(vector, true);
        _goFrames.Put(vector, one.IsFramed && other.IsFramed);
        _goClosed.Put(vector, end.EndsSentence && !begin.BeginsLower);
        _goWhole.Put(vector, IsWhole(flow, a) && IsWhole(flow, b));
    }

    private static bool HasHead(FlowPage flow, int container) => flow.Page.Headings.Exists(h => h.Container == container);

    private static bool IsWhole(FlowPage flow, Piece piece) => !flow.Pieces.Exists(p => p != piece && p.Container == piece.Container);
}
