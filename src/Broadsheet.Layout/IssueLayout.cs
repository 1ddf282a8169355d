using Broadsheet.Layout.Composition;
using Broadsheet.Layout.Confidence;
using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Inspection;
using Broadsheet.Layout.Jumps;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.PageFurniture;
using Broadsheet.Layout.Printed;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Layout.Zones;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Layout;

/// <summary>
/// Finds the articles of an issue. First <see cref="Read(IReadOnlyList{PageMarks}, Stylebook?, CancellationToken)"/> reads all pages
/// together (statistics over the issue are worth more than any threshold) and says what each page tells of itself; then, once the caller
/// has settled by it which pages belong to the issue, their order and their labels, <see cref="Assemble"/> lays them out and joins jumps
/// by label. Laying out is most of the work and is done once, when it is asked for: whoever only wants to know what pages say of
/// themselves does not pay for it.
/// </summary>
public sealed class IssueLayout
{
    private readonly IssueDraft _draft;
    private readonly LayoutModels _models;
    private bool _isLaidOut;

    private IssueLayout(IssueDraft draft, LayoutModels models)
    {
        (_draft, _models) = (draft, models);
        // What a page says of itself stands in its margins, which the first reading knows by their place.
        Pages = PageFactsReader.ReadAll(draft.Scans);
    }

    /// <summary>What each page says about itself, in the order of the input.</summary>
    public IReadOnlyList<PageFacts> Pages { get; }

    /// <summary>Main language of the text, a BCP 47 tag; null where there is too little text to tell.</summary>
    public string? Language => _draft.Language;

    internal IReadOnlyList<PageScan> Scans => _draft.Scans;

    /// <summary>Reads what the pages of one issue say of themselves; they are laid out when their articles are asked for.</summary>
    /// <param name="pages">The marks of each page, in printed order.</param>
    /// <param name="stylebook">What earlier issues and the desk say; null where nothing is known. The issue's own statistics outrank
    /// it.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    public static IssueLayout Read(
        IReadOnlyList<PageMarks> pages,
        Stylebook? stylebook = null,
        CancellationToken cancellationToken = default
    ) => Read(pages, stylebook, LayoutModels.Shipped, cancellationToken);

    private static IssueLayout Read(
        IReadOnlyList<PageMarks> pages,
        Stylebook? stylebook,
        LayoutModels models,
        CancellationToken cancellationToken
    )
    {
        using var span = LayoutSpans.Start(LayoutSpans.Reading, pages.Count);
        return new IssueLayout(FirstReading.Read(pages, stylebook, cancellationToken), models);
    }

    /// <summary>Reads and lays out the pages of one issue.</summary>
    /// <param name="pages">The marks of each page, in printed order.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    public static IssueLayout Analyse(IReadOnlyList<PageMarks> pages, CancellationToken cancellationToken = default) =>
        Analyse(pages, null, cancellationToken);

    /// <summary>Reads and lays out the pages of one issue, with what is known of the styles of its publication.</summary>
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
        var layout = Read(pages, stylebook, models, cancellationToken);
        layout.LayOut(cancellationToken);
        return layout;
    }

    private void LayOut(CancellationToken cancellationToken)
    {
        if (_isLaidOut)
            return;
        _isLaidOut = true;
        using var span = LayoutSpans.Start(LayoutSpans.LayingOut, Pages.Count);
        RoleSolver.Settle(_draft, _models);
        var sound = _draft.Scans.FindAll(s => !s.IsIntricate);
        foreach (var scan in sound)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Assembler.Prepare(scan, _draft.Styles);
        }
        var columnRules = ColumnRules.Learn(sound);
        SourceOrder.Learn(sound);
        foreach (var scan in sound)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Assembler.Compose(scan, _draft.Styles, columnRules, _models);
        }
        DoubtFinder.Find(_draft.Scans);
    }

    /// <summary>Lays the pages out, joins jumps by the labels that the caller settled, and gives all articles of the issue.</summary>
    /// <param name="labels">The label of each page; null where it has none.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    /// <exception cref="ArgumentException">There are not as many labels as pages.</exception>
    public LayoutResult Assemble(IReadOnlyList<string?> labels, CancellationToken cancellationToken = default)
    {
        if (labels.Count != Pages.Count)
            throw new ArgumentException($"{Pages.Count} pages need as many labels, not {labels.Count}.", nameof(labels));
        cancellationToken.ThrowIfCancellationRequested();
        LayOut(cancellationToken);
        using var span = LayoutSpans.Start(LayoutSpans.Joining, Pages.Count);
        var (articles, problems) = JumpJoiner.Join(_draft.Scans, new LabelBook(labels, [.. Pages.Select(p => p.Label)]));
        return new LayoutResult
        {
            Articles = ArticleZones.Draw(articles),
            Furniture = [.. _draft.Scans.Select(FurnitureFinder.Describe)],
            Texts = [.. _draft.Scans.Select(s => PageTextWriter.Write(s, _draft.Faces))],
            Problems = [.. problems, .. _draft.Scans.Where(s => s.IsIntricate).Select(TooIntricate)],
        };
    }

    /// <summary>Says what was decided and why, for a person who looks at the pages.</summary>
    /// <param name="labels">The label of each page; null where it has none.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    /// <exception cref="ArgumentException">There are not as many labels as pages.</exception>
    public LayoutInspection Inspect(IReadOnlyList<string?> labels, CancellationToken cancellationToken = default)
    {
        var result = Assemble(labels, cancellationToken);
        return LayoutInspector.Inspect(_draft.Scans, _draft.Faces, Pages, labels, Language, result.Articles, result.Problems);
    }

    private static ImportProblem TooIntricate(PageScan page) =>
        new(
            Severity.Warning,
            "page-too-intricate",
            $"{page.Index + 1}",
            $"The page has {page.Lines.Count} pieces of text, more than a newspaper page can have, so no stories were looked for on it. Export the page anew without hidden or scattered text."
        );
}
