using System.Text.Json.Serialization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Corrections;

/// <summary>Changes the words of a part.</summary>
/// <param name="Article">The article.</param>
/// <param name="Part">What the part was.</param>
/// <param name="Text">Its new text.</param>
public sealed record SetText(ArticleId Article, PartReference Part, string Text) : ArticleOperation(Article);

/// <summary>Says what a part of text is.</summary>
/// <param name="Article">The article.</param>
/// <param name="Part">What the part was.</param>
/// <param name="Role">Its new role.</param>
public sealed record SetRole(ArticleId Article, PartReference Part, TextRole Role) : ArticleOperation(Article);

/// <summary>Says how a part of text is set.</summary>
/// <param name="Article">The article.</param>
/// <param name="Part">What the part was.</param>
/// <param name="Form">Its new form.</param>
/// <param name="HeaderRows">How many rows at the head of a table name its columns.</param>
public sealed record SetForm(ArticleId Article, PartReference Part, TextForm Form, int HeaderRows) : ArticleOperation(Article);

/// <summary>Says where a part stands.</summary>
/// <param name="Article">The article.</param>
/// <param name="Part">What the part was.</param>
/// <param name="Page">The page's id.</param>
/// <param name="Zones">The places on that page, in points.</param>
public sealed record MoveZone(ArticleId Article, PartReference Part, string Page, IReadOnlyList<Rect> Zones) : ArticleOperation(Article);

/// <summary>Adds a part.</summary>
/// <param name="Article">The article.</param>
/// <param name="At">Its position from then on, 0 for the first.</param>
/// <param name="Part">The part.</param>
public sealed record AddPart(ArticleId Article, int At, PartContent Part) : ArticleOperation(Article);

/// <summary>Takes a part out.</summary>
/// <param name="Article">The article.</param>
/// <param name="Part">What the part was.</param>
public sealed record RemovePart(ArticleId Article, PartReference Part) : ArticleOperation(Article);

/// <summary>Moves a part to the end of another article, with its place and its picture.</summary>
/// <param name="Article">The article that loses it.</param>
/// <param name="Part">What the part was.</param>
/// <param name="To">The article that gets it.</param>
public sealed record MoveBlock(ArticleId Article, PartReference Part, ArticleId To) : ArticleOperation(Article)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<ArticleId> Articles => [Article, To];
}

/// <summary>Puts the parts of an article into another reading order.</summary>
/// <param name="Article">The article.</param>
/// <param name="Parts">What the parts were, in their new order.</param>
public sealed record Order(ArticleId Article, IReadOnlyList<PartReference> Parts) : ArticleOperation(Article);

/// <summary>Gives an article other parts altogether, where no smaller operation says it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Parts">Its parts in reading order.</param>
public sealed record SetParts(ArticleId Article, IReadOnlyList<PartContent> Parts) : ArticleOperation(Article);
