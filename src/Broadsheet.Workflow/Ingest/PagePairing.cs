using Broadsheet.Import.Labels;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Tells which given pages are which pages of the kept issue: by their printed label, and where there is none by their content. The name of
/// a file tells nothing here.
/// </summary>
internal sealed class PagePairing
{
    private readonly Dictionary<Page, Page> _keptOf = [];

    private readonly IReadOnlyList<Article> _articles;

    private PagePairing(IReadOnlyList<Page> given, IReadOnlyList<Article> articles, IReadOnlyList<Page> kept, IReadOnlySet<string> dropped)
    {
        _articles = articles;
        Given = given;
        Kept = kept;
        Dropped = [.. kept.Where(p => dropped.Contains(p.Id))];
    }

    /// <summary>The given pages.</summary>
    public IReadOnlyList<Page> Given { get; }

    /// <summary>The pages of the kept import.</summary>
    public IReadOnlyList<Page> Kept { get; }

    /// <summary>Kept pages that are to go.</summary>
    public IReadOnlyList<Page> Dropped { get; }

    /// <summary>Why the pages can't be put together; null where they can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Kept pages that nobody gave and that stay.</summary>
    public IReadOnlyList<Page> Staying => [.. Kept.Where(p => !_keptOf.ContainsValue(p) && !Dropped.Contains(p))];

    /// <summary>The kept page that a given one is; null for a new one.</summary>
    public Page? KeptOf(Page given) => _keptOf.GetValueOrDefault(given);

    /// <summary>True where a given page shows what the kept one shows.</summary>
    public bool IsUnchanged(Page given) => KeptOf(given) is { } kept && SameContent(given, kept);

    /// <summary>What becomes of the pages.</summary>
    public PageChanges Changes =>
        new(
            [.. Given.Where(p => KeptOf(p) is null).Select(Name)],
            [.. Given.Where(p => KeptOf(p) is not null && !IsUnchanged(p)).Select(Name)],
            [.. Given.Where(IsUnchanged).Concat(Staying).Select(Name)],
            [.. Dropped.Select(Name)]
        );

    /// <summary>Pairs.</summary>
    /// <param name="given">The given pages.</param>
    /// <param name="articles">What stands on them.</param>
    /// <param name="kept">The newest import of the issue.</param>
    /// <param name="newest">Its newest revision: the desk may have put labels right.</param>
    /// <param name="dropped">Of the ids of pages, those that are to go.</param>
    public static PagePairing Of(
        IReadOnlyList<Page> given,
        IReadOnlyList<Article> articles,
        Issue kept,
        Issue newest,
        Func<IEnumerable<string>, HashSet<string>> dropped
    )
    {
        var pairing = new PagePairing(given, articles, kept.Pages, dropped(kept.Pages.Select(p => p.Id)));
        pairing.Pair(newest);
        return pairing;
    }

    /// <summary>
    /// Why given pages can't all be pages of one issue: one and the same page under two labels. Null where they can. An advertisement may
    /// fill two pages.
    /// </summary>
    public static string? TwoLabels(IReadOnlyList<Page> given, IReadOnlyList<Article> articles)
    {
        for (var i = 0; i < given.Count; i++)
        {
            for (var j = i + 1; j < given.Count; j++)
            {
                if (
                    IsEditorial(given[i], articles)
                    && SameContent(given[i], given[j])
                    && Key(given[i]) is { } one
                    && Key(given[j]) is { } other
                    && one != other
                )
                    return $"'{given[i].Source}' and '{given[j].Source}' are one and the same page, given for the labels {given[i].Label} and {given[j].Label}. Take out the one that is wrong.";
            }
        }

        return null;
    }

    private void Pair(Issue newest)
    {
        Refusal = TwoLabels(Given, _articles);
        foreach (var page in Given)
        {
            var key = Key(page);
            var same = Kept.FirstOrDefault(k => page.Text is not null && SameContent(page, k));
            var isEditorial = IsEditorial(page, _articles);
            var labelled = key is null
                ? null
                : Kept.FirstOrDefault(k => Key(k) == key) ?? Kept.FirstOrDefault(k => DeskKey(k, newest) == key);
            if (labelled is null && isEditorial && same is not null && key is not null && Key(same) is not null && !Dropped.Contains(same))
            {
                Refusal ??=
                    $"'{page.Source}' is given for page {page.Label}, and is page {same.Label} of the issue already. "
                    + $"If its label is wrong there, put it right with 'broadsheet correct'; otherwise give the right file.";
                continue;
            }

            if ((labelled ?? (key is null ? same : null) ?? AtSamePlace(page)) is not { } match)
                continue;

            if (Dropped.Contains(match))
                Refusal ??= $"Page {Name(match)} is both given and to be dropped.";
            else if (_keptOf.FirstOrDefault(p => p.Value == match).Key is { } before)
                Refusal ??= $"'{before.Source}' and '{page.Source}' are both given for page {Name(match)}. Give the one that is right.";
            else
                _keptOf[page] = match;
        }

        // Beside a whole issue a page without a label is a new one; beside a part of it nobody knows.
        if (Staying.Count > 0 && Given.FirstOrDefault(p => Key(p) is null && KeptOf(p) is null) is { } nameless)
            Refusal ??=
                $"'{nameless.Source}' has no label, so it can't be told which page of the issue it is. Name the file by its label, or give all pages of the issue.";
    }

    // Pages without labels are told by their place, where whole issues are compared.
    private Page? AtSamePlace(Page given) =>
        Key(given) is null && Given.Count >= Kept.Count - Dropped.Count
            ? Kept.FirstOrDefault(k => Key(k) is null && k.Id == given.Id)
            : null;

    private static string? DeskKey(Page kept, Issue newest) => PrintedLabels.KeyOf(newest.FollowPage(kept.Id)?.Label);

    private static string? Key(Page page) => PrintedLabels.KeyOf(page.Label);

    private static bool IsEditorial(Page page, IReadOnlyList<Article> articles) =>
        page.Text is not null && articles.Any(a => a.Kind != ArticleKind.Advertisement && a.FirstPage == page.Sequence);

    private static string Name(Page page) => page.Label ?? page.Id;

    /// <summary>True where both are kept from the same file, or look alike to the pixel and say the same.</summary>
    private static bool SameContent(Page a, Page b) =>
        (a.Pdf is { } pdf && pdf.Hash == b.Pdf?.Hash)
        || (a.Text is { } text && text.Hash == b.Text?.Hash && a.Images is { } images && images.Master.Hash == b.Images?.Master.Hash);
}
