using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Desk;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Lays corrections over a new import of the same issue. A correction still fits where the words that it corrected are in the new import as they were
/// in the old one; where the source itself changed, the new source stands and the desk is told.
/// </summary>
/// <param name="source">The old import.</param>
/// <param name="corrected">The old import with the corrections.</param>
/// <param name="imported">The new import, its articles already under their permanent ids.</param>
internal sealed class CorrectionOverlay(Issue source, Issue corrected, Issue imported)
{
    private readonly List<ImportProblem> _problems = [];

    /// <summary>How many corrections were kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Corrections that do not fit any more.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>The new import with the corrections; the very same object when there is nothing to lay over.</summary>
    public Issue Apply()
    {
        var articles = imported.Articles.Select(Carry).OfType<Article>().ToList();
        articles.AddRange(CarryAdded());
        ReportVanished();
        var pages = imported.Pages.Select(CarryPage).ToArray();
        var touched = !articles.SequenceEqual(imported.Articles) || !pages.SequenceEqual(imported.Pages);
        return touched ? imported with { Articles = [.. articles.OrderBy(a => a.FirstPage)], Pages = pages } : imported;
    }

    private Article? Carry(Article fresh)
    {
        var (before, edited) = (source.FindArticle(fresh.Id), corrected.FindArticle(fresh.Id));
        if (before is null)
        {
            // The desk had added what the import finds by itself now, or it is new: the import stands.
            return edited is null ? fresh : fresh with { Corrections = edited.Corrections };
        }

        var sourceUnchanged = ArticleText.Of(before) == ArticleText.Of(fresh);
        if (edited is null)
            return CarryRemoval(fresh, sourceUnchanged);
        var untouched = edited.Kind == before.Kind && SameParts(before, edited);
        if (untouched)
            return edited.Corrections.Count > 0 ? fresh with { Corrections = edited.Corrections } : fresh;
        if (!sourceUnchanged)
        {
            Report(fresh.Id, "was corrected by the desk, but its source changed too; the new source stands. Correct it again if it still needs it.");
            return fresh with { Corrections = edited.Corrections };
        }

        Kept++;
        return Merge(fresh, before, edited) with { Corrections = edited.Corrections };
    }

    private Article? CarryRemoval(Article fresh, bool sourceUnchanged)
    {
        if (sourceUnchanged)
        {
            Kept++;
            return null;
        }

        Report(fresh.Id, "was removed by the desk, but its source changed; it is back. Take it out again if it should stay away.");
        return fresh;
    }

    // Words and roles from the desk; places, pages and pictures from the new import, except where the desk had moved a part itself.
    private Article Merge(Article fresh, Article before, Article edited)
    {
        var freshParts = EditionMapper.Flatten(fresh);
        var beforeParts = EditionMapper.Flatten(before).Select(p => p.Part).ToArray();
        var editedParts = EditionMapper.Flatten(edited);
        var toFresh = Invert(PartAligner.Align(beforeParts, [.. freshParts.Select(p => p.Part)]), beforeParts.Length);
        var toBefore = PartAligner.Align(beforeParts, [.. editedParts.Select(p => p.Part)]);

        var wanted = new List<EditionPart>();
        var origins = new List<EditionPartOrigin?>();
        for (var i = 0; i < editedParts.Count; i++)
        {
            var old = toBefore[i] < 0 ? null : beforeParts[toBefore[i]];
            var part = WithFormOfDesk(editedParts[i].Part, old);
            var origin = toBefore[i] < 0 || toFresh[toBefore[i]] < 0 ? null : freshParts[toFresh[toBefore[i]]];
            var placeOfDesk = old is null || !PartAligner.SameZones(old, part);
            wanted.Add(
                origin is not null && !placeOfDesk
                    ? part with { Page = origin.Part.Page, Zones = origin.Part.Zones }
                    : part with { Page = NewSequence(part.Page ?? 0) ?? fresh.FirstPage });
            origins.Add(origin);
        }

        var kind = edited.Kind == before.Kind ? fresh.Kind : edited.Kind;
        return ArticleEdit.Apply(fresh, kind, wanted, origins, FindPicture(editedParts));
    }

    // A photo without counterpart in the new import keeps the picture that the desk saw.
    private static Func<EditionPart, Picture?> FindPicture(IReadOnlyList<EditionPartOrigin> edited) =>
        photo => edited.FirstOrDefault(e => e.Picture is not null && PartAligner.SameZones(e.Part, photo))?.Picture;

    private IEnumerable<Article> CarryAdded()
    {
        var known = imported.Articles.Select(a => a.Id).Concat(source.Articles.Select(a => a.Id)).ToHashSet();
        foreach (var added in corrected.Articles.Where(a => !known.Contains(a.Id)))
        {
            if (added.Parts.All(p => NewSequence(p.Page) is not null))
            {
                Kept++;
                yield return Renumbered(added);
            }
            else
            {
                Report(added.Id, "was added by the desk on a page that the new import does not have; it is not kept. Add it again if it is still wanted.");
            }
        }
    }

    private Article Renumbered(Article article)
    {
        if (article.Parts.All(p => NewSequence(p.Page) == p.Page))
            return article;
        return article with
        {
            Parts = [.. article.Parts.Select(Move)],
            Zones = [.. article.Zones.Select(z => z with { Page = NewSequence(z.Page) ?? z.Page })],
        };

        ArticlePart Move(ArticlePart part)
        {
            var page = NewSequence(part.Page) ?? part.Page;
            return part is Figure figure
                ? figure with { Page = page, Caption = figure.Caption is null ? null : figure.Caption with { Page = page }, Credit = figure.Credit is null ? null : figure.Credit with { Page = page } }
                : part with { Page = page };
        }
    }

    private void ReportVanished()
    {
        foreach (var edited in corrected.Articles)
        {
            if (source.FindArticle(edited.Id) is { } before && imported.FindArticle(edited.Id) is null && !SameParts(before, edited))
                Report(edited.Id, "was corrected by the desk, but the new import has no such article; the correction is not kept.");
        }
    }

    private Page CarryPage(Page fresh)
    {
        if (source.FindPage(fresh.Id) is not { } before || corrected.FindPage(fresh.Id) is not { } edited)
            return fresh;
        var label = edited.Label != before.Label && before.Label == fresh.Label ? edited.Label : fresh.Label;
        var name = edited.Name != before.Name && before.Name == fresh.Name ? edited.Name : fresh.Name;
        if (label == fresh.Label && name == fresh.Name)
            return fresh;
        Kept++;
        return fresh with { Label = label, Name = name };
    }

    // Pages are the same by their ids: their sequence shifts when one is added before them.
    private int? NewSequence(int sequence) =>
        sequence >= 1 && sequence <= corrected.Pages.Count ? imported.FindPage(corrected.Pages[sequence - 1].Id)?.Sequence : null;

    private void Report(ArticleId id, string what) =>
        _problems.Add(new(Severity.Warning, "correction-not-kept", new ArticleKey(imported.Key, id).ToString(), $"{id} {what}"));

    private static bool SameParts(Article a, Article b)
    {
        var (x, y) = (EditionMapper.Flatten(a), EditionMapper.Flatten(b));
        return x.Count == y.Count && x.Zip(y).All(p =>
            p.First.Part.Role == p.Second.Part.Role && p.First.Part.Text == p.Second.Part.Text && SameForm(p.First.Part, p.Second.Part)
            && PartAligner.SameZones(p.First.Part, p.Second.Part));
    }

    private static bool SameForm(EditionPart a, EditionPart b) => a.Form == b.Form && a.HeaderRows == b.HeaderRows;

    // A paragraph is not named in the format: where the desk made one of a table, the new import must not make it a table again.
    private static EditionPart WithFormOfDesk(EditionPart part, EditionPart? old) =>
        old is null || SameForm(old, part) ? part with { Form = part.Form ?? (old is null ? null : old.Form) }
            : part with { Form = part.Form ?? "paragraph", HeaderRows = part.HeaderRows ?? 0 };

    private static int[] Invert(int[] match, int length)
    {
        var inverse = new int[length];
        Array.Fill(inverse, -1);
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
                inverse[match[i]] = i;
        }

        return inverse;
    }
}
