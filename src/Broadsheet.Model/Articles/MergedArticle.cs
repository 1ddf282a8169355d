namespace Broadsheet.Model.Articles;

/// <summary>An article that became part of another: its address leads there.</summary>
/// <param name="Article">The article that ended.</param>
/// <param name="Into">The article that holds what it said.</param>
public sealed record MergedArticle(ArticleId Article, ArticleId Into);
