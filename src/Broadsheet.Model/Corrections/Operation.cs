using System.Text.Json.Serialization;
using Broadsheet.Model.Articles;

namespace Broadsheet.Model.Corrections;

/// <summary>
/// One thing that a desk did to an issue. A correction is a list of them, applied in order to the revision it was made on, kept with the
/// revision that it made, and replayed over a later import. It names articles and pages by their ids, parts by what they were.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(SetText), "setText")]
[JsonDerivedType(typeof(SetRole), "setRole")]
[JsonDerivedType(typeof(SetForm), "setForm")]
[JsonDerivedType(typeof(MoveZone), "moveZone")]
[JsonDerivedType(typeof(AddPart), "addPart")]
[JsonDerivedType(typeof(RemovePart), "removePart")]
[JsonDerivedType(typeof(MoveBlock), "moveBlock")]
[JsonDerivedType(typeof(Order), "order")]
[JsonDerivedType(typeof(SetParts), "setParts")]
[JsonDerivedType(typeof(SetKind), "setKind")]
[JsonDerivedType(typeof(Split), "split")]
[JsonDerivedType(typeof(Merge), "merge")]
[JsonDerivedType(typeof(LinkJump), "linkJump")]
[JsonDerivedType(typeof(UnlinkJump), "unlinkJump")]
[JsonDerivedType(typeof(SetPicture), "setPicture")]
[JsonDerivedType(typeof(AddArticle), "addArticle")]
[JsonDerivedType(typeof(RemoveArticle), "removeArticle")]
[JsonDerivedType(typeof(AddNote), "addNote")]
[JsonDerivedType(typeof(OrderArticles), "orderArticles")]
[JsonDerivedType(typeof(SetPageLabel), "setPageLabel")]
[JsonDerivedType(typeof(SetPageName), "setPageName")]
public abstract record Operation
{
    /// <summary>The articles that it changes.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<ArticleId> Articles => [];

    /// <summary>The page that it changes, by its id; null where it changes none.</summary>
    [JsonIgnore]
    public virtual string? ChangedPage => null;
}

/// <summary>An operation on one article.</summary>
/// <param name="Article">The article.</param>
public abstract record ArticleOperation(ArticleId Article) : Operation
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<ArticleId> Articles => [Article];
}
