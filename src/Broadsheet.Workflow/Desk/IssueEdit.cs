using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Corrections;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Desk;

/// <summary>Lays an edited file over an issue: what the file says is taken, all that it does not carry is kept.</summary>
internal sealed class IssueEdit
{
    private readonly Issue _kept;
    private readonly List<(int Page, Picture Picture)> _pictures;
    private int _next;

    public IssueEdit(Issue kept)
    {
        _kept = kept;
        _next = kept.NextArticleNumber;
        _pictures = [.. kept.Articles.SelectMany(a => a.Figures).SelectMany(f => f.Pictures.Select(p => (f.Page, p)))];
    }

    /// <summary>The number that the first new article gets.</summary>
    public int NextBefore => _kept.NextArticleNumber;

    public List<(string Name, ArticleId Id)> Added { get; } = [];

    public List<ArticleId> Changed { get; } = [];

    public List<ArticleId> Adjusted { get; } = [];

    /// <summary>The issue as the file wants it.</summary>
    /// <param name="document">The file.</param>
    /// <param name="findEarlier">An article that earlier revisions had under an id; null for none.</param>
    public Issue Apply(EditionDocument document, IReadOnlyDictionary<ArticleId, Article> findEarlier)
    {
        var edited = EditedFile.Articles(document, _kept);
        var articles = edited.Select(e => ApplyTo(e, findEarlier)).ToArray();
        var merged = edited
            .SelectMany((e, i) => e.Joined.Select(Known).OfType<ArticleId>().Select(id => new MergedArticle(id, articles[i].Id)))
            .ToList();
        return _kept with
        {
            Merged = merged.Count == 0 ? _kept.Merged : [.. _kept.Merged ?? [], .. merged],
            // Reading order is by first page; within a page the order of the file.
            Articles = [.. articles.OrderBy(a => a.FirstPage)],
            Pages = ApplyPages(document),
            NextArticleNumber = _next,
        };
    }

    /// <summary>Takes the issue as operations have made it, and notes what they changed.</summary>
    public Issue Take(Issue wanted)
    {
        foreach (var article in wanted.Articles)
        {
            if (_kept.FindArticle(article.Id) is not { } before)
                Added.Add((article.Id.ToString(), article.Id));
            else if (ArticleEdit.ReadsDifferently(before, article))
                Changed.Add(article.Id);
            else if (!ReferenceEquals(before, article))
                Adjusted.Add(article.Id);
        }

        return wanted;
    }

    private ArticleId? Known(string name) => ArticleId.TryParse(name, null, out var id) && _kept.FindArticle(id) is not null ? id : null;

    private Article ApplyTo(EditedArticle edited, IReadOnlyDictionary<ArticleId, Article> earlier)
    {
        if (
            !ArticleId.TryParse(edited.Name, null, out var id)
            || (_kept.FindArticle(id) ?? Restore(edited, earlier.GetValueOrDefault(id))) is not { } kept
        )
            return Add(edited);
        // The format has one name for stories and notices: an unchanged name keeps the kind.
        var kind = EditionRoles.NameOf(kept.Kind) == (edited.KindName ?? "article") ? kept.Kind : edited.Kind;
        var result = ArticleEdit.Apply(kept, kind, edited.Parts, FindPicture);
        if (ReferenceEquals(result, kept))
            return kept;
        if (!ArticleEdit.ReadsDifferently(kept, result))
        {
            Adjusted.Add(id);
            return result;
        }

        Changed.Add(id);
        return result;
    }

    // A number that was given once is never given to another story, even when the file does.
    private Article? Restore(EditedArticle edited, Article? earlier)
    {
        if (earlier is null)
            return null;
        var wanted = new Article
        {
            Kind = edited.Kind,
            Parts = new PartBuilder(FindPicture).Build(edited.Parts, new EditionPartOrigin?[edited.Parts.Count]),
        };
        return ArticleMatcher.Match([new ArticleTrace(earlier, _kept)], [new ArticleTrace(wanted, _kept)])[0] == 0 ? earlier : null;
    }

    private Article Add(EditedArticle edited)
    {
        var id = new ArticleId(_next++);
        Added.Add((edited.Name, id));
        var empty = new Article
        {
            Id = id,
            Kind = edited.Kind,
            Parts = [],
        };
        return ArticleEdit.Apply(empty, edited.Kind, edited.Parts, FindPicture);
    }

    // A photo that was moved to another story, or whose story is new, is known by its place on the page.
    private Picture? FindPicture(EditionPart photo)
    {
        if (photo.Zones is not [var z, ..])
            return null;
        var rect = new Rect(z[0], z[1], z[2], z[3]);
        return _pictures.Where(p => p.Page == photo.Page && Near(p.Picture.Zone, rect)).Select(p => p.Picture).FirstOrDefault();
    }

    private static bool Near(Rect a, Rect b) =>
        Math.Abs(a.Left - b.Left) < 1
        && Math.Abs(a.Top - b.Top) < 1
        && Math.Abs(a.Right - b.Right) < 1
        && Math.Abs(a.Bottom - b.Bottom) < 1;

    // Label and name as printed can be put right; the page keeps its id, which addresses hang on.
    private Page[] ApplyPages(EditionDocument document)
    {
        var pages = _kept.Pages.ToArray();
        foreach (var edited in document.Pages ?? [])
        {
            var page = pages[edited.Index - 1];
            var label = edited.Label is null ? page.Label : NullIfEmpty(edited.Label);
            var name = edited.Name is null ? page.Name : NullIfEmpty(edited.Name);
            if (label != page.Label || name != page.Name)
                pages[edited.Index - 1] = page with { Label = label, Name = name };
        }

        return pages.SequenceEqual(_kept.Pages) ? [.. _kept.Pages] : pages;
    }

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } kept ? kept : null;
}
