using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Articles;

/// <summary>
/// A headline on a bar of colour, or in a box of its own, with its text below the bar: the bar is no container that parts them.
/// </summary>
internal static class HeadlineBars
{
    public static void Open(PageScan page)
    {
        foreach (var bar in page.Ground.Containers.Skip(1).OrderByDescending(c => c.Box.Bottom))
        {
            var inside = page.Blocks.Where(b => b.Container == bar.Id && b.Kind != BlockKind.Furniture).ToList();
            if (
                inside.Count is 0 or > 3
                || inside.Exists(b => b.Kind == BlockKind.Text || b.IsCross)
                || !inside.Exists(b => b.Kind == BlockKind.Display)
                || bar.Box.Height > 2.2 * inside.Sum(b => b.Box.Height) + 10
                || page.Ground.Pictures.Exists(p => bar.Box.Contains(p.Center))
            )
                continue;
            var below = page
                .Blocks.Where(b =>
                    b.Container == bar.Parent && b.Box.Top > bar.Box.Bottom - 4 && PageMap.Overlap(b.Box, bar.Box) > 0.3 * b.Box.Width
                )
                .MinBy(b => b.Box.Top);
            if (below is null || below.Box.Top - bar.Box.Bottom > 2.2 * page.BodySize || below.Kind != BlockKind.Text && !below.WasInBar)
                continue;
            foreach (var block in inside)
            {
                block.Container = bar.Parent;
                block.WasInBar = true;
            }
        }
    }
}
