using Broadsheet.Import.Labels;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Publish.Edition;

namespace Broadsheet.Workflow.Corrections;

/// <summary>An issue while operations are applied to it.</summary>
internal sealed class WorkingIssue
{
    private const int ShownWords = 40;

    private readonly Issue _base;
    private readonly Dictionary<ArticleId, WorkingArticle> _articles;
    private readonly List<(int Page, Picture Picture)> _pictures;
    private List<ArticleId> _order;
    private readonly List<Page> _pages;
    private List<MergedArticle> _merged;
    private int _next;

    public WorkingIssue(Issue issue)
    {
        _base = issue;
        _articles = issue.Articles.ToDictionary(a => a.Id, a => new WorkingArticle(a));
        _order = [.. issue.Articles.Select(a => a.Id)];
        _pages = [.. issue.Pages];
        _merged = [.. issue.Merged ?? []];
        _next = issue.NextArticleNumber;
        _pictures = [.. issue.Articles.SelectMany(a => a.Figures).SelectMany(f => f.Pictures.Select(p => (f.Page, p)))];
    }

    /// <summary>The articles in their order.</summary>
    public IEnumerable<WorkingArticle> Articles => _order.Select(id => _articles[id]);

    /// <summary>An article; null where there is none of that id.</summary>
    public WorkingArticle? FindArticle(ArticleId id) => _articles.GetValueOrDefault(id);

    /// <summary>The id that a page has now.</summary>
    /// <param name="index">Its position, 0 for the first.</param>
    public string PageId(int index) => _pages[index].Id;

    /// <summary>Applies an operation, or leaves everything as it is and says why it does not fit.</summary>
    public string? Apply(Operation operation) =>
        operation switch
        {
            SetPageLabel o => OnPage(o.Page, i => SetLabel(i, o.Label)),
            SetPageName o => OnPage(o.Page, i => _pages[i] = _pages[i] with { Name = o.Name }),
            OrderArticles o => Put(o.Sequence),
            AddArticle o => Add(o),
            RemoveArticle o => OnArticle(o.Article, _ => Remove(o.Article)),
            SetKind o => OnArticle(o.Article, a => a.Kind = o.Kind),
            AddNote o => OnArticle(o.Article, a => AddNote(a, o.Note)),
            Merge o => Merge(o),
            Split o => Split(o),
            LinkJump o => LinkJump(o),
            UnlinkJump o => UnlinkJump(o),
            SetPicture o => SetPicture(o),
            MoveBlock o => MoveBlock(o),
            SetText o => OnPart(
                o.Article,
                o.Part,
                (a, i) => a.Replace(i, p => p with { Text = o.Text }),
                a => a.Parts.Any(p => p.Part.Text == o.Text)
            ),
            SetRole o => OnPart(o.Article, o.Part, (a, i) => a.Replace(i, p => p with { Role = RoleName(o.Role) })),
            SetForm o => OnPart(o.Article, o.Part, (a, i) =>
                a.Replace(i, p => p with { Form = EditionForms.NameOf(o.Form) ?? "paragraph", HeaderRows = o.HeaderRows })
            ),
            MoveZone o => MoveZone(o),
            AddPart o => AddPart(o),
            RemovePart o => OnPart(o.Article, o.Part, (a, i) => a.Parts.RemoveAt(i)),
            Order o => Order(o),
            SetParts o => SetParts(o),
            _ => "can't be changed by an operation that this program does not know",
        };

    /// <summary>The issue as it is now; the very same object where nothing differs.</summary>
    public Issue Build()
    {
        Article[] articles = [.. _order.Select(id => _articles[id].Build(FindPicture))];
        var sameMerged = _merged.SequenceEqual(_base.Merged ?? []);
        if (sameMerged && articles.SequenceEqual(_base.Articles) && _pages.SequenceEqual(_base.Pages) && _next == _base.NextArticleNumber)
            return _base;
        return _base with
        {
            // Reading order is by first page, whatever moved.
            Articles = [.. articles.OrderBy(a => a.FirstPage)],
            Pages = [.. _pages],
            Merged = sameMerged ? _base.Merged : [.. _merged],
            NextArticleNumber = _next,
        };
    }

    private string? OnPage(string page, Action<int> change)
    {
        var at = FindPage(page);
        if (at < 0)
            return $"is of page {page}, which the issue does not have";
        change(at);
        return null;
    }

    private int FindPage(string id)
    {
        var at = _pages.FindIndex(p => p.Id == id);
        return at >= 0 ? at : _pages.FindLastIndex(p => p.FormerIds?.Contains(id) == true);
    }

    // Addresses follow the labels: of pages whose labels changed places each takes the address of its own.
    private void SetLabel(int at, string? label)
    {
        _pages[at] = _pages[at] with { Label = label };
        var ids = PrintedLabels.IdsOf([.. _pages.Select(p => p.Label)]);
        List<int> changed = [.. Enumerable.Range(0, _pages.Count).Where(i => _base.Pages[i].Label != _pages[i].Label)];
        var taken = Enumerable.Range(0, _pages.Count).Except(changed).Select(i => _pages[i].Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        changed.RemoveAll(i => taken.Contains(ids[i]));
        if (
            changed.Any(i =>
                Enumerable
                    .Range(0, _pages.Count)
                    .Any(j => !changed.Contains(j) && string.Equals(_pages[j].Id, ids[i], StringComparison.OrdinalIgnoreCase))
            )
        )
            return;
        foreach (var i in changed.Where(i => ids[i] != _pages[i].Id))
            _pages[i] = _pages[i] with { Id = ids[i], FormerIds = [.. (_pages[i].FormerIds ?? []).Where(f => f != ids[i]), _pages[i].Id] };
    }

    private string? OnArticle(ArticleId id, Action<WorkingArticle> change)
    {
        if (FindArticle(id) is not { } article)
            return "is not in the issue";
        change(article);
        return null;
    }

    private string? OnPart(ArticleId id, PartReference part, Action<WorkingArticle, int> change, Func<WorkingArticle, bool>? isSo = null)
    {
        if (FindArticle(id) is not { } article)
            return "is not in the issue";
        var at = article.Find(part);
        if (at < 0)
            return isSo?.Invoke(article) == true ? null : Missing(part);
        change(article, at);
        return null;
    }

    private static string Missing(PartReference part) =>
        part.Text is { } text
            ? $"has no part “{(text.Length > ShownWords ? text[..ShownWords] + "…" : text).ReplaceLineEndings(" ")}” any more"
            : "does not have that picture any more";

    private static void AddNote(WorkingArticle article, CorrectionNote note)
    {
        if (!article.Notes.Contains(note))
            article.Notes.Add(note);
    }

    private void Remove(ArticleId id)
    {
        _articles.Remove(id);
        _order.Remove(id);
    }

    private string? Add(AddArticle o)
    {
        if (_articles.ContainsKey(o.Article))
            return null;
        if (o.Pages.Values.FirstOrDefault(p => FindPage(p) < 0) is { } missing)
            return $"was added by the desk on page {missing}, which the issue does not have";
        var article = PageNumbers.Change(o.Content, p => o.Pages.TryGetValue(p, out var id) ? FindPage(id) + 1 : null);
        _articles.Add(o.Article, new(article with { Id = o.Article }));
        _order.Add(o.Article);
        _next = Math.Max(_next, o.Article.Number + 1);
        return null;
    }

    private string? Merge(Merge o)
    {
        if (FindArticle(o.Article) is not { } from || FindArticle(o.Into) is not { } into)
            return FindArticle(o.Into) is null ? $"was made part of {o.Into}, which is not in the issue" : "is not in the issue";
        if (from == into)
            return "can't become part of itself";
        Join(from, into);
        return null;
    }

    private void Join(WorkingArticle from, WorkingArticle into)
    {
        into.Parts.AddRange(from.Parts);
        Remove(from.Id);
        _merged = [.. _merged.Where(m => m.Article != from.Id), new(from.Id, into.Id)];
    }

    private string? LinkJump(LinkJump o)
    {
        if (FindArticle(o.Article) is not { } from)
            return "is not in the issue";
        if (o.Article == o.To)
            return "can't go on with itself";
        if (FindPage(o.Page) is var page && page < 0)
            return $"was joined on page {o.Page}, which the issue does not have";
        var isThere = from.StandsOn(page + 1);
        // Another import may have joined them itself.
        if (FindArticle(o.To) is not { } to)
            return isThere && from.Parts[0].Part.Page != page + 1 ? null : $"was joined to {o.To}, which is not in the issue";
        if (!to.StandsOn(page + 1))
            return $"was joined to {o.To}, which does not stand on page {o.Page}";
        if (isThere)
            return $"stands on page {o.Page} already; what is beside it there becomes part of it by a merge";
        var left = from.Parts.Count > 0 ? from.Parts[^1].Part.Page ?? 0 : 0;
        JumpChange.Mark(from, JumpDirection.To, page + 1, _pages[page].Label, isMatched: true);
        JumpChange.Mark(to, JumpDirection.From, left, _pages.ElementAtOrDefault(left - 1)?.Label, isMatched: true);
        Join(to, from);
        return null;
    }

    private string? UnlinkJump(UnlinkJump o)
    {
        if (FindArticle(o.Article) is not { } from)
            return "is not in the issue";
        if (_articles.ContainsKey(o.Added))
            return null;
        if (FindPage(o.Page) is var page && page < 0)
            return $"was parted on page {o.Page}, which the issue does not have";
        var at = from.Parts.FindIndex(p => p.Part.Page == page + 1);
        if (at <= 0)
            return at < 0 ? $"does not stand on page {o.Page}" : $"begins on page {o.Page}, where it can't be parted";
        var left = from.Parts[at - 1].Part.Page ?? 0;
        var added = TakeOut(from, [.. Enumerable.Range(at, from.Parts.Count - at)], o.Added, o.Kind);
        JumpChange.Mark(from, JumpDirection.To, page + 1, _pages[page].Label, isMatched: false);
        JumpChange.Mark(added, JumpDirection.From, left, _pages.ElementAtOrDefault(left - 1)?.Label, isMatched: false);
        _merged = [.. _merged.Where(m => m.Article != o.Added)];
        return null;
    }

    private string? SetPicture(SetPicture o)
    {
        string? why = null;
        return OnPart(o.Article, o.Part, (a, i) => why = PictureChange.Apply(a, i, o)) ?? why;
    }

    private string? Split(Split o)
    {
        if (FindArticle(o.Article) is not { } from)
            return "is not in the issue";
        if (_articles.ContainsKey(o.Added))
            return null;
        var at = o.Parts.Select(from.Find).ToList();
        if (at.FindIndex(i => i < 0) is >= 0 and var missing)
            return Missing(o.Parts[missing]);
        if (at.Distinct().Count() < at.Count || at.Count == 0)
            return "can't be divided so";
        TakeOut(from, at, o.Added, o.Kind);
        return null;
    }

    /// <summary>Makes a new article of parts of another, which stands behind it.</summary>
    private WorkingArticle TakeOut(WorkingArticle from, IReadOnlyList<int> parts, ArticleId id, ArticleKind kind)
    {
        var added = new WorkingArticle(
            new Article
            {
                Id = id,
                Kind = kind,
                Parts = [],
            }
        );
        added.Parts.AddRange(parts.Select(i => from.Parts[i]));
        foreach (var i in parts.OrderDescending())
            from.Parts.RemoveAt(i);
        _articles.Add(id, added);
        _order.Insert(_order.IndexOf(from.Id) + 1, id);
        _next = Math.Max(_next, id.Number + 1);
        return added;
    }

    private string? MoveBlock(MoveBlock o)
    {
        if (FindArticle(o.To) is not { } to)
            return $"lost a part to {o.To}, which is not in the issue";
        return OnPart(o.Article, o.Part, (from, i) =>
        {
            to.Parts.Add(from.Parts[i]);
            from.Parts.RemoveAt(from == to && i == from.Parts.Count - 1 ? i - 1 : i);
        });
    }

    private string? MoveZone(MoveZone o)
    {
        var page = FindPage(o.Page);
        return page < 0
            ? $"was moved to page {o.Page}, which the issue does not have"
            : OnPart(o.Article, o.Part, (a, i) => a.Replace(i, p => p with { Page = page + 1, Zones = [.. o.Zones.Select(Box)] }));
    }

    private string? AddPart(AddPart o)
    {
        if (PartOf(o.Part) is not { } part)
            return $"got a part on page {o.Part.Page}, which the issue does not have";
        return OnArticle(o.Article, a => a.Parts.Insert(Math.Clamp(o.At, 0, a.Parts.Count), part));
    }

    private string? SetParts(SetParts o)
    {
        var parts = o.Parts.Select(PartOf).ToList();
        if (parts.Contains(null))
            return "was given parts on pages that the issue does not have";
        return OnArticle(o.Article, a =>
        {
            a.Parts.Clear();
            a.Parts.AddRange(parts!);
        });
    }

    private WorkingPart? PartOf(PartContent content)
    {
        var page = FindPage(content.Page);
        if (page < 0)
            return null;
        var part = new EditionPart
        {
            Role = content.Role is { } role ? RoleName(role) : EditionRoles.Photo,
            Page = page + 1,
            Text = content.Text,
            Form = EditionForms.NameOf(content.Form),
            HeaderRows = content.HeaderRows > 0 ? content.HeaderRows : null,
            Zones = [.. content.Zones.Select(Box)],
        };
        if (content.Picture is { } picture)
            _pictures.Add((page + 1, picture));
        return new(part, null);
    }

    // Parts that are named come in that order; those that a later import has besides stay behind the one they stood behind.
    private string? Order(Order o)
    {
        if (FindArticle(o.Article) is not { } article)
            return "is not in the issue";
        var named = new List<int>();
        foreach (var part in o.Parts)
        {
            var at = article.Find(part);
            if (at < 0)
                return Missing(part);
            if (!named.Contains(at))
                named.Add(at);
        }

        article.Reorder(Following(named, [.. Enumerable.Range(0, article.Parts.Count)]));
        return null;
    }

    private string? Put(IReadOnlyList<ArticleId> sequence)
    {
        _order = [.. Following([.. sequence.Where(_articles.ContainsKey).Distinct()], _order)];
        return null;
    }

    private static List<T> Following<T>(IReadOnlyList<T> named, List<T> all)
        where T : notnull
    {
        var result = named.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (!result.Contains(all[i]))
                result.Insert(i == 0 ? 0 : result.IndexOf(all[i - 1]) + 1, all[i]);
        }

        return result;
    }

    // A photograph that was moved to another story, or whose story is new, is known by its place on the page.
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

    private static string RoleName(TextRole role) => role == TextRole.Lead ? "lead" : EditionRoles.NameOf(role);

    private static double[] Box(Rect rect) => [rect.X, rect.Y, rect.Width, rect.Height];
}
