using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>Looks up from a box for the nearest thing over it.</summary>
/// <param name="page">The page.</param>
/// <param name="box">The box to look from.</param>
/// <param name="container">The container that it stands in.</param>
/// <param name="top">Where to look up from: what was passed already is below.</param>
internal sealed class UpwardSearch(PageScan page, Rect box, int container, double top)
{
    /// <summary>A heading, piece, figure or pull quote, a rule, or the container that nothing of the text goes on beyond; null where there
    /// is nothing.</summary>
    public object? Found { get; private set; }

    /// <summary>Height of the lower edge of what was found.</summary>
    public double Edge { get; private set; } = container == 0 ? 0 : page.Ground.Containers[container].Box.Top;

    /// <summary>Headings, pieces and figures; those that were passed already are left out.</summary>
    public void LookAtText(IReadOnlyCollection<Piece> self, List<FoundFigure> passed)
    {
        foreach (var heading in page.Headings)
            if (!heading.IsCross && heading.Container == container && IsNearer(heading.Cell, 0.3))
                Take(heading.Cell, heading);
        foreach (var piece in page.Pieces)
            if (!self.Contains(piece) && piece.Container == container && IsNearer(piece.Box, 0.15))
                Take(piece.Box, piece);
        foreach (var figure in page.Figures)
            if (!passed.Contains(figure) && IsNearer(figure.Box, 0.3))
                Take(figure.Box, figure);
    }

    /// <summary>What interrupts a column or ends it: pull quotes, furniture, boxes, rules.</summary>
    public void LookAtEdges()
    {
        foreach (var block in page.Blocks)
            if (block.Kind is BlockKind.PullQuote && IsNearer(block.Box, 0.3))
                Take(block.Box, block);
            else if (block.Kind is BlockKind.Furniture or BlockKind.Advertisement or BlockKind.Label && IsNearer(block.Box, 0.15))
                Take(block.Box, page.Ground.Containers[container]);
        foreach (var other in page.Ground.Containers)
            if (IsClosed(other) && IsNearer(other.Box, 0.3) && !HoldsOnlyQuote(other.Id))
                Take(other.Box, other);
        foreach (var rule in page.Ground.Rules)
            if (rule.IsLevel && IsNearer(rule.Box, 0.5) && !FramesQuote(rule.Box) && !IsUnderHeading(rule.Box))
                Take(rule.Box, rule);
    }

    private void Take(Rect other, object what) => (Edge, Found) = (other.Bottom, what);

    private bool IsNearer(Rect other, double share)
    {
        var shared = Math.Min(other.Right, box.Right) - Math.Max(other.Left, box.Left);
        return other.Bottom <= top + 5 && other.Bottom > Edge && other.Top < top - 1 && shared > share * box.Width;
    }

    // A box beside the text, narrower than the page.
    private bool IsClosed(Container other) =>
        other.Id != 0 && other.Id != container && other.Box.Width < 0.95 * page.Sheet.Width && other.Parent == container;

    private bool HoldsOnlyQuote(int other) => page.Blocks.Where(b => b.Container == other).All(b => b.Kind == BlockKind.PullQuote);

    private bool FramesQuote(Rect rule) =>
        page.Blocks.Any(b =>
            b.Kind == BlockKind.PullQuote
            && PageMap.Overlap(b.Box, rule) > 0.5 * Math.Min(b.Box.Width, rule.Width)
            && Math.Min(Math.Abs(b.Box.Top - rule.Bottom), Math.Abs(rule.Top - b.Box.Bottom)) < 2.2 * b.Size
        );

    // A rule inside a heading, or between it and its text: an ornament, no cut.
    private bool IsUnderHeading(Rect rule) =>
        page.Headings.Any(h =>
            !h.IsCross
            && rule.Center.Y > h.Box.Top
            && rule.Center.Y < h.Box.Bottom + 1.3 * page.BodySize
            && PageMap.Overlap(h.Cell, rule) > 0.7 * rule.Width
        );
}
