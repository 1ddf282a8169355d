using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Corrections;

/// <summary>
/// Finds the operations that make one issue of another: each one found is applied at once, so that the next is named by what the parts are
/// then. What no small operation says is said by <see cref="SetParts"/>.
/// </summary>
internal sealed class IssueDifference
{
    private readonly Issue _from;
    private readonly Issue _to;
    private readonly WorkingIssue _working;
    private readonly List<Operation> _operations = [];
    private readonly Dictionary<ArticleId, List<EditionPart>> _wanted;

    private IssueDifference(Issue from, Issue to)
    {
        (_from, _to) = (from, to);
        _working = new(from);
        _wanted = to.Articles.ToDictionary(a => a.Id, a => EditionMapper.Flatten(a).Select(o => o.Part).ToList());
    }

    /// <summary>The operations; none for two issues that say the same.</summary>
    public static IReadOnlyList<Operation> Between(Issue from, Issue to)
    {
        var difference = new IssueDifference(from, to);
        difference.Find();
        return difference._operations;
    }

    private void Find()
    {
        FindPages();
        var removed = _from.Articles.Where(a => _to.FindArticle(a.Id) is null).ToList();
        foreach (var article in removed)
        {
            if (Heir(article) is { } heir)
                Emit(Joined(article, heir));
        }

        foreach (var added in _to.Articles.Where(a => _from.FindArticle(a.Id) is null))
            FindAdded(added);
        FindMoved();
        foreach (var article in removed.Where(a => _working.FindArticle(a.Id) is not null))
            Emit(new RemoveArticle(article.Id));
        foreach (var article in _to.Articles)
            new ArticleDifference(
                _working.FindArticle(article.Id)!,
                article,
                _wanted[article.Id],
                page => _to.Pages[page - 1].Id,
                Emit
            ).Find();
        FindOrder();
    }

    private void Emit(Operation operation)
    {
        if (_working.Apply(operation) is { } why)
            throw new InvalidOperationException($"{operation} was just found and does not fit: it {why}.");
        _operations.Add(operation);
    }

    private void FindPages()
    {
        var inOrder = _from.Pages.Count == _to.Pages.Count;
        for (var i = 0; i < _from.Pages.Count; i++)
        {
            var before = _from.Pages[i];
            if ((inOrder ? _to.Pages[i] : _to.FollowPage(before.Id)) is not { } after)
                continue;
            if (before.Label != after.Label)
                Emit(new SetPageLabel(before.Id, after.Label));
            if (before.Name != after.Name)
                Emit(new SetPageName(before.Label != after.Label && inOrder ? _working.PageId(i) : before.Id, after.Name));
        }
    }

    // An article that is gone became part of the one that has most of its words now and had them not before.
    private ArticleId? Heir(Article gone)
    {
        if (_to.Merged?.LastOrDefault(m => m.Article == gone.Id) is { } told && !(_from.Merged ?? []).Contains(told))
            return _working.FindArticle(told.Into) is null ? null : told.Into;
        var words = EditionMapper.Flatten(gone).Select(o => o.Part).Where(p => p.Role != "jumpline" && Length(p) > 0).ToList();
        var all = words.Sum(Length);
        var best = _to
            .Articles.Where(a => a.Id != gone.Id && _from.FindArticle(a.Id) is not null)
            .Select(a => (a.Id, Length: words.Where(p => Has(_wanted[a.Id], p) && !Has(PartsOf(_from.FindArticle(a.Id)!), p)).Sum(Length)))
            .OrderByDescending(a => a.Length)
            .FirstOrDefault();
        return best.Length > 0 && 2 * best.Length >= all ? best.Id : null;
    }

    // What begins on a page that the other does not stand on by now goes on with it there.
    private Operation Joined(Article gone, ArticleId heir) =>
        gone.FirstPage > _from.FindArticle(heir)!.FirstPage && !_working.FindArticle(heir)!.StandsOn(gone.FirstPage)
            ? new LinkJump(heir, gone.Id, _working.PageId(gone.FirstPage - 1))
            : new Merge(gone.Id, heir);

    // All of an article from where it goes on on another page.
    private static bool IsContinuation(WorkingArticle source, IReadOnlyList<int> taken, Article added)
    {
        var first = source.Parts.FindIndex(p => p.Part.Page == added.FirstPage);
        return first > 0 && taken.Order().SequenceEqual(Enumerable.Range(first, source.Parts.Count - first));
    }

    private void FindAdded(Article added)
    {
        var words = _wanted[added.Id];
        var all = words.Sum(Length);
        foreach (var source in _working.Articles.Where(a => _from.FindArticle(a.Id) is not null).ToList())
        {
            var kept = _wanted.GetValueOrDefault(source.Id) ?? [];
            var taken = words
                .Select(w => source.Parts.FindIndex(p => Same(p.Part, w) && !Has(kept, w)))
                .Where(i => i >= 0)
                .Distinct()
                .ToList();
            if (taken.Count > 0 && taken.Count < source.Parts.Count && 2 * taken.Sum(i => Length(source.Parts[i].Part)) >= all)
            {
                Emit(
                    IsContinuation(source, taken, added)
                        ? new UnlinkJump(source.Id, _working.PageId(added.FirstPage - 1), added.Id, added.Kind)
                        : new Split(source.Id, [.. taken.Select(source.Name)], added.Id, added.Kind)
                );
                return;
            }
        }

        var pages = PageNumbers.Pages(added).Where(p => p >= 1 && p <= _to.Pages.Count).ToDictionary(p => p, p => _to.Pages[p - 1].Id);
        Emit(new AddArticle(added.Id, added, pages));
    }

    // Parts that one article has too many and another lacks, word for word, were moved.
    private void FindMoved()
    {
        var lacking = _to.Articles.Select(a => (a.Id, Parts: Lacking(a.Id))).Where(a => a.Parts.Count > 0).ToList();
        if (lacking.Count == 0)
            return;
        foreach (var from in _working.Articles.ToList())
        {
            for (var i = from.Parts.Count - 1; i >= 0; i--)
            {
                var part = from.Parts[i].Part;
                var wantedHere = Count(_wanted.GetValueOrDefault(from.Id) ?? [], part);
                if (from.Parts.Count(p => Same(p.Part, part)) <= wantedHere)
                    continue;
                var to = lacking.FirstOrDefault(l => l.Id != from.Id && Has(l.Parts, part));
                if (to.Parts is null)
                    continue;
                to.Parts.RemoveAt(to.Parts.FindIndex(p => Same(p, part)));
                Emit(new MoveBlock(from.Id, from.Name(i), to.Id));
            }
        }
    }

    private List<EditionPart> Lacking(ArticleId id)
    {
        var lacking = _wanted[id].Where(p => Length(p) > 0 || p.Role == EditionRoles.Photo).ToList();
        foreach (var part in _working.FindArticle(id)!.Parts)
        {
            if (lacking.FindIndex(p => Same(p, part.Part)) is >= 0 and var at)
                lacking.RemoveAt(at);
        }

        return lacking;
    }

    private void FindOrder()
    {
        var order = _to.Articles.Select(a => a.Id).ToList();
        if (!_working.Build().Articles.Select(a => a.Id).SequenceEqual(order))
            Emit(new OrderArticles(order));
    }

    private static List<EditionPart> PartsOf(Article article) => [.. EditionMapper.Flatten(article).Select(o => o.Part)];

    private static bool Has(IReadOnlyList<EditionPart> parts, EditionPart part) => parts.Any(p => Same(p, part));

    private static int Count(IReadOnlyList<EditionPart> parts, EditionPart part) => parts.Count(p => Same(p, part));

    private static bool Same(EditionPart a, EditionPart b) =>
        a.Role == b.Role && (a.Role == EditionRoles.Photo ? PartAligner.SameZones(a, b) : a.Text == b.Text && Length(a) > 0);

    private static int Length(EditionPart part) => part.Text?.Length ?? 0;
}
