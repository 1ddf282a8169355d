using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Web.Delivery;
using Broadsheet.Web.Reader;

namespace Broadsheet.Web.Search;

/// <summary>Tells when the text of an article changed for readers: by a correction, or by a later import of its page.</summary>
internal sealed class ArticleChanges(IIssueStore store, IssueLibrary library) : IDisposable
{
    /// <summary>Revisions that are looked back through.</summary>
    private const int MostRevisions = 20;

    private readonly KeptThings<Moment> _known = new(2000);

    /// <summary>When the article changed last: when the text that readers have was saved, so that a later revision that leaves it alone
    /// does not move it; null where readers have it as it was first published.</summary>
    public async Task<DateTimeOffset?> FindAsync(IssueSnapshot snapshot, Article article, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{new ArticleKey(snapshot.Whole.Key, article.Id)} {snapshot.Revision}");
        var moment = await _known.GetAsync(
            key,
            async stop =>
            {
                var corrected = article.Corrections.Count > 0 ? article.Corrections[^1].At : (DateTimeOffset?)null;
                return new(Later(corrected, await FindInRevisionsAsync(snapshot, article, stop)));
            },
            cancellationToken
        );
        return moment.At;
    }

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();

    private async Task<DateTimeOffset?> FindInRevisionsAsync(IssueSnapshot snapshot, Article article, CancellationToken cancellationToken)
    {
        var record = snapshot.Record;
        if (snapshot.Revision == 1 || record.FirstPublishedAt is not { } first || record.PublishedAt is not { } shown || shown <= first)
            return null;
        var key = snapshot.Whole.Key;
        var saved = (await store.ListRevisionsAsync(key, cancellationToken)).ToDictionary(r => r.Number, r => r.SavedAt);
        for (var number = snapshot.Revision; number > Math.Max(1, snapshot.Revision - MostRevisions); number--)
        {
            // What was saved before the first publication is what readers had from the beginning.
            if (saved[number] <= first)
                return null;
            var before = await library.ReadAsync(key, number - 1, cancellationToken);
            if (before is null || !HasSameText(before, article))
                return saved[number];
        }
        return null;
    }

    private static bool HasSameText(Issue issue, Article article) =>
        issue.Articles.FirstOrDefault(a => a.Id == article.Id) is { } other && Texts(other).SequenceEqual(Texts(article));

    private static IEnumerable<string> Texts(Article article) =>
        article.Parts.SelectMany(p =>
            p switch
            {
                TextPart text => [$"{text.Role} {text.Text}"],
                Figure figure =>
                [
                    $"caption {figure.Caption?.Text}",
                    $"credit {figure.Credit?.Text}",
                    .. figure.Pictures.Select(i => $"picture {i.Image?.Hash}"),
                ],
                _ => (IEnumerable<string>)[],
            }
        );

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private sealed record Moment(DateTimeOffset? At);
}
