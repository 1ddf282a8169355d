using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Figures;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.PageFurniture;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Layout.Roles;
using Broadsheet.Layout.Stylebooks;
using Broadsheet.Layout.Tables;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Layout;

/// <summary>Reads an issue by rules: lines, blocks and what each block looks like at first sight.</summary>
internal static class FirstReading
{
    public static IssueDraft Read(IReadOnlyList<PageMarks> pages, Stylebook? stylebook, CancellationToken cancellationToken = default)
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
        return new IssueDraft(scans, styles, faces, language);
    }

    // Styles that are used for crossheads more than by chance.
    private static HashSet<StyleKey> CrossheadStyles(List<PageScan> scans) =>
        [
            .. scans
                .SelectMany(s => s.Blocks)
                .Where(b => b.Kind is BlockKind.Crosshead or BlockKind.Headline)
                .GroupBy(b => b.Style)
                .Where(g => g.Count(b => b.Kind == BlockKind.Crosshead) is >= 2 and var count && count > 0.15 * g.Count())
                .Select(g => g.Key),
        ];

    // A page too intricate to read says nothing of how the others are set.
    private static List<PageScan> Sound(List<PageScan> scans) =>
        scans.Exists(s => !s.IsIntricate) ? scans.FindAll(s => !s.IsIntricate) : scans;

    private static string? LanguageOf(List<PageScan> scans)
    {
        var text = string.Join(
            '\n',
            scans.SelectMany(s => s.Blocks).Where(b => b.Kind == BlockKind.Text).SelectMany(b => b.Lines).Select(l => l.Text).Take(600)
        );
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
            blocks = BlockBuilder.Build(lines, ground, space, TableFinder.Find(lines, ground, space), l =>
                l.Jump is not null || l.IsJumpTail
            );
            intricate = blocks.Count > PageScan.MostBlocks;
        }
        if (intricate)
        {
            ground = new PageGround();
            ground.Containers.Add(new Container { Id = 0, Box = new(0, 0, space.Width, space.Height) });
            blocks =
            [
                new Block
                {
                    Id = 0,
                    Lines = lines,
                    Box = Model.Geometry.Rect.Around(lines.Select(l => l.Box)),
                    Container = 0,
                },
            ];
        }
        return new PageScan
        {
            Index = index,
            Marks = page,
            Space = space,
            Sheet = sheet,
            Lines = lines,
            Ground = ground,
            Blocks = blocks,
            IsIntricate = intricate,
        };
    }
}
