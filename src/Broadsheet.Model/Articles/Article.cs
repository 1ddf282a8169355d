using System.Text.Json.Serialization;

namespace Broadsheet.Model.Articles;

/// <summary>
/// One article, whole: all its parts in reading order over all its pages (NewsArticle, METS div, IIIF Range).
/// A story that jumps from page 1 to page 4 is one article whose parts name both pages.
/// </summary>
public sealed record Article
{
    /// <summary>Its permanent id. Layout leaves it at 0; Workflow gives it.</summary>
    public ArticleId Id { get; init; }

    /// <summary>What it is.</summary>
    public required ArticleKind Kind { get; init; }

    /// <summary>Its parts in reading order.</summary>
    public required IReadOnlyList<ArticlePart> Parts { get; init; }

    /// <summary>The areas that belong to it, one entry for each page it stands on, in the order of its parts.</summary>
    public IReadOnlyList<Zone> Zones { get; init; } = [];

    /// <summary>Language of its text where it differs from the publication's, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>What its dateline says.</summary>
    public DatelineFacts? Dateline { get; init; }

    /// <summary>How sure its extent and roles are, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What speaks against it being whole and right, in sentences, what matters most first. For the desk, never shown to
    /// readers.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Changes after publishing, oldest first.</summary>
    public IReadOnlyList<CorrectionNote> Corrections { get; init; } = [];

    /// <summary>The page it begins on: <see cref="Pages.Page.Sequence"/>.</summary>
    public int FirstPage => Parts.Count > 0 ? Parts[0].Page : 0;

    /// <summary>The text parts of one role, in order (those inside figures excluded).</summary>
    public IEnumerable<TextPart> Texts(TextRole role) => Parts.OfType<TextPart>().Where(p => p.Role == role);

    /// <summary>The headline with its printed line breaks; null where the article has none.</summary>
    public string? Headline => Texts(TextRole.Headline).FirstOrDefault()?.Text;

    /// <summary>The figures in order. They are written as parts, so not once more: a read-only collection would be.</summary>
    [JsonIgnore]
    public IEnumerable<Figure> Figures => Parts.OfType<Figure>();

    /// <summary>The picture that stands for the article: the one that the desk chose, otherwise the first that has a file; null for
    /// none.</summary>
    [JsonIgnore]
    public Picture? LeadPicture =>
        Figures.SelectMany(f => f.Pictures).Where(p => p.Image is not null).OrderByDescending(p => p.IsLead).FirstOrDefault();
}
