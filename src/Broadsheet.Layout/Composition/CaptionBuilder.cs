using Broadsheet.Layout.Figures;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Composition;

/// <summary>Gives each caption to the picture that it stands nearest to, as seen on the page: under it, on it, beside it or over
/// it.</summary>
internal static class CaptionBuilder
{
    // In sizes of the caption's type.
    private const double Farthest = 10;

    public static void Build(PageScan page)
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
        foreach (
            var block in page
                .Blocks.Where(b => b.Kind is BlockKind.Caption or BlockKind.Credit)
                .OrderBy(b => b.Box.Top)
                .ThenBy(b => b.Box.Left)
        )
        {
            var own = page.ToPage(block.Box);
            var best = page
                .Figures.Select(f => (Figure: f, Cost: Cost(own, page.ToPage(f.Picture), page.ToPage(f.Box), block.Size)))
                .Where(f => f.Cost < Farthest)
                .OrderBy(f => f.Cost)
                .FirstOrDefault()
                .Figure;
            best?.Captions.Add(block);
        }
        FigureGroups.Join(page);
    }

    private static double Cost(Rect text, Rect picture, Rect figure, double size)
    {
        if (picture.Inflate(2).Contains(text.Center))
            return 0.5;
        var dx = Math.Max(0, Math.Max(text.Left - picture.Right, picture.Left - text.Right));
        var dy = Math.Max(0, Math.Max(text.Top - figure.Bottom, figure.Top - text.Bottom));
        // Sticking out of the picture's width is unusual for what stands under it.
        var aside = dx > 0 ? 0 : Math.Max(0, picture.Left - text.Left) + Math.Max(0, text.Right - picture.Right);
        var side =
            dx > 0 ? 1.2
            : text.Center.Y < picture.Top ? 1.5
            : 0;
        return (1.2 * dx + dy + 0.15 * aside) / size + side;
    }
}
