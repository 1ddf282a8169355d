using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Broadsheet.Store.Search.Queries;

/// <summary>Cuts a query into words, quotations, operators and parentheses; full-width and Chinese forms of the signs count as the plain
/// ones.</summary>
internal static class QueryTokens
{
    private const int LongestNumber = 9;
    private const string OpeningQuotes = "\"“”„«»「『〝";
    private static readonly Dictionary<string, QueryField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["headline"] = QueryField.Headline,
        ["标题"] = QueryField.Headline,
        ["標題"] = QueryField.Headline,
        ["byline"] = QueryField.Byline,
        ["作者"] = QueryField.Byline,
        ["caption"] = QueryField.Caption,
        ["图片说明"] = QueryField.Caption,
        ["圖片說明"] = QueryField.Caption,
        ["text"] = QueryField.Text,
        ["正文"] = QueryField.Text,
    };

    /// <summary>Cuts a query; false when a quotation is not closed.</summary>
    public static bool TryRead(string query, [NotNullWhen(true)] out List<QueryToken>? tokens)
    {
        tokens = [];
        var at = 0;
        while (at < query.Length)
        {
            var c = Plain(query[at]);
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c is '(' or ')' or '|')
            {
                tokens.Add(
                    new(
                        c switch
                        {
                            '(' => QueryTokenKind.Open,
                            ')' => QueryTokenKind.Close,
                            _ => QueryTokenKind.Or,
                        }
                    )
                );
                at++;
            }
            else if (c is '-' && at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]))
            {
                tokens.Add(new(QueryTokenKind.Not));
                at++;
            }
            else if (OpeningQuotes.Contains(c))
            {
                var end = query.AsSpan(at + 1).IndexOfAny(Closing(c));
                if (end < 0)
                {
                    tokens = null;
                    return false;
                }
                var text = query.Substring(at + 1, end);
                at += end + 2;
                var after = TildeAt(query, at, out var tilde);
                tokens.Add(new(QueryTokenKind.Text, text, IsQuoted: true, Tilde: tilde));
                at = after;
            }
            else
            {
                at = ReadWord(query, at, tokens);
            }
        }
        return true;
    }

    private static int ReadWord(string query, int start, List<QueryToken> tokens)
    {
        var at = start;
        while (
            at < query.Length
            && Plain(query[at]) is var c
            && !char.IsWhiteSpace(c)
            && c is not ('(' or ')' or '|')
            && !OpeningQuotes.Contains(c)
        )
        {
            if (c == ':' && Fields.TryGetValue(query[start..at], out var field))
            {
                tokens.Add(new(QueryTokenKind.Field, Field: field));
                return at + 1;
            }
            at++;
        }
        var word = query[start..at];
        tokens.Add(
            word.Length <= 3
                ? string.Concat(word.Select(Plain)) switch
                {
                    "AND" => new(QueryTokenKind.And),
                    "OR" => new(QueryTokenKind.Or),
                    "NOT" => new(QueryTokenKind.Not),
                    _ => Word(word),
                }
                : Word(word)
        );
        return at;
    }

    private static QueryToken Word(string word)
    {
        var at = word.AsSpan().LastIndexOfAny('~', '～');
        return at > 0 && TildeAt(word, at, out var tilde) == word.Length
            ? new(QueryTokenKind.Text, word[..at], Tilde: tilde)
            : new(QueryTokenKind.Text, word, IsPrefix: Plain(word[^1]) == '*');
    }

    /// <summary>Reads a tilde and the number behind it; where it ends.</summary>
    private static int TildeAt(string query, int at, out int? tilde)
    {
        tilde = null;
        if (at >= query.Length || Plain(query[at]) != '~')
            return at;
        var end = at + 1;
        while (end < query.Length && end - at < LongestNumber + 1 && char.IsAsciiDigit(Plain(query[end])))
            end++;
        tilde = end == at + 1 ? -1 : int.Parse(string.Concat(query[(at + 1)..end].Select(Plain)), CultureInfo.InvariantCulture);
        return end;
    }

    /// <summary>Full-width signs and letters as plain ones, the ideographic space as a space.</summary>
    private static char Plain(char c) =>
        c switch
        {
            '\u3000' => ' ',
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => c,
        };

    private static ReadOnlySpan<char> Closing(char opening) =>
        opening switch
        {
            '"' => "\"＂",
            '“' or '”' or '„' => "“”\"",
            '«' => "»",
            '»' => "«",
            '「' => "」",
            '『' => "』",
            _ => "〞〟",
        };
}
