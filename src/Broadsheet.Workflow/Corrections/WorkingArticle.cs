using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Geometry;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Corrections;

/// <summary>A part under correction.</summary>
/// <param name="Part">The part as it is to be.</param>
/// <param name="Origin">What it was made from; null for one that is new.</param>
internal sealed record WorkingPart(EditionPart Part, EditionPartOrigin? Origin);

/// <summary>An article under correction: its parts one by one, pictures, captions and credits too.</summary>
internal sealed class WorkingArticle
{
    // Points that a picture may move between two imports of one page and still be the same.
    private const double SamePlace = 3;

    private readonly Article _kept;

    public WorkingArticle(Article kept)
    {
        _kept = kept;
        Kind = kept.Kind;
        Parts = [.. EditionMapper.Flatten(kept).Select(o => new WorkingPart(o.Part, o))];
        Notes = [.. kept.Corrections];
    }

    public ArticleId Id => _kept.Id;

    public ArticleKind Kind { get; set; }

    public List<WorkingPart> Parts { get; private set; }

    public List<CorrectionNote> Notes { get; }

    /// <summary>The article as it is now; the very same object where nothing differs.</summary>
    public Article Build(Func<EditionPart, Picture?> findPicture)
    {
        var built = ArticleEdit.Apply(_kept, Kind, [.. Parts.Select(p => p.Part)], [.. Parts.Select(p => p.Origin)], findPicture);
        return built.Corrections.SequenceEqual(Notes) ? built : built with { Corrections = [.. Notes] };
    }

    /// <summary>Names a part as it is now.</summary>
    public PartReference Name(int index)
    {
        var part = Parts[index].Part;
        return part.Role == EditionRoles.Photo
            ? new() { Index = index, Zone = ZoneOf(part) }
            : new()
            {
                Index = index,
                Role = EditionRoles.TextRoleOf(part.Role) ?? TextRole.Other,
                Text = part.Text,
            };
    }

    /// <summary>True where a part of it stands on a page.</summary>
    /// <param name="page">Number of the page.</param>
    public bool StandsOn(int page) => Parts.Exists(p => p.Part.Page == page);

    /// <summary>The position of a part that was named; -1 where there is none of those words. It is looked for where it was, then nearest
    /// to it.</summary>
    public int Find(PartReference reference)
    {
        foreach (var isSame in (Func<EditionPart, bool>[])[p => Is(p, reference), p => Resembles(p, reference)])
        {
            var found = Enumerable
                .Range(0, Parts.Count)
                .Where(i => isSame(Parts[i].Part))
                .OrderBy(i => Math.Abs(i - reference.Index))
                .ToList();
            if (found.Count > 0)
                return found[0];
        }

        return -1;
    }

    public void Replace(int index, Func<EditionPart, EditionPart> change) =>
        Parts[index] = Parts[index] with { Part = change(Parts[index].Part) };

    public void Reorder(IReadOnlyList<int> order) => Parts = [.. order.Select(i => Parts[i])];

    private static bool Is(EditionPart part, PartReference reference) =>
        reference.Role is { } role
            ? part.Text == reference.Text && part.Role == EditionRoles.NameOf(role)
            : part.Role == EditionRoles.Photo && reference.Zone == ZoneOf(part);

    // Another import may space or break the same words otherwise, and take them for something else.
    private bool Resembles(EditionPart part, PartReference reference)
    {
        if (reference.Role is not null)
            return part.Role != EditionRoles.Photo && ArticleText.Normalise(part.Text ?? "") == ArticleText.Normalise(reference.Text ?? "");
        return part.Role == EditionRoles.Photo
            && (Near(ZoneOf(part), reference.Zone) || Parts.Count(p => p.Part.Role == EditionRoles.Photo) == 1);
    }

    private static Rect? ZoneOf(EditionPart part) => part.Zones is [var z, ..] ? new Rect(z[0], z[1], z[2], z[3]) : null;

    private static bool Near(Rect? a, Rect? b) =>
        a is { } x
        && b is { } y
        && Math.Abs(x.Left - y.Left) < SamePlace
        && Math.Abs(x.Top - y.Top) < SamePlace
        && Math.Abs(x.Right - y.Right) < SamePlace
        && Math.Abs(x.Bottom - y.Bottom) < SamePlace;
}
