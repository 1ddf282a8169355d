using System.Diagnostics.CodeAnalysis;
using Broadsheet.Model.Issues;

namespace Broadsheet.Invocation;

/// <summary>An issue, or one article of it.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Article">The article; null for the whole issue.</param>
internal readonly record struct IssueOrArticle(IssueKey Issue, ArticleKey? Article) : IParsable<IssueOrArticle>
{
    public static IssueOrArticle Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new FormatException(
                $"'{s}' is neither an issue nor an article: write 'morning-post/2031-12-15' or 'morning-post/2031-12-15/a12'."
            );

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IssueOrArticle result)
    {
        result = default;
        if (ArticleKey.TryParse(s, out var article))
            result = new(article.Issue, article);
        else if (IssueKey.TryParse(s, out var issue))
            result = new(issue, null);
        else
            return false;
        return true;
    }
}
