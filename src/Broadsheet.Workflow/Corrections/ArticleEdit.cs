using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Corrections;

/// <summary>Lays edited parts over a kept article.</summary>
internal static class ArticleEdit
{
    /// <summary>The article with the wanted parts; the very same object when nothing differs.</summary>
    /// <param name="kept">The article as it is kept.</param>
    /// <param name="kind">What it is now.</param>
    /// <param name="wanted">Its parts, each with its page.</param>
    /// <param name="findPicture">Finds the picture of a photo that comes from elsewhere in the issue.</param>
    public static Article Apply(Article kept, ArticleKind kind, IReadOnlyList<EditionPart> wanted, Func<EditionPart, Picture?> findPicture)
    {
        var old = EditionMapper.Flatten(kept);
        var match = PartAligner.Align([.. old.Select(o => o.Part)], wanted);
        return Apply(kept, kind, wanted, [.. match.Select(m => m < 0 ? null : old[m])], findPicture);
    }

    /// <summary>The same with origins that are known.</summary>
    public static Article Apply(
        Article kept,
        ArticleKind kind,
        IReadOnlyList<EditionPart> wanted,
        IReadOnlyList<EditionPartOrigin?> origins,
        Func<EditionPart, Picture?> findPicture
    )
    {
        var parts = new PartBuilder(findPicture).Build(WithOneLead(wanted, origins), origins);
        if (kind == kept.Kind && parts.SequenceEqual(kept.Parts))
            return kept;
        return kept with
        {
            Kind = kind,
            Parts = parts,
            Zones = SameAreas(kept.Parts, parts) ? kept.Zones : ZonesOf(parts),
            Dateline = StillSaid(kept.Dateline, parts),
            // A person looked at it.
            Confidence = 1,
            Doubts = [],
        };
    }

    // Where another photo was chosen, the one that was the lead before is none any more.
    private static IReadOnlyList<EditionPart> WithOneLead(IReadOnlyList<EditionPart> wanted, IReadOnlyList<EditionPartOrigin?> origins)
    {
        var was = Enumerable.Range(0, wanted.Count).Where(i => origins[i]?.Picture is { IsLead: true } && wanted[i].Lead != false).ToList();
        var isOther = Enumerable.Range(0, wanted.Count).Except(was).Any(i => wanted[i].Lead == true);
        return isOther && was.Count > 0 ? [.. wanted.Select((p, i) => was.Contains(i) ? p with { Lead = false } : p)] : wanted;
    }

    /// <summary>The areas of the parts, one zone a page.</summary>
    internal static IReadOnlyList<Zone> ZonesOf(IReadOnlyList<ArticlePart> parts) =>
        [
            .. parts
                .GroupBy(p => p.Page)
                .Select(g => new Zone { Page = g.Key, Outlines = ZoneOutline.Around(g.SelectMany(p => p.Zones)) })
                .Where(z => z.Outlines.Count > 0),
        ];

    /// <summary>True when a reader would read or see something else: words, their order, roles or forms, or the number of
    /// pictures.</summary>
    public static bool ReadsDifferently(Article a, Article b) =>
        !EditionMapper.Flatten(a).Select(Words).SequenceEqual(EditionMapper.Flatten(b).Select(Words));

    private static (string?, string?, string?, int?) Words(EditionPartOrigin origin) =>
        (origin.Part.Role, origin.Part.Text, origin.Part.Form, origin.Part.HeaderRows);

    private static bool SameAreas(IReadOnlyList<ArticlePart> old, IReadOnlyList<ArticlePart> @new)
    {
        // Taking words out of a paragraph leaves its place on paper as it is; only other places make other zones.
        var before = old.SelectMany(p => p.Zones.Select(z => (p.Page, z))).ToHashSet();
        return before.SetEquals(@new.SelectMany(p => p.Zones.Select(z => (p.Page, z))));
    }

    private static DatelineFacts? StillSaid(DatelineFacts? facts, IReadOnlyList<ArticlePart> parts)
    {
        if (facts is null)
            return null;
        var text = string.Join(
            '\n',
            parts.OfType<TextPart>().Where(p => p.Role is TextRole.Dateline or TextRole.Body or TextRole.Lead).Take(2).Select(p => p.Text)
        );
        var kept = new DatelineFacts
        {
            Agency = Said(facts.Agency),
            Place = Said(facts.Place),
            Date = Said(facts.Date),
            Reporter = Said(facts.Reporter),
        };
        return kept == new DatelineFacts() ? null : kept;

        string? Said(string? fact) => fact is not null && text.Contains(fact, StringComparison.Ordinal) ? fact : null;
    }
}
