using System.Text.Json.Serialization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Pages;

namespace Broadsheet.Model.Issues;

/// <summary>
/// One publication, one date, one edition: the aggregate (期; schema.org PublicationIssue, IIIF Manifest). An immutable tree; a revision is
/// this tree as JSON.
/// </summary>
public sealed record Issue
{
    /// <summary>Publication, date and edition.</summary>
    public required IssueKey Key { get; init; }

    /// <summary>Whether the paper is dated by the day, or by the month only; then the day of the key means nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DatePrecision DatePrecision { get; init; }

    /// <summary>The date as ISO 8601 writes it, as exact as it is printed: <c>2031-12-15</c>, <c>2031-12</c>.</summary>
    [JsonIgnore]
    public string IsoDate => DatePrecision.Write(Key.Date);

    /// <summary>Printed name of the edition ("城市版", "Late city edition"); null where the day has one edition.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>Printed number of the issue ("7060"); null where none was read.</summary>
    public string? Number { get; init; }

    /// <summary>Main language of its text, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Pages in printed order; <see cref="Page.Sequence"/> is the position plus one.</summary>
    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>Articles in reading order over the issue: by first page, then as a reader would take them.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>The number that the next new article gets: one more than any that was ever given in this issue.</summary>
    public int NextArticleNumber { get; init; } = 1;

    /// <summary>Articles that became part of others, oldest first. One that is an article of the issue again stands for itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MergedArticle>? Merged { get; init; }

    /// <summary>What the import found in doubt. For the desk, never shown to readers.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Fingerprint of the sources and settings it was imported from: equal fingerprints give equal issues.</summary>
    public string? SourceFingerprint { get; init; }

    /// <summary>Language of the text of one of its articles, a BCP 47 tag.</summary>
    public string LanguageOf(Article article) => article.Language ?? Language;

    /// <summary>The page of a sequence number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The issue has no such page.</exception>
    public Page PageAt(int sequence) =>
        sequence >= 1 && sequence <= Pages.Count
            ? Pages[sequence - 1]
            : throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"{Key} has pages 1 to {Pages.Count}.");

    /// <summary>The page of an id; null when there is none.</summary>
    public Page? FindPage(string id) => Pages.FirstOrDefault(p => p.Id == id);

    /// <summary>The page that an id leads to: the page of that id, else the one that had it before its label was put right; null when there
    /// is none.</summary>
    public Page? FollowPage(string id) => FindPage(id) ?? Pages.LastOrDefault(p => p.FormerIds?.Contains(id) == true);

    /// <summary>The article that another became part of, over all steps; null when it became part of none that is there.</summary>
    public ArticleId? FollowMerged(ArticleId id)
    {
        var at = id;
        // Each step is one that was recorded: a circle ends with their number.
        for (var steps = Merged?.Count ?? 0; steps > 0 && (at == id || FindArticle(at) is null); steps--)
        {
            if (Merged!.LastOrDefault(m => m.Article == at) is not { } next)
                break;
            at = next.Into;
        }

        return at == id ? null : at;
    }

    /// <summary>The article of an id; null when there is none.</summary>
    public Article? FindArticle(ArticleId id) => Articles.FirstOrDefault(a => a.Id == id);

    /// <summary>All files that the issue uses, page by page, then article by article; a file used twice comes twice.</summary>
    public IEnumerable<AssetReference> Assets()
    {
        foreach (var page in Pages)
        {
            if (page.Images is { } images)
            {
                yield return images.Master;
                foreach (var preview in images.Previews)
                    yield return preview;
            }
            if (page.Text is not null)
                yield return page.Text;
            if (page.Pdf is not null)
                yield return page.Pdf;
        }
        foreach (var picture in Articles.SelectMany(a => a.Figures).SelectMany(f => f.Pictures))
        {
            if (picture.Image is not null)
                yield return picture.Image;
            if (picture.Thumbnail is not null)
                yield return picture.Thumbnail;
        }
    }
}
