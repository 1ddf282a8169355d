using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Json;

namespace Broadsheet.Model.Issues;

/// <summary>Names one article, written <c>morning-post/2031-12-15/a12</c>: the issue and the article's permanent id.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Article">The article in it.</param>
[JsonConverter(typeof(ParsableJsonConverter<ArticleKey>))]
public readonly record struct ArticleKey(IssueKey Issue, ArticleId Article) : IParsable<ArticleKey>
{
    /// <summary>Reads an article key.</summary>
    /// <exception cref="FormatException">The text is no article key; the message says what one looks like.</exception>
    public static ArticleKey Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var key)
            ? key
            : throw new FormatException($"'{s}' is no article: write it as 'morning-post/2031-12-15/a12'.");

    /// <summary>Reads an article key; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ArticleKey result) => TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArticleKey result)
    {
        result = default;
        var cut = s?.LastIndexOf('/') ?? -1;
        if (cut < 0 || !IssueKey.TryParse(s![..cut], out var issue) || !ArticleId.TryParse(s[(cut + 1)..], null, out var article))
            return false;
        result = new(issue, article);
        return true;
    }

    /// <summary>The key as written.</summary>
    public override string ToString() => $"{Issue}/{Article}";
}
