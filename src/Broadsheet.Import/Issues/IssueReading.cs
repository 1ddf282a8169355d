using Broadsheet.Import.Pages;
using Broadsheet.Layout;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Inspection;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Import.Issues;

/// <summary>
/// Pages read together as one issue: what each says of itself, and then their articles, found in the marks of those that have marks and
/// taken as they are from those that are finished.
/// </summary>
internal sealed class IssueReading
{
    private readonly IssueLayout _layout;

    private IssueReading(IReadOnlyList<ReadPage> pages, IssueLayout layout)
    {
        (Pages, _layout) = (pages, layout);
        Facts = [.. pages.Select((p, i) => p.Finished?.Facts ?? layout.Pages[i])];
        Language = layout.Language
            ?? pages
                .Select(p => p.Finished?.Language)
                .OfType<string>()
                .CountBy(l => l)
                .OrderByDescending(l => l.Value)
                .FirstOrDefault()
                .Key;
    }

    /// <summary>The pages.</summary>
    public IReadOnlyList<ReadPage> Pages { get; }

    /// <summary>What each says of itself.</summary>
    public IReadOnlyList<PageFacts> Facts { get; }

    /// <summary>Language of most of the text; null where it can't be told.</summary>
    public string? Language { get; }

    /// <summary>Reads what pages say of themselves. That is enough to settle which belong to the issue, their labels and their order; only
    /// what is settled is laid out, once.</summary>
    public static IssueReading Of(IReadOnlyList<ReadPage> pages, Stylebook? stylebook, CancellationToken cancellationToken) =>
        new(pages, IssueLayout.Read([.. pages.Select(p => p.Marks!)], stylebook, cancellationToken));

    /// <summary>The articles, furniture and text of all pages.</summary>
    /// <param name="labels">The label of each page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public LayoutResult Assemble(IReadOnlyList<string?> labels, CancellationToken cancellationToken)
    {
        // Finished pages have no marks: layout finds nothing on them, and counts them, so that its page numbers are those of the issue.
        var found = _layout.Assemble(labels, cancellationToken);
        if (Pages.All(p => p.Finished is null))
            return found;
        return found with
        {
            Articles = [.. found.Articles.Concat(Finished()).OrderBy(a => a.FirstPage)],
            Furniture = [.. found.Furniture.Select((own, i) => Pages[i].Finished?.Furniture ?? own)],
            Texts = [.. found.Texts.Select((own, i) => Pages[i].Finished is { } page ? page.Text ?? new PageText { Flows = [] } : own)],
        };
    }

    /// <summary>What layout decided and why.</summary>
    public LayoutInspection Inspect(IReadOnlyList<string?> labels, CancellationToken cancellationToken) =>
        _layout.Inspect(labels, cancellationToken);

    private IEnumerable<Article> Finished()
    {
        var numbers = new Dictionary<(SourceFile, int), int>();
        for (var i = 0; i < Pages.Count; i++)
            numbers.TryAdd((Pages[i].Surveyed.File, Pages[i].Surveyed.PageIndex), i + 1);
        foreach (var page in Pages.Where(p => p.Finished is not null))
        {
            int? NumberOf(int position) => numbers.TryGetValue((page.Surveyed.File, position - 1), out var number) ? number : null;
            foreach (var article in page.Finished!.Articles)
            {
                if (FinishedArticle.Place(article, NumberOf) is { } placed)
                    yield return placed;
            }
        }
    }
}
