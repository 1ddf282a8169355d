using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Figures;

/// <summary>Pictures and the captions and credits at their edges: under a picture first, then over it, then in its margin.</summary>
internal static class FigureFinder
{
    public static void Find(PageScan page, IssueStyles styles)
    {
        page.Figures =
        [
            .. page.Ground.Pictures.Select(
                (p, i) =>
                    new FoundFigure
                    {
                        Id = i,
                        Picture = p,
                        Container = page.Ground.Holding(p),
                    }
            ),
        ];
        foreach (var figure in page.Figures)
            while (figure.Captions.Count < 4 && NextUnder(page, figure, styles) is { } block)
                Take(figure, block, "small type at the edge of a picture");
        foreach (var figure in page.Figures)
            if (Along(page, figure) is { } block)
                Take(figure, block, "a line set along the edge of a picture");
        foreach (var figure in page.Figures.Where(f => f.Captions.TrueForAll(c => IsAlong(page, c, f))))
            while (figure.Captions.Count < 3 && Elsewhere(page, figure, styles, CaptionPlaces.IsOver) is { } block)
                Take(figure, block, "small type over a picture");
        foreach (var figure in page.Figures.Where(f => f.Captions.TrueForAll(c => IsAlong(page, c, f))))
            if (Elsewhere(page, figure, styles, CaptionPlaces.IsBeside) is { } block)
                Take(figure, block, "small type beside a picture");
        FigureGroups.Join(page);
    }

    private static bool IsAlong(PageScan page, Block block, FoundFigure figure) =>
        CaptionPlaces.IsAlong(block, page.ToPage(block.Box), page.ToPage(figure.Picture));

    // The line of small type that runs up or down a side of the picture: it is the picture's wherever else it could belong.
    private static Block? Along(PageScan page, FoundFigure figure) =>
        page
            .Blocks.Where(b => b.Kind is BlockKind.Minor or BlockKind.Display && b.Size <= page.BodySize && IsAlong(page, b, figure))
            .MinBy(b => b.Size);

    private static void Take(FoundFigure figure, Block block, string reason)
    {
        block.Kind = BlockKind.Caption;
        block.Reason = reason;
        figure.Captions.Add(block);
    }

    private static Block? NextUnder(PageScan page, FoundFigure figure, IssueStyles styles)
    {
        Block? best = null;
        var nearest = double.MaxValue;
        foreach (var block in page.Blocks)
        {
            if (!IsFree(page, block, figure))
                continue;
            var (own, picture, all) = (page.ToPage(block.Box), page.ToPage(figure.Picture), page.ToPage(figure.Box));
            var last = figure.Captions.Count == 0 ? default : page.ToPage(figure.Captions[^1].Box);
            var beside =
                figure.Captions.Count > 0
                && PageMap.OverlapV(own, last) > 0.5 * Math.Min(own.Height, last.Height)
                && PageMap.Overlap(own, last) < 2;
            var gap = beside ? 0 : own.Top - all.Bottom;
            var limit = figure.Captions.Count == 0 ? 1.3 * block.Size + 4 : 0.75 * block.Size + 2;
            if (
                gap < -4
                || gap > limit
                || gap >= nearest
                || own.Left < picture.Left - 6
                || own.Right > picture.Right + 8
                || PageMap.Overlap(own, picture) < 5
            )
                continue;
            if (!CanBeCaption(page, block, figure, styles, beside))
                continue;
            (best, nearest) = (block, gap);
        }
        return best;
    }

    private static bool IsFree(PageScan page, Block block, FoundFigure figure) =>
        block.Kind is BlockKind.Minor or BlockKind.Text or BlockKind.Display
        && CaptionPlaces.CanBe(block)
        && (block.Kind != BlockKind.Display || block.IsCross && block.Size < 1.35 * page.BodySize)
        && (block.Container == figure.Container || page.Ground.Containers[block.Container].Box.Area >= figure.Picture.Area * 0.9);

    private static bool CanBeCaption(PageScan page, Block block, FoundFigure figure, IssueStyles styles, bool beside)
    {
        if (figure.Captions.Count > 0 && GoesOn(page, figure.Captions[^1], block, beside))
            return true;
        if (block.Kind == BlockKind.Minor && block.Length < 60 && block.Lines.Count <= 2 && Credits.IsCredit(block.Text) > 0.7)
            return true;
        if (block.ReadsAsByline && styles.Share(block.Style, BlockKind.Caption) < 0.5)
            return false;
        if (block.Kind == BlockKind.Text)
            return IsCentred(page, block, figure);
        var share = styles.Share(block.Style, BlockKind.Caption);
        if (share > 0.55)
            return true;
        var other = Math.Max(
            styles.Share(block.Style, BlockKind.Byline),
            Math.Max(
                styles.Share(block.Style, BlockKind.Headline),
                Math.Max(styles.Share(block.Style, BlockKind.Crosshead), styles.Share(block.Style, BlockKind.Kicker))
            )
        );
        if (other > share)
            return false;
        return (block.Size <= 1.02 * page.BodySize || block.IsCross) && (figure.Captions.Count == 0 || share > 0.3);
    }

    private static bool GoesOn(PageScan page, Block caption, Block block, bool beside)
    {
        // The credit at the end of a caption, in another colour, has come to a line of its own.
        if (
            block.Kind != BlockKind.Text
            && (block.Face == caption.Face || beside && block.Length < 50)
            && Math.Abs(block.Size - caption.Size) < (beside ? 0.3 : 0.02) * caption.Size
        )
            return true;
        // Under the caption in smaller or paler type, and no more than a name and an agency.
        return block.Kind == BlockKind.Minor
            && block.Length < 45
            && block.Lines.Count == 1
            && block.Size < 0.92 * page.BodySize
            && block.Size <= 1.03 * caption.Size
            && (Credits.IsCredit(block.Text) > 0.2 || block.Color != caption.Color);
    }

    // In the type of the text, but one line centred under the picture and shorter than it, with white below.
    private static bool IsCentred(PageScan page, Block block, FoundFigure figure)
    {
        var picture = figure.Picture;
        if (
            figure.Captions.Count > 0
            || block.IsCross
            || block.Lines.Count > 1
            || block.Box.Width > 0.8 * picture.Width
            || Math.Abs(block.Box.Center.X - picture.Center.X) > 0.04 * picture.Width + 1
        )
            return false;
        var below = new PageMap(page).Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gap);
        return below is not { Kind: BlockKind.Text } || gap > 0.8 * block.Size;
    }

    // Over a picture or beside it small type needs the style of a caption: smaller than the text, and at pictures elsewhere too.
    private static Block? Elsewhere(PageScan page, FoundFigure figure, IssueStyles styles, Func<Rect, Rect, double, bool> stands)
    {
        var picture = page.ToPage(figure.Box);
        Block? best = null;
        foreach (var block in page.Blocks)
        {
            if (
                block.Kind != BlockKind.Minor
                || !IsFree(page, block, figure)
                || block.Lines.Count > 12
                || !stands(page.ToPage(block.Box), picture, block.Size)
            )
                continue;
            var share = styles.Share(block.Style, BlockKind.Caption);
            if (
                share < 0.4
                || block.Size > (share > 0.8 ? 1.02 : 0.97) * page.BodySize
                || block.ReadsAsByline && Credits.IsCredit(block.Text) < 0.6
            )
                continue;
            if (
                best is null
                || share > styles.Share(best.Style, BlockKind.Caption)
                || block.Length > best.Length && block.Style == best.Style
            )
                best = block;
        }
        return best;
    }
}
