using System.Text.Json.Serialization;
using Broadsheet.Model.Articles;

namespace Broadsheet.Model.Corrections;

/// <summary>Joins an article to what goes on with it on another page; the address of that leads to it from then on, and the jump lines
/// between them count as joined.</summary>
/// <param name="Article">The article that begins.</param>
/// <param name="To">The article that was its continuation.</param>
/// <param name="Page">Id of the page that it goes on on.</param>
public sealed record LinkJump(ArticleId Article, ArticleId To, string Page) : ArticleOperation(Article)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<ArticleId> Articles => [Article, To];
}

/// <summary>Parts an article where it goes on on a page: what stands there and after it is an article of its own from then on.</summary>
/// <param name="Article">The article that ends before.</param>
/// <param name="Page">Id of the page; not the one that it begins on.</param>
/// <param name="Added">Id of the new article: one that was never given before, or that of an article that became part of this one.</param>
/// <param name="Kind">What the new article is.</param>
public sealed record UnlinkJump(ArticleId Article, string Page, ArticleId Added, ArticleKind Kind) : ArticleOperation(Article)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<ArticleId> Articles => [Article, Added];
}
