using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Evidence.Flow;

/// <summary>
/// What speaks for a piece of text following a headline or another piece, against it beginning with nothing before it. Distances in sizes
/// of the running text.
/// </summary>
internal sealed class FlowFeatures
{
    // How far edges may differ that stand at one place, in sizes of the running text.
    private const double Slack = 0.3;

    private readonly Flag _startBias;
    private readonly Hat _startScore;
    private readonly Flag _startImpossible;
    private readonly Flag _isCeiling;
    private readonly Flag _isCross;
    private readonly Hat _startGap;
    private readonly Hat _startAside;
    private readonly Hat _startUnder;
    private readonly Hat _startBefore;
    private readonly Hat _betweenPieces;
    private readonly Hat _betweenHeads;
    private readonly Flag _startFigure;
    private readonly Flag _startRule;
    private readonly Flag _otherBox;
    private readonly Flag _holdsBox;
    private readonly Flag _insideBox;
    private readonly Flag _beginsLower;
    private readonly Flag _beginsStory;
    private readonly Flag _beginsParagraph;
    private readonly Hat _rank;
    private readonly Flag _levelWith;
    private readonly Flag _above;
    private readonly Flag _headless;

    private readonly Flag _goBias;
    private readonly Hat _goScore;
    private readonly Flag _goImpossible;
    private readonly Hat _fit;
    private readonly Flag _down;
    private readonly Flag _right;
    private readonly Flag _back;
    private readonly Hat _downGap;
    private readonly Hat _downShared;
    private readonly Hat _rightGap;
    private readonly Hat _topDifference;
    private readonly Hat _footDifference;
    private readonly Hat _widthRatio;
    private readonly Flag _isCeilingPiece;
    private readonly Flag _hangsFromHead;
    private readonly Flag _sameRoot;
    private readonly Flag _otherRoot;
    private readonly Flag _noRoot;
    private readonly Flag _goRule;
    private readonly Flag _goUpright;
    private readonly Flag _goFigure;
    private readonly Flag _goHeads;
    private readonly Hat _skipped;
    private readonly Flag _sameStyle;
    private readonly Hat _sizeRatio;
    private readonly Flag _goOtherBox;
    private readonly Flag _goHoldsBox;
    private readonly Flag _hyphen;
    private readonly Flag _openLower;
    private readonly Flag _openFull;
    private readonly Flag _closedLower;
    private readonly Flag _closedParagraph;
    private readonly Flag _closedPlain;
    private readonly Flag _goStory;
    private readonly Flag _goCrosshead;
    private readonly Flag _goByline;
    private readonly Flag _fromJump;
    private readonly Hat _shortPiece;
    private readonly Hat _shortGiver;
    private readonly Flag _footToHead;
    private readonly Flag _wraps;
    private readonly Flag _headAtEnd;
    private readonly Flag _toTable;
    private readonly Flag _fromTable;

    private readonly Flag _aloneTop;
    private readonly Flag _aloneLower;
    private readonly Flag _aloneBoxed;
    private readonly Hat _aloneLength;
    private readonly Flag _aloneStory;
    private readonly Flag _aloneNoHead;
    private readonly Flag _aloneContinued;

    private readonly SourceFeatures _source;
    private readonly RegionFeatures _region;
    private readonly FrameFeatures _frames;
    private readonly LeadFeatures _leads;

    public FlowFeatures(FeatureSet set)
    {
        _startBias = set.Flag("start");
        _startScore = set.Hat("start.rules", 0, 1, 2, 4, 6, 9);
        _startImpossible = set.Flag("start.rules-no");
        _isCeiling = set.Flag("start.hangs-from-it");
        _isCross = set.Flag("start.across");
        _startGap = set.Hat("start.gap", -2, 0, 1, 2.5, 5, 10, 20, 40);
        _startAside = set.Hat("start.aside", 0, 1, 3, 8, 20);
        _startUnder = set.Hat("start.shared-width", 0, .2, .5, .8, 1);
        _startBefore = set.Hat("start.pieces-before-it", 0, 1, 2, 4);
        _betweenPieces = set.Hat("start.pieces-between", 0, 1, 2, 4);
        _betweenHeads = set.Hat("start.headlines-between", 0, 1, 2);
        _startFigure = set.Flag("start.picture-between");
        _startRule = set.Flag("start.rule-between");
        _otherBox = set.Flag("start.other-box");
        _holdsBox = set.Flag("start.text-in-inner-box");
        _insideBox = set.Flag("start.headline-in-inner-box");
        _beginsLower = set.Flag("start.begins-small");
        _beginsStory = set.Flag("start.begins-story");
        _beginsParagraph = set.Flag("start.begins-paragraph");
        _rank = set.Hat("start.nearer-headlines", 0, 1, 2, 4);
        _levelWith = set.Flag("start.level-with-it");
        _above = set.Flag("start.text-above-headline");
        _headless = set.Flag("start.headline-has-nothing-else");

        _goBias = set.Flag("go");
        _goScore = set.Hat("go.rules", 0, 1, 2, 4, 6, 9);
        _goImpossible = set.Flag("go.rules-no");
        _fit = set.Hat("go.fit", -5, -2, 0, .8, 2, 4, 5);
        _down = set.Flag("go.down");
        _right = set.Flag("go.next-column");
        _back = set.Flag("go.back");
        _downGap = set.Hat("go.down-gap", -1, 0, .6, 1.2, 2, 3, 5, 10, 25);
        _downShared = set.Hat("go.down-shared-width", 0, .3, .7, 1);
        _rightGap = set.Hat("go.column-gap", 0, 1, 2, 4, 8, 20);
        _topDifference = set.Hat("go.tops", -40, -10, -2, -.5, 0, .5, 2, 10, 40);
        _footDifference = set.Hat("go.feet", 0, 1, 4, 15, 40);
        _widthRatio = set.Hat("go.widths", .3, .6, .9, 1, 1.1, 1.6, 3);
        _isCeilingPiece = set.Flag("go.hangs-from-it");
        _hangsFromHead = set.Flag("go.hangs-from-headline");
        _sameRoot = set.Flag("go.same-headline-over-both");
        _otherRoot = set.Flag("go.other-headline-over-it");
        _noRoot = set.Flag("go.no-headline-over-it");
        _goRule = set.Flag("go.rule-between");
        _goUpright = set.Flag("go.upright-rule-between");
        _goFigure = set.Flag("go.picture-between");
        _goHeads = set.Flag("go.headline-between");
        _skipped = set.Hat("go.pieces-between", 0, 1, 2, 4);
        _sameStyle = set.Flag("go.same-style");
        _sizeRatio = set.Hat("go.sizes", .8, .93, 1, 1.07, 1.25);
        _goOtherBox = set.Flag("go.other-box");
        _goHoldsBox = set.Flag("go.inner-box");
        _hyphen = set.Flag("go.ends-with-hyphen");
        _openLower = set.Flag("go.open-and-small");
        _openFull = set.Flag("go.open-full-line");
        _closedLower = set.Flag("go.closed-and-small");
        _closedParagraph = set.Flag("go.closed-and-paragraph");
        _closedPlain = set.Flag("go.closed-and-plain");
        _goStory = set.Flag("go.begins-story");
        _goCrosshead = set.Flag("go.begins-with-crosshead");
        _goByline = set.Flag("go.begins-with-byline");
        _fromJump = set.Flag("go.jump-line-between");
        _shortPiece = set.Hat("go.length", 10, 40, 120, 400);
        _shortGiver = set.Hat("go.length-before", 10, 40, 120, 400);
        _footToHead = set.Flag("go.foot-of-column-to-head-of-next");
        _wraps = set.Flag("go.up-to-head-of-next");
        _headAtEnd = set.Flag("go.headline-right-under-it");

        _toTable = set.Flag("go.to-table");
        _fromTable = set.Flag("go.from-table");

        _aloneTop = set.Flag("alone.head-of-page");
        _aloneLower = set.Flag("alone.begins-small");
        _aloneBoxed = set.Flag("alone.boxed");
        _aloneLength = set.Hat("alone.length", 10, 40, 120, 400, 1500);
        _aloneStory = set.Flag("alone.begins-story");
        _aloneNoHead = set.Flag("alone.no-headline-on-page");
        _aloneContinued = set.Flag("alone.jump-line");

        _source = new SourceFeatures(set);
        _region = new RegionFeatures(set);
        _frames = new FrameFeatures(set);
        _leads = new LeadFeatures(set);
    }

    /// <summary>Evidence for nothing before it; this is what the others are weighed against.</summary>
    public FeatureVector Alone(FlowPage flow, int index)
    {
        var vector = new FeatureVector();
        var piece = flow.Pieces[index];
        var ends = flow.Ends[index];
        _aloneTop.Put(
            vector,
            flow.Pieces.TrueForAll(p =>
                p.Box.Top > piece.Box.Top - Slack * flow.Page.BodySize || PageMap.Overlap(p.Box, piece.Box) < 0.1 * flow.Page.BodySize
            ) && flow.Ceilings[index].Heading is null
        );
        _aloneLower.Put(vector, ends.BeginsLower && !ends.BeginsParagraph);
        _aloneBoxed.Put(vector, piece.Container != 0);
        _aloneLength.Put(vector, LengthOf(piece));
        _aloneStory.Put(vector, ends.BeginsStory);
        _aloneNoHead.Put(vector, flow.Page.Headings.Count == 0);
        _aloneContinued.Put(vector, piece.JumpFrom is not null);
        _frames.Alone(flow, piece, vector);
        return vector;
    }

    public FeatureVector Start(FlowPage flow, Heading heading, int index)
    {
        var vector = new FeatureVector();
        var (page, piece, ends, ceiling) = (flow.Page, flow.Pieces[index], flow.Ends[index], flow.Ceilings[index]);
        var size = page.BodySize;
        var (head, text) = (heading.Box, piece.Box);
        _startBias.Put(vector, true);
        var score = StartEvidence.Score(flow, heading, index);
        _startImpossible.Put(vector, score <= 0);
        if (score > 0)
            _startScore.Put(vector, score);
        _isCeiling.Put(vector, ceiling.Heading == heading);
        _isCross.Put(vector, heading.IsCross);
        _startGap.Put(vector, (text.Top - head.Bottom) / size);
        _startAside.Put(vector, Math.Max(0, Math.Max(text.Left - head.Right, head.Left - text.Right)) / size);
        _startUnder.Put(vector, PageMap.Overlap(heading.Cell, text) / Math.Max(1, text.Width));
        _startBefore.Put(
            vector,
            flow.Pieces.Count(p =>
                p != piece
                && p.Box.Top > head.Bottom - Slack * size
                && p.Box.Top < text.Bottom
                && p.Box.Left < text.Left - Slack * size
                && PageMap.Overlap(heading.Cell, p.Box) > 0.5 * p.Box.Width
                && !page.Headings.Exists(h => h != heading && IsBetween(h.Box, head, p.Box))
            )
        );
        _betweenPieces.Put(vector, flow.Pieces.Count(p => p != piece && IsBetween(p.Box, head, text)));
        _betweenHeads.Put(vector, page.Headings.Count(h => h != heading && IsBetween(h.Box, head, text)));
        _startFigure.Put(vector, page.Figures.Exists(f => IsBetween(f.Picture, head, text)));
        _startRule.Put(
            vector,
            flow.Map.RuleBetween(Math.Max(head.Left, text.Left), Math.Min(head.Right, text.Right), head.Bottom + 1, text.Top - 1)
                is not null
        );
        PutBoxes(page, heading.Container, piece.Container, vector, _otherBox, _holdsBox, _insideBox);
        _beginsLower.Put(vector, ends.BeginsLower && !ends.BeginsParagraph);
        _beginsStory.Put(vector, ends.BeginsStory);
        _beginsParagraph.Put(vector, ends.BeginsParagraph);
        var own = Distance(head, text);
        _rank.Put(vector, page.Headings.Count(h => h != heading && h.Box.Top < text.Top + size && Distance(h.Box, text) < own));
        _levelWith.Put(vector, Math.Abs(text.Top - head.Top) < 1.5 * size);
        _above.Put(vector, text.Bottom < head.Top + 0.2 * size);
        _headless.Put(vector, !flow.Ceilings.Any(c => c.Heading == heading));
        if (page.Source is { } source)
            _source.Start(source, heading, piece, vector);
        _region.Start(flow, heading, piece, vector);
        _frames.Start(flow, heading, piece, vector);
        _leads.Start(piece, vector);
        return vector;
    }

    public FeatureVector Go(FlowPage flow, int giver, int receiver)
    {
        var vector = new FeatureVector();
        var page = flow.Page;
        var (a, b) = (flow.Pieces[giver], flow.Pieces[receiver]);
        var (end, begin) = (flow.Ends[giver], flow.Ends[receiver]);
        var ceiling = flow.Ceilings[receiver];
        var size = page.BodySize;
        _goBias.Put(vector, true);
        var score = ContinueEvidence.Score(flow, giver, receiver);
        _goImpossible.Put(vector, score <= 0);
        if (score > 0)
            _goScore.Put(vector, score);
        _fit.Put(vector, PieceEnds.Fit(end, begin, flow.Indents));
        var isDown = PutPlace(flow, a, b, vector);
        _isCeilingPiece.Put(vector, ceiling.Piece == a || ceiling.OverRule == a);
        _hangsFromHead.Put(vector, ceiling.Heading is not null);
        var (own, its) = (flow.Roots[giver], flow.Roots[receiver]);
        _sameRoot.Put(vector, own is not null && own == its);
        _otherRoot.Put(vector, its is not null && own != its);
        _noRoot.Put(vector, its is null);
        _goRule.Put(
            vector,
            flow.Map.RuleBetween(Math.Max(a.Box.Left, b.Box.Left), Math.Min(a.Box.Right, b.Box.Right), a.Box.Bottom - 1, b.Box.Top + 1)
                is not null
        );
        _goUpright.Put(
            vector,
            flow.Map.UprightBetween(a.Box.Right - 2, b.Box.Left + 2, Math.Max(a.Box.Top, b.Box.Top), Math.Min(a.Box.Bottom, b.Box.Bottom))
                is not null
        );
        _goFigure.Put(vector, page.Figures.Exists(f => IsBetween(f.Picture, a.Box, b.Box)));
        _goHeads.Put(vector, page.Headings.Exists(h => IsBetween(h.Box, a.Box, b.Box)));
        _skipped.Put(
            vector,
            flow.Pieces.Count(p =>
                p != a && p != b && p.Container == a.Container && (IsBetween(p.Box, a.Box, b.Box) || IsBetweenColumns(p.Box, a.Box, b.Box))
            )
        );
        _sameStyle.Put(vector, a.Blocks[^1].Style == b.Blocks[0].Style);
        _sizeRatio.Put(vector, b.Size / a.Size);
        PutBoxes(page, a.Container, b.Container, vector, _goOtherBox, _goHoldsBox, _goHoldsBox);
        PutSentence(end, begin, vector);
        _goStory.Put(vector, begin.BeginsStory);
        _goCrosshead.Put(vector, b.Blocks[0].Kind == BlockKind.Crosshead);
        _goByline.Put(vector, b.Bylines.Count > 0);
        _fromJump.Put(vector, a.JumpTo is not null || b.JumpFrom is not null);
        _shortPiece.Put(vector, LengthOf(b));
        _shortGiver.Put(vector, LengthOf(a));
        _toTable.Put(vector, b.Blocks[0].Table is not null);
        _fromTable.Put(vector, a.Blocks[^1].Table is not null);
        if (page.Source is { } source)
            _source.Go(source, a, b, vector);
        _region.Go(flow, a, b, own, isDown, vector);
        _frames.Go(flow, a, b, end, begin, vector);
        _leads.Go(a, b, end, vector);
        return vector;
    }

    private bool PutPlace(FlowPage flow, Piece a, Piece b, FeatureVector vector)
    {
        var size = flow.Page.BodySize;
        var shared = PageMap.Overlap(a.Box, b.Box) / Math.Max(1, Math.Min(a.Box.Width, b.Box.Width));
        var isDown = shared > 0.3 && b.Box.Center.Y > a.Box.Center.Y;
        var isRight = !isDown && b.Box.Center.X > a.Box.Center.X;
        _down.Put(vector, isDown);
        _right.Put(vector, isRight);
        _back.Put(vector, !isDown && !isRight);
        _topDifference.Put(vector, (b.Box.Top - a.Box.Top) / size);
        _footDifference.Put(vector, Math.Abs(b.Box.Bottom - a.Box.Bottom) / size);
        _widthRatio.Put(vector, b.Box.Width / Math.Max(1, a.Box.Width));
        if (isDown)
        {
            _downGap.Put(vector, (b.Box.Top - a.Box.Bottom) / size);
            _downShared.Put(vector, shared);
            return true;
        }
        _rightGap.Put(vector, (b.Box.Left - a.Box.Right) / size);
        var isFoot = !flow.Pieces.Exists(p =>
            p != a
            && p.Container == a.Container
            && p.Box.Top > a.Box.Bottom - Slack * size
            && PageMap.Overlap(p.Box, a.Box) > 0.3 * a.Box.Width
        );
        var isHead = !flow.Pieces.Exists(p =>
            p != b
            && p.Container == b.Container
            && p.Box.Bottom < b.Box.Top + Slack * size
            && PageMap.Overlap(p.Box, b.Box) > 0.3 * b.Box.Width
        );
        _footToHead.Put(vector, isRight && isFoot && isHead);
        _wraps.Put(vector, isRight && b.Box.Bottom < a.Box.Top);
        _headAtEnd.Put(
            vector,
            flow.Page.Headings.Exists(h =>
                h.Box.Top > a.Box.Bottom - Slack * size
                && h.Box.Top - a.Box.Bottom < 4 * size
                && PageMap.Overlap(h.Cell, a.Box) > 0.3 * a.Box.Width
            )
        );
        return false;
    }

    private void PutSentence(in PieceEnds end, in PieceEnds begin, FeatureVector vector)
    {
        var small = begin.BeginsLower && !begin.BeginsParagraph;
        _hyphen.Put(vector, end.EndsHyphen);
        _openLower.Put(vector, !end.EndsSentence && small);
        _openFull.Put(vector, !end.EndsSentence && end.EndsFull);
        _closedLower.Put(vector, end.EndsSentence && small);
        _closedParagraph.Put(vector, end.EndsSentence && begin.BeginsParagraph);
        _closedPlain.Put(vector, end.EndsSentence && !begin.BeginsParagraph && !small);
    }

    private static void PutBoxes(PageScan page, int giver, int receiver, FeatureVector vector, Flag other, Flag holds, Flag inside)
    {
        if (giver == receiver)
            return;
        other.Put(vector, true);
        holds.Put(vector, page.Ground.Containers[receiver].Parent == giver);
        inside.Put(vector, page.Ground.Containers[giver].Parent == receiver);
    }

    // In the way down from one to the other.
    private static bool IsBetween(Rect box, Rect upper, Rect lower)
    {
        var (left, right) = (Math.Max(upper.Left, lower.Left), Math.Min(upper.Right, lower.Right));
        if (right <= left)
            return false;
        return box.Center.Y > upper.Bottom
            && box.Center.Y < lower.Top
            && Math.Min(box.Right, right) - Math.Max(box.Left, left) > 0.3 * Math.Min(right - left, box.Width);
    }

    private static bool IsBetweenColumns(Rect box, Rect left, Rect right) =>
        box.Left > left.Right - 3
        && box.Right < right.Left + 3
        && (
            PageMap.OverlapV(box, left) > 0.3 * Math.Min(box.Height, left.Height)
            || PageMap.OverlapV(box, right) > 0.3 * Math.Min(box.Height, right.Height)
        );

    private static double Distance(Rect head, Rect text) =>
        2 * Math.Max(0, Math.Max(text.Left - head.Right, head.Left - text.Right))
        + Math.Max(0, Math.Max(text.Top - head.Bottom, head.Top - text.Bottom));

    private static double LengthOf(Piece piece) => piece.Blocks.Sum(b => b.Length) * (piece.FirstLine.IsIdeographic ? 2.2 : 1);
}
