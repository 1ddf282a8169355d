using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>
/// Tells the thin rules that a paper sets between the columns of a story from those between stories, by where each kind is seen: between
/// columns that hang from one headline, there is no doubt.
/// </summary>
internal sealed class ColumnRules
{
    private readonly Dictionary<(int, int), int> _inside = [];
    private readonly Dictionary<(int, int), int> _all = [];

    public static ColumnRules Learn(IEnumerable<PageScan> pages)
    {
        var rules = new ColumnRules();
        foreach (var page in pages)
        {
            foreach (var rule in page.Ground.Rules)
                if (!rule.IsLevel)
                    rules._all[Key(rule)] = rules._all.GetValueOrDefault(Key(rule)) + 1;
            if (page.Pieces.Count > 400)
                continue;
            var map = new PageMap(page);
            foreach (var heading in page.Headings.Where(h => !h.IsCross))
            {
                var below = page
                    .Pieces.Where(p =>
                        p.Container == heading.Container
                        && p.Box.Top > heading.Box.Bottom - 3
                        && p.Box.Top < heading.Box.Bottom + 2.5 * page.BodySize
                        && p.Box.Left > heading.Box.Left - 6
                        && p.Box.Right < heading.Box.Right + 6
                    )
                    .OrderBy(p => p.Box.Left)
                    .ToList();
                for (var i = 1; i < below.Count; i++)
                {
                    var (a, b) = (below[i - 1].Box, below[i].Box);
                    if (map.UprightBetween(a.Right - 2, b.Left + 2, Math.Max(a.Top, b.Top), Math.Min(a.Bottom, b.Bottom)) is { } rule)
                        rules._inside[Key(rule)] = rules._inside.GetValueOrDefault(Key(rule)) + 1;
                }
            }
        }
        return rules;
    }

    /// <summary>True for a rule of a kind that stands inside stories, false for one of a kind that does not, null where the issue does not
    /// tell.</summary>
    public bool? IsInside(Rule rule)
    {
        if (_inside.Count == 0)
            return null;
        var inside = _inside.GetValueOrDefault(Key(rule));
        if (inside >= 3 && inside > 0.12 * _all.GetValueOrDefault(Key(rule)))
            return true;
        return _inside.Values.Sum() >= 6 && inside == 0 ? false : null;
    }

    private static (int, int) Key(Rule rule) => ((int)Math.Round(rule.Thickness * 4), rule.Color);
}
