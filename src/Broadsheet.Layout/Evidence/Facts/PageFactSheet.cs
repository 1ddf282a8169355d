using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Evidence.Facts;

/// <summary>The facts of a page: its blocks with what stands around them, and the distributions that they are measured against.</summary>
internal sealed class PageFactSheet
{
    // Farther than this a picture says nothing of a text.
    private const double FarthestPicture = 6;

    private readonly BlockFacts[] _blocks;
    private readonly Dictionary<Block, int> _index = [];
    private readonly Dictionary<int, BoxSummary> _boxes = [];
    private readonly Dictionary<StyleKey, double> _styleShares;
    private readonly ILookup<StyleKey, BlockFacts> _alike;
    private readonly Dictionary<Block, (double Doubt, int Text)> _draft;

    /// <param name="scan">The page.</param>
    /// <param name="styles">What the issue's styles are used for.</param>
    /// <param name="issue">How they are spread over it.</param>
    public PageFactSheet(PageScan scan, IssueStyles styles, IssueFactSheet issue)
    {
        Scan = scan;
        Styles = styles;
        Issue = issue;
        var blocks = scan.Blocks;
        Body = Math.Max(4, scan.BodySize);
        var text = blocks.Where(b => b.Lines.Count >= 3 && Math.Abs(b.Size - Body) < 0.1 * Body && !b.IsCross).ToList();
        Measure = Median(text.SelectMany(b => Enumerable.Repeat(b.Box.Width, b.Lines.Count)), 20 * Body);
        Leading = Median(text.SelectMany(b => b.Lines.Skip(1).Zip(b.Lines, (lower, upper) => lower.Top - upper.Top)), 1.2 * Body);
        BodyColor = blocks
            .Where(b => b.Lines.Count >= 3)
            .GroupBy(b => b.Color)
            .OrderByDescending(g => g.Sum(b => b.Length))
            .FirstOrDefault()
            ?.Key
            ?? 0;
        Printed = blocks.Count == 0 ? scan.ToPage(scan.Sheet) : Rect.Around(blocks.Select(b => scan.ToPage(b.Box)));
        Length = Math.Max(1, blocks.Sum(b => b.Length));
        Sizes = [.. blocks.OrderBy(b => b.Size).Select(b => (b.Size, b.Length))];
        for (var i = 0; i < blocks.Count; i++)
            _index.Add(blocks[i], i);
        var map = new PageMap(scan);
        _styleShares = blocks.GroupBy(b => b.Style).ToDictionary(g => g.Key, g => g.Sum(b => b.Length) / (double)Length);
        foreach (var box in blocks.Where(b => b.Container != 0).GroupBy(b => b.Container))
            _boxes.Add(box.Key, BoxSummary.Of([.. box], Body));
        _draft = DraftOf(scan);
        _blocks = [.. blocks.Select((b, i) => Look(b, i, map))];
        _alike = _blocks.ToLookup(f => f.Block.Style);
    }

    public PageScan Scan { get; }

    public IssueStyles Styles { get; }

    public IssueFactSheet Issue { get; }

    public IReadOnlyList<BlockFacts> Blocks => _blocks;

    /// <summary>Size of the running text, in points.</summary>
    public double Body { get; }

    /// <summary>Width of most of its columns.</summary>
    public double Measure { get; }

    /// <summary>From line to line of its running text.</summary>
    public double Leading { get; }

    public int BodyColor { get; }

    /// <summary>The area that is printed on, as seen on the page: margins are measured from here.</summary>
    public Rect Printed { get; }

    /// <summary>Characters of the page.</summary>
    public int Length { get; }

    private List<(double Size, int Length)> Sizes { get; }

    /// <summary>Share of the page's characters that are set in larger type.</summary>
    public double LargerShare(double size) => Sizes.Where(s => s.Size > 1.02 * size).Sum(s => s.Length) / (double)Length;

    private BlockFacts Look(Block block, int index, PageMap map)
    {
        var scan = Scan;
        var above = map.Above(block.Box, b => b != block, out var gapAbove);
        var below = map.Below(block.Box, b => b != block, out var gapBelow);
        var box = scan.ToPage(block.Box);
        var (picture, side, gap) = NearestPicture(box);
        return new BlockFacts
        {
            Block = block,
            Page = this,
            Draft = block.Kind,
            Index = index,
            Box = box,
            Above = above is null ? -1 : _index[above],
            GapAbove = above is null ? double.NaN : gapAbove / Body,
            Below = below is null ? -1 : _index[below],
            GapBelow = below is null ? double.NaN : gapBelow / Body,
            Left = Beside(block, toLeft: true),
            Right = Beside(block, toLeft: false),
            Picture = picture,
            Side = side,
            PictureGap = side == PictureSide.None ? double.NaN : gap / Body,
            RuleAbove = map.RuleBetween(
                block.Box.Left,
                block.Box.Right,
                Math.Max(block.Box.Top - 2.5 * Body, above is null ? double.MinValue : above.Box.Bottom - 2),
                block.Box.Top + 0.2 * block.Size,
                0.4
            ),
            RuleBelow = map.RuleBetween(
                block.Box.Left,
                block.Box.Right,
                block.Box.Bottom - 0.2 * block.Size,
                Math.Min(block.Box.Bottom + 2.5 * Body, below is null ? double.MaxValue : below.Box.Top + 2),
                0.4
            ),
            Container = scan.Ground.Containers[block.Container],
        };
    }

    /// <summary>What stands in a container.</summary>
    public BoxSummary BoxOf(int container) => _boxes[container];

    /// <summary>Share of the page's characters that are set in a style.</summary>
    public double StyleShare(StyleKey style) => _styleShares[style];

    /// <summary>The blocks of the page that are set in a style.</summary>
    public IEnumerable<BlockFacts> In(StyleKey style) => _alike[style];

    /// <summary>How much speaks against the article that the first reading put a block in, 0 to 1.</summary>
    public double DraftDoubt(Block block) => _draft.TryGetValue(block, out var draft) ? draft.Doubt : 1;

    /// <summary>Characters of running text that the first reading put under a headline.</summary>
    public int DraftText(Block block) => _draft.TryGetValue(block, out var draft) ? draft.Text : 0;

    private static Dictionary<Block, (double Doubt, int Text)> DraftOf(PageScan scan)
    {
        var draft = new Dictionary<Block, (double Doubt, int Text)>();
        foreach (var article in scan.Articles)
        {
            var text = article.Pieces.Sum(p => p.Blocks.Sum(b => b.Length));
            var doubt = article
                .Pieces.Select(p => Math.Clamp(1 - (p.Links.FirstOrDefault(l => l.IsChosen)?.Score ?? 0) / 4, 0, 1))
                .DefaultIfEmpty(0.5)
                .Max();
            foreach (var block in (article.Heading?.Blocks ?? []).Concat(article.Pieces.SelectMany(p => p.Blocks)))
                draft[block] = (doubt, text);
        }
        return draft;
    }

    private int Beside(Block block, bool toLeft)
    {
        var best = -1;
        var nearest = double.MaxValue;
        foreach (var other in Scan.Blocks)
        {
            if (other == block || PageMap.OverlapV(other.Box, block.Box) < 0.3 * Math.Min(other.Box.Height, block.Box.Height))
                continue;
            var gap = toLeft ? block.Box.Left - other.Box.Right : other.Box.Left - block.Box.Right;
            if (gap > -2 && gap < nearest)
                (best, nearest) = (_index[other], gap);
        }
        return best;
    }

    private (Rect Picture, PictureSide Side, double Gap) NearestPicture(Rect box)
    {
        var best = (Picture: default(Rect), Side: PictureSide.None, Gap: FarthestPicture * Body);
        foreach (var framed in Scan.Ground.Pictures)
        {
            var picture = Scan.ToPage(framed);
            if (picture.Inflate(2).Contains(box.Center))
            {
                if (best.Side != PictureSide.Inside || picture.Area < best.Picture.Area)
                    best = (picture, PictureSide.Inside, 0);
                continue;
            }
            if (best.Side == PictureSide.Inside)
                continue;
            var dx = Math.Max(0, Math.Max(box.Left - picture.Right, picture.Left - box.Right));
            var dy = Math.Max(0, Math.Max(box.Top - picture.Bottom, picture.Top - box.Bottom));
            var side =
                dx > 0 && dy <= 0 ? PictureSide.Beside
                : box.Center.Y > picture.Center.Y ? PictureSide.Under
                : PictureSide.Over;
            if (dx + dy < best.Gap)
                best = (picture, side, dx + dy);
        }
        return best.Side == PictureSide.None ? default : best;
    }

    private static double Median(IEnumerable<double> values, double none)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? none : sorted[sorted.Count / 2];
    }
}
