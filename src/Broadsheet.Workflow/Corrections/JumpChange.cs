using Broadsheet.Model.Articles;

namespace Broadsheet.Workflow.Corrections;

/// <summary>Says of jump lines that are kept whether the other end is joined.</summary>
internal static class JumpChange
{
    /// <summary>Marks the jump lines of an article that lead one way to a page.</summary>
    /// <param name="article">The article.</param>
    /// <param name="direction">On to it, or back to it.</param>
    /// <param name="page">Number of the page.</param>
    /// <param name="label">Its printed label.</param>
    /// <param name="isMatched">Whether the other end is joined.</param>
    public static void Mark(WorkingArticle article, JumpDirection direction, int page, string? label, bool isMatched)
    {
        for (var i = 0; i < article.Parts.Count; i++)
        {
            if (
                article.Parts[i].Origin is { Text: { Jump: { } jump } text } origin
                && jump.Direction == direction
                && (jump.Page == page || (jump.Page is null && jump.Label == label))
                && (jump.Matched != isMatched || jump.Page != page)
            )
            {
                var marked = text with { Jump = jump with { Page = page, Matched = isMatched } };
                article.Parts[i] = article.Parts[i] with { Origin = origin with { Text = marked } };
            }
        }
    }
}
