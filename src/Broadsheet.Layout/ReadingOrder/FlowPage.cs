using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>What is asked again and again while the links of one page are weighed.</summary>
internal sealed class FlowPage
{
    private readonly Dictionary<Heading, double> _headTops = [];

    public FlowPage(PageScan page, ColumnRules columnRules)
    {
        Page = page;
        ColumnRules = columnRules;
        Map = new PageMap(page);
        Ceilings = [.. page.Pieces.Select(p => Ceiling.Of(page, p.Bylines.Aggregate(p.Box, (b, x) => b.Union(x.Box)), p.Container, [p]))];
        Ends = [.. page.Pieces.Select(PieceEnds.Of)];
        Through = [.. page.Pieces.Select((_, i) => PastBareHeading(i))];
        Indents = PieceEnds.Indents(page.Pieces.SelectMany(p => p.Lines), page.BodySize);
        Roots = [.. page.Pieces.Select((_, i) => RootOf(i, 0))];
        StartsIndented = ShareOfIndentedStarts();
    }

    public PageScan Page { get; }

    public ColumnRules ColumnRules { get; }

    public PageMap Map { get; }

    public List<Piece> Pieces => Page.Pieces;

    /// <summary>What each piece hangs from, by its number.</summary>
    public Ceiling[] Ceilings { get; }

    public PieceEnds[] Ends { get; }

    /// <summary>Of a piece under a heading that may be a crosshead, what the two together hang from; null for all others.</summary>
    public Ceiling?[] Through { get; }

    /// <summary>Paragraphs of this page begin with an indent.</summary>
    public bool Indents { get; }

    /// <summary>How many of the stories whose beginning is beyond doubt begin with an indent, 0 to 1; 0 where there are too few to
    /// tell.</summary>
    public double StartsIndented { get; }

    /// <summary>The headline of the story that each piece stands in, as far as it is known by now: from its place first, then from the
    /// links chosen.</summary>
    public Heading?[] Roots { get; }

    /// <summary>The first piece of the text that each piece stands in, by the links chosen so far; null before the first choice.</summary>
    public int[]? Firsts { get; set; }

    /// <summary>A level rule as wide as both parts one from the other.</summary>
    public bool IsBarred(Rect a, Rect b)
    {
        var top = Math.Min(a.Bottom, b.Bottom) - 2;
        var bottom = Math.Max(a.Top, b.Top) + 2;
        foreach (var rule in Page.Ground.Rules)
        {
            if (!rule.IsLevel || rule.Box.Center.Y < top)
                continue;
            if (rule.Box.Center.Y > bottom)
                continue;
            if (Covers(rule.Box, a) && Covers(rule.Box, b))
                return true;
        }
        return false;
    }

    /// <summary>The box of a piece with the crosshead that it may begin with.</summary>
    public Rect WithHeading(int piece) => Pieces[piece].Box.Union(Ceilings[piece].Heading!.Box);

    private Ceiling? PastBareHeading(int index)
    {
        var piece = Pieces[index];
        var ceiling = Ceilings[index];
        if (
            ceiling.Heading is not { } heading
            || ceiling.Figures.Count > 0
            || piece.Bylines.Count > 0
            || Ends[index].BeginsStory
            || !heading.IsBare(Page.BodySize)
            || piece.Box.Top - heading.Box.Bottom > 2 * Page.BodySize
            || PageMap.Overlap(piece.Box, heading.Box) < 0.9 * heading.Box.Width
            || !IsCrossheadElsewhere(heading.Main.Style)
        )
            return null;
        return Ceiling.Of(Page, WithHeading(index), piece.Container, [piece]);
    }

    private bool IsCrossheadElsewhere(StyleKey style) => Page.CrossheadStyles.Contains(style);

    private static bool Covers(Rect rule, Rect text) => PageMap.Overlap(rule, text) > 0.6 * text.Width;

    /// <summary>Where the space of a headline begins: at the picture right above it, or at its own upper edge.</summary>
    public double HeadTop(Heading heading)
    {
        if (_headTops.TryGetValue(heading, out var top))
            return top;
        top = heading.Box.Top;
        foreach (var figure in Page.Figures)
            if (
                figure.Box.Bottom <= heading.Box.Top + 3
                && heading.Box.Top - figure.Box.Bottom < 2.2 * Page.BodySize
                && PageMap.Overlap(figure.Box, heading.Cell) > 0.8 * figure.Box.Width
                && Map.RuleBetween(heading.Box.Left, heading.Box.Right, figure.Box.Bottom - 2, heading.Box.Top + 2) is null
            )
                top = Math.Min(top, figure.Box.Top);
        return _headTops[heading] = top;
    }

    // The headline over a column, past the pictures, pull quotes and crossheads that interrupt it.
    private Heading? RootOf(int piece, int depth)
    {
        var ceiling = Ceilings[piece];
        if (ceiling.Heading is { } heading)
            return heading;
        if (ceiling.Piece is not { } above || depth >= 12)
            return null;
        var runsOn =
            ceiling.Figures.Count > 0
            || ceiling.PastPullQuote
            || Pieces[piece].Blocks[0].Kind == BlockKind.Crosshead && Pieces[piece].Box.Top - above.Box.Bottom < 3 * Page.BodySize;
        return runsOn ? RootOf(above.Id, depth + 1) : null;
    }

    private double ShareOfIndentedStarts()
    {
        var (indented, all) = (0, 0);
        for (var i = 0; i < Pieces.Count; i++)
        {
            if (
                Ceilings[i].Heading is not { JumpFrom: null } heading
                || Ceilings[i].Figures.Count > 0
                || Pieces[i].JumpFrom is not null
                || Ends[i].BeginsStory && !Ends[i].BeginsParagraph
            )
                continue;
            var leftmost = true;
            for (var o = 0; o < Pieces.Count; o++)
                leftmost &= Ceilings[o].Heading != heading || Pieces[o].Box.Left >= Pieces[i].Box.Left - 3;
            if (!leftmost)
                continue;
            all++;
            if (Ends[i].BeginsParagraph)
                indented++;
        }
        return all >= 3 ? (double)indented / all : 0;
    }
}
