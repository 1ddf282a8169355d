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
            var bounds = page.Ground.Containers[container].Box;
            var best = container == 0 ? 0 : bounds.Top;
            object? what = null;
            bool Nearer(Rect other, double share)
            {
                var shared = Math.Min(other.Right, box.Right) - Math.Max(other.Left, box.Left);
                return other.Bottom <= top + 5 && other.Bottom > best && other.Top < top - 1 && shared > share * box.Width;
            }
            foreach (var heading in page.Headings)
                if (!heading.IsCross && heading.Container == container && Nearer(heading.Cell, 0.3))
                    (best, what) = (heading.Cell.Bottom, heading);
            foreach (var piece in page.Pieces)
                if (!self.Contains(piece) && piece.Container == container && Nearer(piece.Box, 0.15))
                    (best, what) = (piece.Box.Bottom, piece);
            foreach (var figure in page.Figures)
                if (!figures.Contains(figure) && Nearer(figure.Box, 0.3))
                    (best, what) = (figure.Box.Bottom, figure);
            foreach (var block in page.Blocks)
                if (block.Kind is BlockKind.PullQuote && Nearer(block.Box, 0.3))
                    (best, what) = (block.Box.Bottom, block);
                else if (block.Kind is BlockKind.Furniture or BlockKind.Advertisement or BlockKind.Label && Nearer(block.Box, 0.15))
                    (best, what) = (block.Box.Bottom, "edge");
            foreach (var other in page.Ground.Containers)
                if (
                    other.Id != 0
                    && other.Id != container
                    && other.Box.Width < 0.95 * page.Sheet.Width
                    && Nearer(other.Box, 0.3)
                    && !HoldsOnlyQuote(page, other.Id)
                    && other.Parent == container
                )
                    (best, what) = (other.Box.Bottom, "edge");
            foreach (var rule in page.Ground.Rules)
                if (rule.IsLevel && Nearer(rule.Box, 0.5) && !FramesQuote(page, rule.Box) && !UnderHeading(page, rule.Box))
                    (best, what) = (rule.Box.Bottom, "rule");
            switch (what)
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
                        IsRule = what is "rule",
                        OverRule = what is "rule" ? OverRuleAt(page, box, container, best, self) : null,
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

    private static bool FramesQuote(PageScan page, Rect rule) =>
        page.Blocks.Any(b =>
            b.Kind == BlockKind.PullQuote
            && PageMap.Overlap(b.Box, rule) > 0.5 * Math.Min(b.Box.Width, rule.Width)
            && Math.Min(Math.Abs(b.Box.Top - rule.Bottom), Math.Abs(rule.Top - b.Box.Bottom)) < 2.2 * b.Size
        );

    // A rule inside a heading, or between it and its text: an ornament, no cut.
    private static bool UnderHeading(PageScan page, Rect rule) =>
        page.Headings.Any(h =>
            !h.IsCross
            && rule.Center.Y > h.Box.Top
            && rule.Center.Y < h.Box.Bottom + 1.3 * page.BodySize
            && PageMap.Overlap(h.Cell, rule) > 0.7 * rule.Width
        );

    private static bool HoldsOnlyQuote(PageScan page, int container) =>
        page.Blocks.Where(b => b.Container == container).All(b => b.Kind == BlockKind.PullQuote);
}
