using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Confidence;
using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Figures;
using Broadsheet.Layout.Inspection;
using Broadsheet.Layout.Jumps;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.PageFurniture;
using Broadsheet.Layout.Printed;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Layout.Roles;
using Broadsheet.Layout.Stylebooks;
using Broadsheet.Layout.Zones;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Layout;

/// <summary>
/// Finds the articles of an issue. First <see cref="Analyse(IReadOnlyList{PageMarks}, Stylebook?, CancellationToken)"/> reads all pages together (statistics over the issue are worth more than any
/// threshold) and says what each page tells of itself; then, once the caller has settled the page labels, <see cref="Assemble"/> joins jumps by label.
/// </summary>
public sealed class IssueLayout
{
    private readonly IReadOnlyList<PageScan> _scans;
    private readonly FaceTable _faces;

    private IssueLayout(IReadOnlyList<PageScan> scans, FaceTable faces, IReadOnlyList<PageFacts> pages, string? language)
    {
        _scans = scans;
        _faces = faces;
        Pages = pages;
        Language = language;
    }

    /// <summary>What each page says about itself, in the order of the input.</summary>
    public IReadOnlyList<PageFacts> Pages { get; }

    /// <summary>Main language of the text, a BCP 47 tag; null where there is too little text to tell.</summary>
    public string? Language { get; }

    internal IReadOnlyList<PageScan> Scans => _scans;

    /// <summary>Reads the pages of one issue.</summary>
    /// <param name="pages">The marks of each page, in printed order.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    public static IssueLayout Analyse(IReadOnlyList<PageMarks> pages, CancellationToken cancellationToken = default) => Analyse(pages, null, cancellationToken);

    /// <summary>Reads the pages of one issue, with what is known of the styles of its publication.</summary>
    /// <param name="pages">The marks of each page, in printed order.</param>
    /// <param name="stylebook">What earlier issues and the desk say; null where nothing is known. The issue's own statistics outrank it.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    public static IssueLayout Analyse(IReadOnlyList<PageMarks> pages, Stylebook? stylebook, CancellationToken cancellationToken = default)
    {
        var faces = new FaceTable();
        var read = new List<(PageMarks Page, List<TextLine> Lines, WritingFrame Space)>(pages.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.Add((pages[i], LineFinder.Find(pages[i], faces, out var space), space));
        }
        var sheets = SheetFinder.Find(read.ConvertAll(p => (p.Page, (IReadOnlyList<TextLine>)p.Lines, p.Space)));
        var scans = new List<PageScan>(pages.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scans.Add(Scan(pages[i], i, read[i].Lines, read[i].Space, sheets[i]));
        }
        var styles = IssueStyles.Learn(Sound(scans));
        var prior = stylebook is null ? null : StylePrior.Match(stylebook, scans, faces);
        prior?.TellText(styles);
        foreach (var scan in scans)
            BlockSorter.Sort(scan, styles);
        FurnitureFinder.Find(scans);
        var words = WordEvidence.FromLines(scans.SelectMany(s => s.Lines).Select(DropCaps.Evidence));
        var language = LanguageOf(scans);
        foreach (var scan in scans)
        {
            (scan.Words, scan.Language) = (words, language);
            DropCaps.Settle(scan.Lines, words, language);
        }
        NameplateFinder.Find(scans);
        foreach (var scan in scans)
        {
            BoxFurniture.Find(scan);
            MarginFurniture.Find(scan);
            LabelFinder.Find(scan, styles);
        }
        foreach (var scan in scans)
            StyleVotes.Count(scan, styles);
        HeadingCell.LearnAlignment(scans);
        prior?.Vote(styles);
        foreach (var scan in scans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            HeadlineBars.Open(scan);
            FigureFinder.Find(scan, styles);
            LabelFinder.Find(scan, styles);
            PullQuotes.Find(scan);
            Signatures.Find(scan);
            HeadingFinder.Find(scan, styles);
            PieceFinder.Find(scan, styles);
        }
        var columnRules = ColumnRules.Learn(scans);
        var crossheads = CrossheadStyles(scans);
        foreach (var scan in scans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scan.CrossheadStyles = crossheads;
            ArticleComposer.Compose(scan, styles, columnRules);
        }
        DoubtFinder.Find(scans);
        return new IssueLayout(scans, faces, [.. scans.Select(PageFactsReader.Read)], language);
    }

    /// <summary>Joins jumps by the labels that the caller settled, and gives all articles of the issue.</summary>
    /// <param name="labels">The label of each page; null where it has none.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    /// <exception cref="ArgumentException">There are not as many labels as pages.</exception>
    public LayoutResult Assemble(IReadOnlyList<string?> labels, CancellationToken cancellationToken = default)
    {
        if (labels.Count != Pages.Count)
            throw new ArgumentException($"{Pages.Count} pages need as many labels, not {labels.Count}.", nameof(labels));
        cancellationToken.ThrowIfCancellationRequested();
        var (articles, problems) = JumpJoiner.Join(_scans, new LabelBook(labels, [.. Pages.Select(p => p.Label)]));
        return new LayoutResult
        {
            Articles = ArticleZones.Draw(articles),
            Furniture = [.. _scans.Select(FurnitureFinder.Describe)],
            Texts = [.. _scans.Select(s => PageTextWriter.Write(s, _faces))],
            Problems = [.. problems, .. _scans.Where(s => s.IsIntricate).Select(TooIntricate)],
        };
    }

    /// <summary>Says what was decided and why, for a person who looks at the pages.</summary>
    /// <param name="labels">The label of each page; null where it has none.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    /// <exception cref="ArgumentException">There are not as many labels as pages.</exception>
    public LayoutInspection Inspect(IReadOnlyList<string?> labels, CancellationToken cancellationToken = default) =>
        LayoutInspector.Inspect(_scans, _faces, Pages, labels, Language, Assemble(labels, cancellationToken));

    // Styles that are used for crossheads more than by chance.
    private static HashSet<StyleKey> CrossheadStyles(List<PageScan> scans) =>
        [.. scans.SelectMany(s => s.Blocks).Where(b => b.Kind is BlockKind.Crosshead or BlockKind.Headline).GroupBy(b => b.Style)
            .Where(g => g.Count(b => b.Kind == BlockKind.Crosshead) is >= 2 and var count && count > 0.15 * g.Count()).Select(g => g.Key)];

    private static ImportProblem TooIntricate(PageScan page) => new(Severity.Warning, "page-too-intricate", $"{page.Index + 1}",
        $"The page has {page.Lines.Count} pieces of text, more than a newspaper page can have, so no stories were looked for on it. Export the page anew without hidden or scattered text.");

    // A page too intricate to read says nothing of how the others are set.
    private static List<PageScan> Sound(List<PageScan> scans) => scans.Exists(s => !s.IsIntricate) ? scans.FindAll(s => !s.IsIntricate) : scans;

    private static string? LanguageOf(List<PageScan> scans)
    {
        var text = string.Join('\n', scans.SelectMany(s => s.Blocks).Where(b => b.Kind == BlockKind.Text).SelectMany(b => b.Lines).Select(l => l.Text).Take(600));
        return LanguageDetector.Detect(text) is { Tag: not "und", Confidence: > 0.5 } reading ? reading.Tag : null;
    }

    private static PageScan Scan(PageMarks page, int index, List<TextLine> lines, WritingFrame space, Model.Geometry.Rect sheet)
    {
        var ground = PageGround.Read(page, space, sheet);
        var intricate = lines.Count > PageScan.MostLines;
        List<Block> blocks = [];
        if (!intricate)
        {
            ground.ForgetUnderlines(lines);
            blocks = BlockBuilder.Build(lines, ground, space, l => l.Jump is not null || l.IsJumpTail);
            intricate = blocks.Count > PageScan.MostBlocks;
        }
        if (intricate)
        {
            ground = new PageGround();
            ground.Containers.Add(new Container { Id = 0, Box = new(0, 0, space.Width, space.Height) });
            blocks = [new Block { Id = 0, Lines = lines, Box = Model.Geometry.Rect.Around(lines.Select(l => l.Box)), Container = 0 }];
        }
        return new PageScan { Index = index, Marks = page, Space = space, Sheet = sheet, Lines = lines, Ground = ground, Blocks = blocks, IsIntricate = intricate };
    }
}
