using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Composition;

/// <summary>A box or a bar that holds a headline and what belongs to it, and no text: it parts them from nothing.</summary>
internal static class HeadlineBoxes
{
    public static void Open(PageScan page)
    {
        foreach (var box in page.Ground.Containers.Skip(1).OrderBy(c => c.Box.Area))
        {
            var inside = page.Blocks.Where(b => b.Container == box.Id && b.Kind != BlockKind.Furniture).ToList();
            if (
                inside.Count == 0
                || !inside.Exists(b => b.Kind == BlockKind.Headline)
                || inside.Exists(b => b.Kind is BlockKind.Text or BlockKind.Advertisement or BlockKind.Crosshead)
            )
                continue;
            foreach (var block in inside)
            {
                block.Container = box.Parent;
                block.WasInBar = true;
            }
        }
    }
}
