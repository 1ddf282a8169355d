using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Snippets;
using CsCheck;

namespace Broadsheet.Store.Tests.Search;

/// <summary>Whatever is typed is answered or refused, never a fault.</summary>
public sealed class BadQueryTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Queries { get; } =
        new(
            new string('a', 10_000),
            new string('港', 10_000),
            new string('港', 500),
            string.Join(' ', Enumerable.Repeat("港口", 64)),
            string.Join(" OR ", Enumerable.Range(0, 60).Select(i => $"{(char)('a' + i % 26)}{(char)('a' + i / 26)}*")),
            string.Join(" OR ", Enumerable.Range(0, 64).Select(i => (char)(0x4E00 + i))),
            string.Concat(Enumerable.Repeat("(a OR b) ", 30)),
            "(((((((((((((((((((((((((a)))))))))))))))))))))))))",
            "\"",
            "\"\"",
            "“”",
            "'",
            "*",
            "a*",
            "-",
            "--",
            ":",
            "headline:",
            "headline:headline:a",
            "港*",
            "NOT NOT a",
            "a NOT",
            "(a+)+$",
            "^(?=.*a).{1000000}",
            "%' OR '1'='1",
            "'; DELETE FROM issue; --",
            "search_text MATCH 'a'",
            "{headline body} : a",
            "NEAR(a b, 10)",
            "a^2",
            "~",
            "\"\"~5",
            "\"a b\"~999999999999",
            "a~",
            "harbour~2",
            "\"港 桥 a\"~3",
            "㌔~",
            "NOT \"a b\"~2",
            "a -\"b c\"~2",
            "Müller Köln Brücke",
            "\"ae oe ue ae oe ue\"",
            "علی رضا خانه ها می رود",
            "\"علی رضا خانه ها\"",
            "서울시장선거일",
            "港口新建大桥明日通车各界人士齐聚码头迎候首航",
            "rank",
            "¶k0",
            "\"¶k0\"",
            "¶b",
            "a AND ¶l1",
            "\0",
            "a\0b",
            "\u202E\u2066abc",
            "\uD800",
            "\uDC00港",
            "😀",
            "a\r\nb",
            "\u0301",
            "１／２",
            "%00",
            "<script>alert(1)</script>",
            "王 OR (李 AND NOT 港)",
            "王 -港",
            "港 -王 -李",
            "(-a -b) 港",
            "a OR (b -c)"
        );

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task It_is_answered_or_refused(string query)
    {
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var page = await archive.Folder.Search.SearchAsync(
                new()
                {
                    Query = query,
                    Order = order,
                    WithFacets = true,
                },
                Cancel
            );
            Assert.True(page.Refusal is not null || page.Hits.Count == Math.Min(page.Total, 20));
        }
        Assert.NotNull(await archive.Folder.Search.SuggestAsync(query, null, 8, Cancel));
        Assert.NotNull(HitFinder.For(query).Find("老港口 a b 王", "zh"));
    }

    [Fact]
    public async Task Nothing_that_is_typed_is_syntax_of_the_engine()
    {
        string[] pieces =
        [
            "(",
            ")",
            "\"",
            "“",
            "”",
            "-",
            "*",
            "+",
            "^",
            ":",
            "headline:",
            "caption:",
            "AND",
            "OR",
            "NOT",
            " ",
            "the",
            "a*",
            "港",
            "港口",
            "新港",
            "2031年",
            "{",
            "}",
            "NEAR",
            "~",
            "~2",
            "\"a b\"~3",
            "harbour~",
            "Müller",
            "e-mail",
            "علی",
            "港口新桥明日",
            "¶",
            "\0",
            "\uD800",
        ];
        await Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[1, 16], p => string.Join(' ', p))
            .SampleAsync(
                async query =>
                {
                    var page = await archive.Folder.Search.SearchAsync(new() { Query = query }, CancellationToken.None);
                    Assert.True(page.Refusal is not null || page.Hits.Count == Math.Min(page.Total, 20));
                },
                iter: 400,
                threads: 2
            );
    }

    [Fact]
    public async Task Tags_of_the_index_cannot_be_asked_for()
    {
        Assert.Equal(SearchRefusal.Nothing, (await archive.Folder.Search.SearchAsync(new() { Query = "¶" }, Cancel)).Refusal);
        Assert.Equal(0, (await archive.Folder.Search.SearchAsync(new() { Query = "\"¶k0\"" }, Cancel)).Total);
    }
}
