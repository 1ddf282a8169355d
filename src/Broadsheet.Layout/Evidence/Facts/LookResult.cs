using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Evidence.Facts;

/// <summary>How likely each role is for each block of an issue, by a first look at each block by itself; and the means over what belongs
/// together.</summary>
internal sealed class LookResult
{
    private readonly Dictionary<BlockFacts, double[]> _all;
    private readonly Dictionary<StyleKey, Sum> _styles = [];
    private readonly Dictionary<(PageFactSheet, StyleKey), Sum> _pageStyles = [];
    private readonly Dictionary<(PageFactSheet, int), Sum> _boxes = [];
    private readonly Dictionary<PageFactSheet, Sum> _pages = [];

    public LookResult(Dictionary<BlockFacts, double[]> all)
    {
        _all = all;
        foreach (var (facts, chance) in all)
        {
            Of(_styles, facts.Block.Style).Add(chance);
            Of(_pageStyles, (facts.Page, facts.Block.Style)).Add(chance);
            Of(_pages, facts.Page).Add(chance);
            if (facts.Container.Id != 0)
                Of(_boxes, (facts.Page, facts.Container.Id)).Add(chance);
        }
    }

    public double[] Of(BlockFacts facts) => _all[facts];

    /// <summary>The mean over the other blocks of its style on its page; null where there is none.</summary>
    public double[]? OfStyleOnPage(BlockFacts facts) => _pageStyles[(facts.Page, facts.Block.Style)].Without(_all[facts]);

    public double[]? OfStyle(BlockFacts facts) => _styles[facts.Block.Style].Without(_all[facts]);

    public double[]? OfBox(BlockFacts facts) =>
        facts.Container.Id == 0 ? null : _boxes[(facts.Page, facts.Container.Id)].Without(_all[facts]);

    public double[] OfPage(PageFactSheet page) => _pages[page].Mean();

    private static Sum Of<T>(Dictionary<T, Sum> sums, T key)
        where T : notnull
    {
        if (!sums.TryGetValue(key, out var sum))
            sums.Add(key, sum = new Sum());
        return sum;
    }

    private sealed class Sum
    {
        private readonly double[] _values = new double[LayoutRoles.All.Count];
        private int _count;

        public void Add(double[] chance)
        {
            for (var i = 0; i < chance.Length; i++)
                _values[i] += chance[i];
            _count++;
        }

        public double[] Mean() => [.. _values.Select(v => v / _count)];

        public double[]? Without(double[] own) => _count < 2 ? null : [.. _values.Select((v, i) => Math.Max(0, v - own[i]) / (_count - 1))];
    }
}
