using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Geometry;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Corrections;

/// <summary>Finds the operations on one article, after parts were moved between articles.</summary>
/// <param name="working">The article as it is.</param>
/// <param name="article">The article as it is to be.</param>
/// <param name="wanted">Its parts.</param>
/// <param name="pageId">The id of a page by its number.</param>
/// <param name="emit">Applies and notes an operation.</param>
internal sealed class ArticleDifference(
    WorkingArticle working,
    Article article,
    IReadOnlyList<EditionPart> wanted,
    Func<int, string> pageId,
    Action<Operation> emit
)
{
    public void Find()
    {
        if (working.Kind != article.Kind)
            emit(new SetKind(article.Id, article.Kind));
        if (!IsSo())
        {
            FindParts();
            if (!IsSo())
                emit(new SetParts(article.Id, [.. EditionMapper.Flatten(article).Select(ContentOf)]));
        }

        foreach (var note in article.Corrections.Where(n => !working.Notes.Contains(n)))
            emit(new AddNote(article.Id, note));
    }

    private void FindParts()
    {
        var match = PartAligner.Align([.. working.Parts.Select(p => p.Part)], wanted);
        for (var i = working.Parts.Count - 1; i >= 0; i--)
        {
            if (match.Contains(i) || IsDroppedWithPicture(i))
                continue;
            var gone = working.Parts[i].Part.Role == EditionRoles.Photo ? GoneWith(i) : 1;
            emit(
                gone > 0 && working.Parts[i].Part.Role == EditionRoles.Photo
                    ? new SetPicture(article.Id, working.Name(i)) { IsDropped = true }
                    : new RemovePart(article.Id, working.Name(i))
            );
            match = [.. match.Select(m => m > i ? m - Math.Max(gone, 1) : m)];
        }

        // Caption and credit of the last picture of a figure go with it.
        bool IsDroppedWithPicture(int at) =>
            Figures().Any(f => f.Photos == 1 && f.Texts.Contains(at) && !match.Contains(f.Start) && f.Texts.All(t => !match.Contains(t)));

        // How many parts are dropped with a picture; 0 where its caption or credit stays.
        int GoneWith(int photo)
        {
            var figure = FigureRun.Of(working.Parts, photo);
            return figure.Photos > 1 ? 1
                : figure.Texts.Any(match.Contains) ? 0
                : 1 + figure.Texts.Count;
        }

        IEnumerable<FigureRun> Figures() =>
            Enumerable
                .Range(0, working.Parts.Count)
                .Where(i => working.Parts[i].Part.Role == EditionRoles.Photo)
                .Select(i => FigureRun.Of(working.Parts, i));

        for (var n = 0; n < wanted.Count; n++)
        {
            if (match[n] >= 0)
                FindPart(match[n], wanted[n]);
        }

        var order = match.Where(m => m >= 0).ToList();
        if (!order.SequenceEqual(order.Order()))
            emit(new Order(article.Id, [.. order.Select(working.Name)]));
        var origins = EditionMapper.Flatten(article);
        for (var n = 0; n < wanted.Count; n++)
        {
            if (match[n] < 0)
                emit(new AddPart(article.Id, n, ContentOf(origins[n])));
        }
    }

    private void FindPart(int at, EditionPart to)
    {
        var from = working.Parts[at].Part;
        if (from.Role != to.Role && EditionRoles.TextRoleOf(to.Role) is { } role)
            emit(new SetRole(article.Id, working.Name(at), role));
        if (!SameForm(from, to))
            emit(
                new SetForm(
                    article.Id,
                    working.Name(at),
                    EditionForms.FormOf(to.Form ?? "paragraph") ?? TextForm.Paragraph,
                    to.HeaderRows ?? 0
                )
            );
        if (!PartAligner.SameZones(from, to))
            emit(new MoveZone(article.Id, working.Name(at), pageId(to.Page ?? 1), [.. (to.Zones ?? []).Select(RectOf)]));
        if (from.Role == EditionRoles.Photo)
        {
            if (from.Text != to.Text || (from.Lead ?? false) != (to.Lead ?? false))
                emit(
                    new SetPicture(article.Id, working.Name(at))
                    {
                        Alternative = from.Text == to.Text ? null : to.Text ?? "",
                        IsLead = (from.Lead ?? false) == (to.Lead ?? false) ? null : to.Lead ?? false,
                    }
                );
        }
        else if (from.Text != to.Text)
            emit(new SetText(article.Id, working.Name(at), to.Text ?? ""));
    }

    private bool IsSo() => working.Parts.Count == wanted.Count && working.Parts.Zip(wanted).All(p => IsSo(p.First.Part, p.Second));

    private static bool IsSo(EditionPart a, EditionPart b) =>
        a.Role == b.Role && a.Text == b.Text && SameForm(a, b) && (a.Lead ?? false) == (b.Lead ?? false) && PartAligner.SameZones(a, b);

    private static bool SameForm(EditionPart a, EditionPart b) =>
        (a.Form ?? "paragraph") == (b.Form ?? "paragraph") && (a.HeaderRows ?? 0) == (b.HeaderRows ?? 0);

    private PartContent ContentOf(EditionPartOrigin origin)
    {
        var part = origin.Part;
        return new()
        {
            Page = pageId(part.Page ?? 1),
            Role = origin.Text?.Role,
            Text = part.Text ?? "",
            Form = origin.Text?.Form ?? TextForm.Paragraph,
            HeaderRows = origin.Text?.HeaderRows ?? 0,
            Picture = origin.Picture,
            Zones = [.. (part.Zones ?? []).Select(RectOf)],
        };
    }

    private static Rect RectOf(double[] box) => new(box[0], box[1], box[2], box[3]);
}
