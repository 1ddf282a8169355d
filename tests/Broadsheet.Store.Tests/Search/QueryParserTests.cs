using System.Diagnostics.CodeAnalysis;
using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Queries;
using CsCheck;

namespace Broadsheet.Store.Tests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("harbour", "harbour")]
    [InlineData("old harbour", "(old & harbour)")]
    [InlineData("old AND harbour", "(old & harbour)")]
    [InlineData("old OR harbour bridge", "(old | (harbour & bridge))")]
    [InlineData("old ｜ harbour", "(old | harbour)")]
    [InlineData("(old OR new) harbour", "((old | new) & harbour)")]
    [InlineData("（old OR new） harbour", "((old | new) & harbour)")]
    [InlineData("harbour -bridge", "(harbour & !bridge)")]
    [InlineData("harbour NOT \"old bridge\"", "(harbour & !'old bridge')")]
    [InlineData("harb*", "harb*")]
    [InlineData("harb＊", "harb*")]
    [InlineData("“old bridge”", "'old bridge'")]
    [InlineData("「老港」", "'老港'")]
    [InlineData("„alte Brücke“", "'alte brucke'")]
    [InlineData("headline:old harbour", "(Headline:old & harbour)")]
    [InlineData("headline:(old harbour)", "(Headline:old & Headline:harbour)")]
    [InlineData("标题：老港 作者:\"王明\"", "(Headline:老港 & Byline:'王明')")]
    [InlineData("caption:boat text:sea", "(Caption:boat & Text:sea)")]
    [InlineData("http://example.org", "http example org")]
    [InlineData("\"old harbour\"~5", "near5('old' 'harbour')")]
    [InlineData("“老港 新颜”～３", "near3('老港' '新颜')")]
    [InlineData("\"old harbour\"~ bridge", "(near10('old' 'harbour') & bridge)")]
    [InlineData("\"harbour\"~5", "'harbour'")]
    [InlineData("\"a b\"~999999999", "near1000('a' 'b')")]
    [InlineData("caption:\"old harbour\"~5", "near5(Caption:'old' Caption:'harbour')")]
    [InlineData("harbuor~", "harbuor~2")]
    [InlineData("habor~", "habor~1")]
    [InlineData("harbour~1", "harbour~1")]
    [InlineData("harbour~9", "harbour~2")]
    [InlineData("old~harbour", "old harbour")]
    [InlineData("ab~", "ab")]
    [InlineData("老港　新颜", "(老港 & 新颜)")]
    [InlineData("a - b", "(a & b)")]
    [InlineData("--a b", "(a & b)")]
    public void A_query_is_read_as_written(string query, string expected)
    {
        var parsed = QueryParser.Parse(query);
        Assert.False(parsed.ReadAsPlainWords);
        Assert.Equal(expected, Show(parsed.Root!));
    }

    [Theory]
    [InlineData("\"old harbour", "(old & harbour)")]
    [InlineData("(old harbour", "(old & harbour)")]
    [InlineData("old) harbour", "(old & harbour)")]
    [InlineData("OR harbour", "harbour")]
    [InlineData("old AND", "old")]
    [InlineData("old OR OR harbour", "(old & harbour)")]
    [InlineData("old OR -harbour", "(old & harbour)")]
    [InlineData("'; DROP TABLE search_text; --x\"", "(drop & table & search & text & x)")]
    [InlineData("body : {headline} NEAR(a b, 5", "(body & headline & near & a & b & 5)")]
    public void What_cannot_be_read_is_read_as_plain_words(string query, string expected)
    {
        var parsed = QueryParser.Parse(query);
        Assert.True(parsed.ReadAsPlainWords);
        Assert.Equal(expected, Show(parsed.Root!));
    }

    [Theory]
    [InlineData("", SearchRefusal.Nothing)]
    [InlineData("  \u0000\u202E!?…", SearchRefusal.Nothing)]
    [InlineData("-harbour", SearchRefusal.Nothing)]
    [InlineData("NOT (a OR b)", SearchRefusal.Nothing)]
    public void What_has_nothing_to_look_for_is_refused(string query, SearchRefusal expected) =>
        Assert.Equal(expected, QueryParser.Parse(query).Refusal);

    [Fact]
    public void What_is_too_much_is_refused()
    {
        Assert.Equal(SearchRefusal.TooLong, QueryParser.Parse(new string('a', 10_001)).Refusal);
        Assert.Equal(SearchRefusal.TooManyWords, QueryParser.Parse(string.Join(" OR ", Enumerable.Range(0, 1000))).Refusal);
        Assert.Equal(
            SearchRefusal.TooManyWords,
            QueryParser.Parse($"\"{string.Concat(Enumerable.Range(0, 5000).Select(i => (char)(0x4E00 + i)))}\"").Refusal
        );
        Assert.Null(QueryParser.Parse(new string('a', 10_000)).Refusal);
    }

    [Fact]
    public void Deep_nesting_is_read_as_plain_words()
    {
        var parsed = QueryParser.Parse($"{new string('(', 4000)}harbour{new string(')', 4000)}");
        Assert.True(parsed.ReadAsPlainWords);
        Assert.Equal("harbour", Show(parsed.Root!));
        Assert.Equal(SearchRefusal.Nothing, QueryParser.Parse(new string('-', 9999) + "(").Refusal);
    }

    [Fact]
    public void Nothing_that_is_typed_breaks_the_parser()
    {
        string[] pieces =
        [
            "(",
            ")",
            "\"",
            "“",
            "”",
            "「",
            "-",
            "*",
            "~",
            "~5",
            "㌔",
            "ü",
            "\u200C",
            "علی",
            ":",
            "headline:",
            "AND",
            "OR",
            "NOT",
            " ",
            "　",
            "ab",
            "港",
            "港口",
            "\u202E",
            "\0",
            "\uD800",
            "😀",
            "'",
            "^",
            "{",
            "NEAR(",
        ];
        Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40], p => string.Concat(p))
            .Sample(query =>
            {
                var parsed = QueryParser.Parse(query);
                return (parsed.Root is null) == (parsed.Refusal is not null);
            });
    }

    [SuppressMessage("Style", "IDE0072", Justification = "There are five kinds of node.")]
    private static string Show(QueryNode node) =>
        node switch
        {
            QueryPhrase p => (p.Field == QueryField.Any ? "" : $"{p.Field}:")
                + (p.IsQuoted ? $"'{Typed(p)}'" : Typed(p))
                + (p.EndsOpen && p.Terms[^1][0] < '\u2E80' ? "*" : "")
                + (p.Faults > 0 ? $"~{p.Faults}" : ""),
            AllOf all => $"({string.Join(" & ", all.Nodes.Select(Show))})",
            AnyOf any => $"({string.Join(" | ", any.Nodes.Select(Show))})",
            Without without => $"!{Show(without.Node)}",
            Near near => $"near{near.Within}({string.Join(' ', near.Phrases.Select(Show))})",
            _ => throw new InvalidOperationException("unknown node"),
        };

    private static string Typed(QueryPhrase phrase) => phrase.Terms[0][0] >= '\u2E80' ? phrase.Typed : string.Join(' ', phrase.Terms);
}
