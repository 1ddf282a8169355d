using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Findings;

/// <summary>What has been found out about one page so far.</summary>
internal sealed class PageScan
{
    /// <summary>More lines than this are no page of a newspaper: then its text is kept in order and no story is looked for.</summary>
    public const int MostLines = 8000;

    /// <summary>More blocks than this likewise.</summary>
    public const int MostBlocks = 3000;

    /// <summary>The page has more lines or blocks than can be made sense of.</summary>
    public bool IsIntricate { get; init; }

    /// <summary>0 for the first page.</summary>
    public required int Index { get; init; }

    public required PageMarks Marks { get; init; }

    /// <summary>Reading space of the page: main text runs along +u.</summary>
    public required WritingFrame Space { get; init; }

    /// <summary>What places on the page are measured by, whatever white the file shows around it; in reading space.</summary>
    public required Rect Sheet { get; init; }

    public required List<TextLine> Lines { get; init; }

    public required PageGround Ground { get; init; }

    public required List<Block> Blocks { get; init; }

    /// <summary>Words of the issue, to heal broken words by.</summary>
    public WordEvidence Words { get; set; } = WordEvidence.Empty;

    /// <summary>Main language of the issue.</summary>
    public string? Language { get; set; }

    /// <summary>Lines of one text as one text.</summary>
    public string Join(IEnumerable<string> lines) => LineJoiner.Join([.. lines], Words, Language);

    /// <summary>Joins the lines of a heading, which stay lines.</summary>
    public string JoinHeading(IReadOnlyList<string> lines) => LineJoiner.JoinHeading(lines, Words, Language);

    /// <summary>Size of the running text of the page.</summary>
    public double BodySize { get; set; } = 10;

    /// <summary>Face of most of the running text of the page.</summary>
    public int BodyFace { get; set; } = -1;

    /// <summary>Styles that crossheads of the issue are set in.</summary>
    public IReadOnlySet<StyleKey> CrossheadStyles { get; set; } = new HashSet<StyleKey>();

    /// <summary>Its headlines begin where their columns begin.</summary>
    public bool SetsHeadsFlush { get; set; }

    public List<FoundFigure> Figures { get; set; } = [];

    public List<Heading> Headings { get; set; } = [];

    public List<Piece> Pieces { get; set; } = [];

    /// <summary>In which order the file draws the headlines and pieces; null until that is learned.</summary>
    public SourceOrder? Source { get; set; }

    public List<PageArticle> Articles { get; set; } = [];

    /// <summary>Which advertisement the first reading put each block of one in, by number.</summary>
    public IReadOnlyDictionary<Block, int> DraftAdvertisements { get; set; } = new Dictionary<Block, int>();

    /// <summary>The name of the paper on page one, its blocks from top to bottom.</summary>
    public List<Block> Nameplate { get; } = [];

    public List<(Model.Pages.FurnitureKind Kind, List<Block> Blocks)> Furniture { get; } = [];

    public Rect ToPage(Rect rect) => Space.ToPage(rect);
}
