using Broadsheet.Import.Intake;
using Broadsheet.Import.Labels;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Joins given pages to a kept issue. What stands on pages that did not change stays exactly as it is kept, unless it turns out to go on on
/// a page that is new; everything on new and replaced pages comes from the new reading.
/// </summary>
/// <param name="kept">The newest import of the issue.</param>
/// <param name="pairing">Which given page is which kept one.</param>
internal sealed class PageJoin(Issue kept, PagePairing pairing)
{
    // Of the runs of characters of an article, how many another must have to hold it.
    private const double Holds = 0.6;

    /// <summary>The joined issue.</summary>
    /// <param name="fresh">All pages as read together, under permanent ids.</param>
    public Issue Make(Issue fresh)
    {
        var (pages, keptNumbers, freshNumbers, unchanged) = JoinPages(fresh);
        var whole = fresh.Articles.Select(a => PageNumbers.Change(a, p => freshNumbers.GetValueOrDefault(p, p))).ToList();
        var before = kept.Articles.Where(a => PageNumbers.Pages(a).Any(keptNumbers.ContainsKey)).ToList();

        bool IsUnchanged(Article article) => article.Parts.All(p => unchanged.Contains(p.Page));
        var staying = before
            .Where(a => a.Parts.All(p => keptNumbers.TryGetValue(p.Page, out var n) && unchanged.Contains(n)))
            .Select(a => Reached(PageNumbers.Change(a, p => keptNumbers.TryGetValue(p, out var n) ? n : null), pages))
            .ToList();
        var taken = whole.Where(a => !IsUnchanged(a)).ToList();
        var merged = new List<MergedArticle>(fresh.Merged ?? []);
        foreach (var article in staying.ToList())
        {
            // It goes on on a page that is new, and was read whole this time.
            if (taken.FirstOrDefault(t => t.Id == article.Id || IsHeld(article, kept, t, fresh)) is not { } holder)
                continue;
            staying.Remove(article);
            if (holder.Id != article.Id)
                merged.Add(new(article.Id, holder.Id));
        }

        // Of a story that had gone on on a page that was replaced, what stands on the others.
        var known = staying.Concat(taken).Select(a => a.Id).ToHashSet();
        var parted = before.Where(a => !known.Contains(a.Id)).ToList();
        taken.AddRange(
            whole.Where(a => IsUnchanged(a) && !known.Contains(a.Id) && parted.Exists(p => p.Id == a.Id || IsHeld(a, fresh, p, kept)))
        );

        var order = whole.Select((a, i) => (a.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return fresh with
        {
            Pages = pages,
            Articles = [.. staying.Concat(taken).OrderBy(a => a.FirstPage).ThenBy(a => order.GetValueOrDefault(a.Id, int.MaxValue))],
            Problems = [.. Problems(fresh)],
            Merged = merged.Count == 0 ? null : merged,
            Number = kept.Number ?? fresh.Number,
            EditionLabel = kept.EditionLabel ?? fresh.EditionLabel,
        };
    }

    private (List<Page> Pages, Dictionary<int, int> KeptNumbers, Dictionary<int, int> FreshNumbers, HashSet<int> Unchanged) JoinPages(
        Issue fresh
    )
    {
        var joined = new List<(Page Page, Page? Kept, int Fresh)>();
        foreach (var page in kept.Pages.Where(p => !pairing.Dropped.Any(d => d.Id == p.Id)))
        {
            var given = pairing.Given.FirstOrDefault(g => pairing.KeptOf(g)?.Id == page.Id);
            if (given is null || pairing.IsUnchanged(given))
                joined.Add(
                    (
                        page,
                        page,
                        fresh
                            .Pages.FirstOrDefault(p =>
                                p.Source == (given?.Source ?? Importer.SourceOf(page)) || p.Source == Importer.SourceOf(page)
                            )
                            ?.Sequence
                            ?? 0
                    )
                );
            else if (fresh.Pages.FirstOrDefault(p => p.Source == given.Source) is { } replaced)
                joined.Add(
                    (
                        replaced with
                        {
                            Id = page.Id,
                            Label = page.Label ?? replaced.Label,
                            FormerIds = page.FormerIds,
                        },
                        null,
                        replaced.Sequence
                    )
                );
        }

        foreach (var given in pairing.Given.Where(g => pairing.KeptOf(g) is null))
        {
            if (fresh.Pages.FirstOrDefault(p => p.Source == given.Source) is not { } added)
                continue;
            var at = joined.FindIndex(j => j.Page.Label is not null && PrintedLabels.Compare(j.Page.Label, added.Label) > 0);
            joined.Insert(
                at < 0 ? joined.Count : at,
                (added with { Id = FreeId(added.Id, joined.Select(j => j.Page.Id)) }, null, added.Sequence)
            );
        }

        var (keptNumbers, freshNumbers) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var i = 0; i < joined.Count; i++)
        {
            if (joined[i].Kept is { } page)
                keptNumbers[page.Sequence] = i + 1;
            if (joined[i].Fresh > 0)
                freshNumbers[joined[i].Fresh] = i + 1;
        }

        return ([.. joined.Select((j, i) => j.Page with { Sequence = i + 1 })], keptNumbers, freshNumbers, [.. keptNumbers.Values]);
    }

    private static string FreeId(string id, IEnumerable<string> used)
    {
        var taken = used.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var free = id;
        for (var n = 2; taken.Contains(free); n++)
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{n}");
        return free;
    }

    // A jump line whose page was missing leads there now, though its other end was not found.
    private static Article Reached(Article article, IReadOnlyList<Page> pages)
    {
        if (!article.Texts(TextRole.JumpLine).Any(t => t.Jump is { Page: null }))
            return article;
        return article with
        {
            Parts =
            [
                .. article.Parts.Select(p =>
                    p is TextPart { Jump: { Page: null } jump } line
                    && pages.FirstOrDefault(page =>
                        page.Label is not null && PrintedLabels.KeyOf(page.Label) == PrintedLabels.KeyOf(jump.Label)
                    )
                        is { } page
                        ? line with
                        {
                            Jump = jump with { Page = page.Sequence },
                        }
                        : p
                ),
            ],
        };
    }

    private static bool IsHeld(Article article, Issue issue, Article holder, Issue other)
    {
        var (own, others) = (new ArticleTrace(article, issue).Shingles, new ArticleTrace(holder, other).Shingles);
        return own.Count > 0 && own.Count(others.Contains) >= Holds * own.Count;
    }

    // What was said of pages that stay as they are still holds; what their second reading says is nothing new. A jump may have found its
    // end since.
    private IEnumerable<ImportProblem> Problems(Issue fresh)
    {
        const string openJump = "jump-unmatched";
        var staying = pairing.Staying.Where(p => p.Source is not null).ToLookup(p => p.Source!, Importer.SourceOf);
        var again = fresh.Problems.Where(p => p.Code == openJump).Select(p => (p.Where, p.Message)).ToHashSet();
        var read = pairing.Staying.Select(Importer.SourceOf).ToHashSet();
        return kept
            .Problems.Where(p =>
                staying.Contains(p.Where) && (p.Code != openJump || staying[p.Where].Any(w => again.Contains((w, p.Message))))
            )
            .Concat(fresh.Problems.Where(p => !read.Contains(p.Where)));
    }
}
