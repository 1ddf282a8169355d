using System.Text.Json.Serialization;
using Broadsheet.Model.Articles;

namespace Broadsheet.Model.Corrections;

/// <summary>Says what an article is.</summary>
/// <param name="Article">The article.</param>
/// <param name="Kind">What it is now.</param>
public sealed record SetKind(ArticleId Article, ArticleKind Kind) : ArticleOperation(Article);

/// <summary>Makes a new article of some parts of another.</summary>
/// <param name="Article">The article that loses them.</param>
/// <param name="Parts">What they were, in the order of the new article.</param>
/// <param name="Added">Id of the new article; never given before.</param>
/// <param name="Kind">What the new article is.</param>
public sealed record Split(ArticleId Article, IReadOnlyList<PartReference> Parts, ArticleId Added, ArticleKind Kind)
    : ArticleOperation(Article)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<ArticleId> Articles => [Article, Added];
}

/// <summary>Puts the parts of an article behind those of another; the address of the one leads to the other from then on.</summary>
/// <param name="Article">The article that ends.</param>
/// <param name="Into">The article that goes on.</param>
public sealed record Merge(ArticleId Article, ArticleId Into) : ArticleOperation(Article)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<ArticleId> Articles => [Article, Into];
}

/// <summary>Adds an article, or brings one back that was removed.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Content">The article; its pages are numbers of <paramref name="Pages"/>.</param>
/// <param name="Pages">The id of each page that it stands on, by the number that the content names it by.</param>
public sealed record AddArticle(ArticleId Article, Article Content, IReadOnlyDictionary<int, string> Pages) : ArticleOperation(Article);

/// <summary>Takes an article out of the issue.</summary>
/// <param name="Article">The article.</param>
public sealed record RemoveArticle(ArticleId Article) : ArticleOperation(Article);

/// <summary>Tells readers of a correction.</summary>
/// <param name="Article">The article that was corrected.</param>
/// <param name="Note">What they are told, and when it was corrected.</param>
public sealed record AddNote(ArticleId Article, CorrectionNote Note) : ArticleOperation(Article);

/// <summary>Puts the articles of the issue into another reading order. Articles that are not named stay behind the one they stood
/// behind.</summary>
/// <param name="Sequence">The ids in their new order.</param>
public sealed record OrderArticles(IReadOnlyList<ArticleId> Sequence) : Operation;
