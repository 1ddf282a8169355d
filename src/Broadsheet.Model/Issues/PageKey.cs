using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Broadsheet.Model.Json;

namespace Broadsheet.Model.Issues;

/// <summary>
/// Names one page of an issue, written <c>morning-post/2031-12-15/p-A05</c>. The part after <c>p-</c> is <see cref="Pages.Page.Id"/>: the
/// printed label in ASCII, so that the address stays when a missing page is added later.
/// </summary>
/// <param name="Issue">The issue.</param>
/// <param name="Page">The page's <see cref="Pages.Page.Id"/>.</param>
[JsonConverter(typeof(ParsableJsonConverter<PageKey>))]
public readonly record struct PageKey(IssueKey Issue, string Page) : IParsable<PageKey>
{
    /// <summary>Reads a page key.</summary>
    /// <exception cref="FormatException">The text is no page key; the message says what one looks like.</exception>
    public static PageKey Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var key)
            ? key
            : throw new FormatException($"'{s}' is no page: write it as 'morning-post/2031-12-15/p-05'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PageKey result)
    {
        result = default;
        var cut = s?.LastIndexOf("/p-", StringComparison.Ordinal) ?? -1;
        if (cut < 0 || !IssueKey.TryParse(s![..cut], out var issue) || !IsPageId(s[(cut + 3)..]))
            return false;
        result = new(issue, s[(cut + 3)..]);
        return true;
    }

    /// <summary>True for 1 to 32 ASCII letters, digits and inner hyphens: what a <see cref="Pages.Page.Id"/> may be.</summary>
    public static bool IsPageId(string id) =>
        id.Length is >= 1 and <= 32 && id[0] != '-' && id[^1] != '-' && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>The key as written.</summary>
    public override string ToString() => $"{Issue}/p-{Page}";
}
