using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Reading;
using Broadsheet.Publish.Assets;
using Broadsheet.Store;

namespace Broadsheet.Withdrawals;

/// <summary>Everything that was withdrawn, over all revisions: its addresses, its files and the words it is told by.</summary>
internal sealed class WithdrawnContent
{
    private const int LongEnough = 24;
    private const int ProbeLength = 40;

    private readonly SortedDictionary<string, bool> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>The addresses to ask.</summary>
    public IReadOnlyList<Question> Questions => [.. _addresses.Select(a => new Question(a.Key, a.Value))];

    /// <summary>Addresses that no page may lead to any more.</summary>
    public IReadOnlyCollection<string> Links => _links;

    /// <summary>Words that no answer may have any more, letters and digits only.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>That of a withdrawn article.</summary>
    public static async Task<WithdrawnContent> OfAsync(IIssueStore store, ArticleKey key, CancellationToken cancellationToken)
    {
        var content = new WithdrawnContent();
        var shown = await ShownAsync(store, key.Issue, cancellationToken);
        var others = await OthersAsync(store, shown, cancellationToken);
        content.AddLists(key.Issue);
        content.Gone($"/{key}", $"/{key}.json");
        content._links.Add($"/{key}");
        content.AddTeasers(shown, key.Article);
        foreach (var revision in await store.ListRevisionsAsync(key.Issue, cancellationToken))
        {
            if (
                await store.ReadRevisionAsync(key.Issue, revision.Number, cancellationToken) is { } issue
                && issue.FindArticle(key.Article) is { } article
            )
                content.Add(issue, article, shown, others);
        }

        return content;
    }

    /// <summary>That of a withdrawn issue.</summary>
    public static async Task<WithdrawnContent> OfAsync(IIssueStore store, IssueKey key, CancellationToken cancellationToken)
    {
        var content = new WithdrawnContent();
        content.AddLists(key);
        content.Gone($"/{key}", $"/{key}.json");
        content._links.Add($"/{key}");
        foreach (var revision in await store.ListRevisionsAsync(key, cancellationToken))
        {
            if (await store.ReadRevisionAsync(key, revision.Number, cancellationToken) is not { } issue)
                continue;
            foreach (var page in issue.Pages)
                content.Gone($"/{new PageKey(key, page.Id)}", $"/{new PageKey(key, page.Id)}.json", $"/{new PageKey(key, page.Id)}.pdf");
            foreach (var article in issue.Articles)
                content.Gone($"/{key}/{article.Id}", $"/{key}/{article.Id}.json");
            foreach (var asset in issue.Assets())
                content.AddFile(asset, []);
        }

        return content;
    }

    private static async Task<Issue?> ShownAsync(IIssueStore store, IssueKey key, CancellationToken cancellationToken) =>
        (await store.FindIssueAsync(key, cancellationToken))?.PublishedRevision is { } number
            ? await store.ReadRevisionAsync(key, number, cancellationToken)
            : null;

    // What other articles and pages use too stays where they are.
    private static async Task<(HashSet<AssetHash> Files, string Words)> OthersAsync(
        IIssueStore store,
        Issue? shown,
        CancellationToken cancellationToken
    )
    {
        if (shown is null)
            return ([], "");
        var withdrawn = (await store.ListWithdrawnArticlesAsync(shown.Key, cancellationToken)).Select(w => w.Article.Article).ToHashSet();
        var seen = PageMask.Apply(shown, withdrawn, await store.ListPageMasksAsync(shown.Key, cancellationToken));
        seen = seen with { Articles = [.. seen.Articles.Where(a => !withdrawn.Contains(a.Id))] };
        return (
            [.. seen.Assets().Select(a => a.Hash)],
            PlainWords.Of(
                string.Join(' ', seen.Articles.SelectMany(Texts).Concat(seen.Pages.SelectMany(p => p.Furniture).Select(f => f.Text)))
            )
        );
    }

    private void Add(Issue issue, Article article, Issue? shown, (HashSet<AssetHash> Files, string Words) others)
    {
        var only = new HashSet<ArticleId> { article.Id };
        var stands = article.Parts.Select(p => p.Page).Concat(article.Zones.Select(z => z.Page)).ToHashSet();
        // Other pages may have its headline as a teaser.
        foreach (var page in issue.Pages.Where(p => stands.Contains(p.Sequence) || PageMask.AreasOf(issue, p, only).Count > 0))
        {
            var key = new PageKey(issue.Key, page.Id);
            Lives($"/{key}", $"/{key}.json");
            if (shown?.FollowPage(page.Id) is { } now && PageMask.AreasOf(shown, now, only).Count > 0)
                Gone($"/{key}.pdf");
            foreach (var asset in (AssetReference?[])[page.Pdf, .. page.Images?.Previews ?? []])
                AddFile(asset, others.Files);
        }

        foreach (var picture in article.Figures.SelectMany(f => f.Pictures))
        {
            AddFile(picture.Image, others.Files);
            AddFile(picture.Thumbnail, others.Files);
        }

        var probes = Texts(article)
            .Select(PlainWords.Of)
            .Where(w => w.Length >= LongEnough || (w.Length >= 6 && w.Any(c => c >= 0x2E80)))
            .Concat(PageMask.IsKnownByHeadline(article) ? article.Texts(TextRole.Headline).Select(t => PlainWords.Of(t.Text)) : [])
            .Distinct();
        foreach (
            var probe in probes
                .OrderByDescending(w => w.Length)
                .Take(12)
                .Select(w => w[..Math.Min(w.Length, ProbeLength)])
                .Where(w => !others.Words.Contains(w, StringComparison.Ordinal))
        )
            _words.Add(probe);
        foreach (
            var asked in Texts(article)
                .Select(t => LineJoiner.OneLine(t, issue.LanguageOf(article)))
                .Where(t => t.Length is > 2 and < 200)
                .Take(1)
        )
            AddSearch(issue.Key, asked);
    }

    // Articles that only lead to it.
    private void AddTeasers(Issue? shown, ArticleId article)
    {
        if (shown is null)
            return;
        var left = PageMask
            .Apply(shown, new HashSet<ArticleId> { article }, new Dictionary<string, Model.Pages.PageImages>())
            .Articles.Select(a => a.Id)
            .ToHashSet();
        foreach (var teaser in shown.Articles.Where(a => !left.Contains(a.Id)))
        {
            Gone($"/{shown.Key}/{teaser.Id}", $"/{shown.Key}/{teaser.Id}.json");
            _links.Add($"/{shown.Key}/{teaser.Id}");
        }
    }

    private void AddLists(IssueKey key)
    {
        var month = key.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        Lives(
            "/",
            $"/{key.Publication}",
            $"/{key.Publication}.json",
            $"/{key.Publication}/{month}",
            $"/{key.Publication}/{month}.json",
            $"/{key.Publication}/issues.json"
        );
    }

    private void AddSearch(IssueKey key, string words)
    {
        var query = Uri.EscapeDataString(words);
        Lives($"/{key}", $"/{key}.json");
        Lives(
            $"/search?q={query}",
            $"/search.json?q={query}",
            $"/search.csv?q={query}",
            $"/search.atom?q={query}",
            $"/{key.Publication}/search?q={query}"
        );
        Lives($"/suggest.json?q={Uri.EscapeDataString(words[..Math.Min(3, words.Length)])}");
    }

    private void AddFile(AssetReference? file, HashSet<AssetHash> others)
    {
        var extension = file is null ? null : AssetTypes.ExtensionOf(file.MediaType);
        if (file is not null && extension is not null && !others.Contains(file.Hash))
            Gone($"/assets/{file.Hash}.{extension}");
    }

    private void Gone(params ReadOnlySpan<string> addresses)
    {
        foreach (var address in addresses)
            _addresses[address] = true;
    }

    private void Lives(params ReadOnlySpan<string> addresses)
    {
        foreach (var address in addresses)
            _addresses.TryAdd(address, false);
    }

    private static IEnumerable<string> Texts(Article article) =>
        article
            .Parts.SelectMany(p => p is Figure figure ? new[] { figure.Caption?.Text, figure.Credit?.Text } : [(p as TextPart)?.Text])
            .OfType<string>();
}
