using Broadsheet.Layout.Composition;
using Broadsheet.Layout.Confidence;
using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Inspection;
using Broadsheet.Layout.Jumps;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.PageFurniture;
using Broadsheet.Layout.Printed;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Layout.Zones;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Layout;

/// <summary>
/// Finds the articles of an issue. First <see cref="Analyse(IReadOnlyList{PageMarks}, Stylebook?, CancellationToken)"/> reads all pages
/// together (statistics over the issue are worth more than any threshold) and says what each page tells of itself; then, once the caller
/// has settled the page labels, <see cref="Assemble"/> joins jumps by label.
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
    public static IssueLayout Analyse(IReadOnlyList<PageMarks> pages, CancellationToken cancellationToken = default) =>
        Analyse(pages, null, cancellationToken);

    /// <summary>Reads the pages of one issue, with what is known of the styles of its publication.</summary>
    /// <param name="pages">The marks of each page, in printed order.</param>
    /// <param name="stylebook">What earlier issues and the desk say; null where nothing is known. The issue's own statistics outrank
    /// it.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    public static IssueLayout Analyse(
        IReadOnlyList<PageMarks> pages,
        Stylebook? stylebook,
        CancellationToken cancellationToken = default
    ) => Analyse(pages, stylebook, LayoutModels.Shipped, cancellationToken);

    internal static IssueLayout Analyse(
        IReadOnlyList<PageMarks> pages,
        Stylebook? stylebook,
        LayoutModels models,
        CancellationToken cancellationToken = default
    )
    {
        var draft = FirstReading.Read(pages, stylebook, cancellationToken);
        // What a page says of itself stands in its margins, which the first reading knows by their place.
        var facts = PageFactsReader.ReadAll(draft.Scans);
        RoleSolver.Settle(draft, models);
        var sound = draft.Scans.FindAll(s => !s.IsIntricate);
        foreach (var scan in sound)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Assembler.Prepare(scan, draft.Styles);
        }
        var columnRules = ColumnRules.Learn(sound);
        SourceOrder.Learn(sound);
        foreach (var scan in sound)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Assembler.Compose(scan, draft.Styles, columnRules, models);
        }
        DoubtFinder.Find(draft.Scans);
        return new IssueLayout(draft.Scans, draft.Faces, facts, draft.Language);
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
    public LayoutInspection Inspect(IReadOnlyList<string?> labels, CancellationToken cancellationToken = default)
    {
        var result = Assemble(labels, cancellationToken);
        return LayoutInspector.Inspect(_scans, _faces, Pages, labels, Language, result.Articles, result.Problems);
    }

    private static ImportProblem TooIntricate(PageScan page) =>
        new(
            Severity.Warning,
            "page-too-intricate",
            $"{page.Index + 1}",
            $"The page has {page.Lines.Count} pieces of text, more than a newspaper page can have, so no stories were looked for on it. Export the page anew without hidden or scattered text."
        );
}
