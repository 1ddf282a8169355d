using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>What a piece of text hangs from: the headline above it, or the text above a picture or pull quote that interrupts its
/// column.</summary>
internal sealed record Ceiling
{
    public Heading? Heading { get; init; }

    public Piece? Piece { get; init; }

    /// <summary>A level rule stops the look upward.</summary>
    public bool IsRule { get; init; }

    /// <summary>The piece of the same column over the rule that stopped the look upward.</summary>
    public Piece? OverRule { get; init; }

    /// <summary>Figures between the piece and its ceiling.</summary>
    public List<FoundFigure> Figures { get; init; } = [];

    public bool PastPullQuote { get; init; }

    /// <summary>Height of the lower edge of what it hangs from.</summary>
    public double Edge { get; init; }

    public static Ceiling Of(PageScan page, Rect box, int container, IReadOnlyCollection<Piece> self)
    {
        var figures = new List<FoundFigure>();
        var top = box.Top;
        var pastQuote = false;
        for (var step = 0; step < 12; step++)
        {
            var search = new UpwardSearch(page, box, container, top);
            search.LookAtText(self, figures);
            search.LookAtEdges();
            var best = search.Edge;
            switch (search.Found)
            {
                case Heading heading:
                    return new Ceiling
                    {
                        Heading = heading,
                        Figures = figures,
                        PastPullQuote = pastQuote,
                        Edge = best,
                    };
                case Piece piece:
                    return new Ceiling
                    {
                        Piece = piece,
                        Figures = figures,
                        PastPullQuote = pastQuote,
                        Edge = best,
                    };
                case FoundFigure figure:
                    figures.Add(figure);
                    top = figure.Box.Top + 0.5;
                    break;
                case Block quote:
                    pastQuote = true;
                    top = quote.Box.Top;
                    break;
                default:
                    return new Ceiling
                    {
                        IsRule = search.Found is Rule,
                        OverRule = search.Found is Rule ? OverRuleAt(page, box, container, best, self) : null,
                        Figures = figures,
                        PastPullQuote = pastQuote,
                        Edge = best,
                    };
            }
        }
        return new Ceiling { Figures = figures, PastPullQuote = pastQuote };
    }

    // The text that ends right above a rule, in the same column.
    private static Piece? OverRuleAt(PageScan page, Rect box, int container, double edge, IReadOnlyCollection<Piece> self) =>
        page.Pieces.Find(p =>
            p.Container == container
            && !self.Contains(p)
            && p.Box.Bottom < edge + 3
            && edge - p.Box.Bottom < 3 * page.BodySize
            && Math.Abs(p.Box.Left - box.Left) < page.BodySize
            && Math.Abs(p.Box.Right - box.Right) < page.BodySize
        );
}
