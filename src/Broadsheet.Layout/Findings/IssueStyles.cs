namespace Broadsheet.Layout.Findings;

/// <summary>
/// What the styles of an issue are used for, counted over all its pages: a publication sets its pages in the same styles every day, so how
/// a style stands on a hundred places says more than how it stands on one.
/// </summary>
internal sealed class IssueStyles
{
    // Characters of running text below which an issue is too short to know its own styles.
    private const int ShortIssue = 12000;

    private readonly Dictionary<(int Page, int Face, int Quarters), int> _onPage = [];
    private readonly Dictionary<(int Face, int Quarters), int> _inIssue = [];
    private readonly Dictionary<int, int> _pageTotal = [];
    private readonly Dictionary<StyleKey, Dictionary<BlockKind, double>> _votes = [];
    private readonly Dictionary<(int Face, int Quarters), bool> _expected = [];
    private int _total;

    public double BodySize { get; private set; } = 10;

    public static IssueStyles Learn(IReadOnlyList<PageScan> pages)
    {
        var styles = new IssueStyles();
        var sizes = new Dictionary<int, int>();
        foreach (var page in pages)
        {
            var pageSizes = new Dictionary<int, int>();
            var pageFaces = new Dictionary<int, int>();
            foreach (var block in page.Blocks)
            {
                if (block.Lines.Count < 3 || block.IsCross || block.Table is not null)
                    continue;
                var style = block.Style;
                var length = block.Length;
                styles._onPage[(page.Index, style.Face, style.Quarters)] =
                    styles._onPage.GetValueOrDefault((page.Index, style.Face, style.Quarters)) + length;
                styles._inIssue[(style.Face, style.Quarters)] = styles._inIssue.GetValueOrDefault((style.Face, style.Quarters)) + length;
                styles._pageTotal[page.Index] = styles._pageTotal.GetValueOrDefault(page.Index) + length;
                styles._total += length;
                sizes[style.Quarters] = sizes.GetValueOrDefault(style.Quarters) + length;
                pageSizes[style.Quarters] = pageSizes.GetValueOrDefault(style.Quarters) + length;
                pageFaces[style.Face] = pageFaces.GetValueOrDefault(style.Face) + length;
            }
            page.BodySize = pageSizes.Count > 0 ? Mode(pageSizes) / 4.0 : 0;
            page.BodyFace = Mode(pageFaces, -1);
        }
        if (sizes.Count > 0)
            styles.BodySize = Mode(sizes) / 4.0;
        foreach (var page in pages)
            if (page.BodySize <= 0 || styles._pageTotal.GetValueOrDefault(page.Index) < 300)
                page.BodySize = styles.BodySize;
        return styles;
    }

    private static int Mode(Dictionary<int, int> counts, int none = 0) =>
        counts.Count == 0 ? none : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;

    /// <summary>True where the style carries much of the running text of the page or the issue.</summary>
    public bool IsTextStyle(int page, int face, double size)
    {
        var quarters = (int)Math.Round(size * 4);
        if (_expected.TryGetValue((face, quarters), out var expected))
            return expected;
        int onPage = 0,
            inIssue = 0;
        for (var q = quarters - 1; q <= quarters + 1; q++)
        {
            onPage += _onPage.GetValueOrDefault((page, face, q));
            inIssue += _inIssue.GetValueOrDefault((face, q));
        }
        return onPage > 0.12 * _pageTotal.GetValueOrDefault(page) && onPage > 0 || inIssue > 0.06 * _total && inIssue > 0;
    }

    /// <summary>Earlier issues say that a style carries running text; that counts where this issue has too little text to tell.</summary>
    public void ExpectText(StyleKey style, bool isSaidByDesk)
    {
        if (isSaidByDesk || _total < ShortIssue)
            _expected[(style.Face, style.Quarters)] = true;
    }

    /// <summary>Earlier issues say that a style carries something else than running text.</summary>
    public void ExpectOther(StyleKey style, bool isSaidByDesk)
    {
        if (isSaidByDesk || _total < ShortIssue)
            _expected.TryAdd((style.Face, style.Quarters), false);
    }

    /// <summary>How often the issue has seen a style at a telling place.</summary>
    public double AllVotes(StyleKey style) => _votes.TryGetValue(style, out var votes) ? votes.Values.Sum() : 0;

    public void Vote(StyleKey style, BlockKind kind, double weight = 1)
    {
        if (!_votes.TryGetValue(style, out var votes))
            _votes.Add(style, votes = []);
        votes[kind] = votes.GetValueOrDefault(kind) + weight;
    }

    public double Votes(StyleKey style, BlockKind kind) => _votes.TryGetValue(style, out var votes) ? votes.GetValueOrDefault(kind) : 0;

    /// <summary>The same over all sizes of a face and colour: kickers are set in the size that fits their headline.</summary>
    public double Votes(int face, int color, BlockKind kind) =>
        _votes.Where(v => v.Key.Face == face && v.Key.Color == color).Sum(v => v.Value.GetValueOrDefault(kind));

    /// <summary>What a style is mostly used for; <see cref="BlockKind.Minor"/> where nothing is known.</summary>
    public BlockKind RoleOf(StyleKey style) =>
        _votes.TryGetValue(style, out var votes) ? votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).First().Key : BlockKind.Minor;

    /// <summary>How much of a style's use is of one kind, 0 to 1.</summary>
    public double Share(StyleKey style, BlockKind kind)
    {
        if (!_votes.TryGetValue(style, out var votes))
            return 0;
        var all = votes.Values.Sum();
        return all > 0 ? votes.GetValueOrDefault(kind) / all : 0;
    }
}
