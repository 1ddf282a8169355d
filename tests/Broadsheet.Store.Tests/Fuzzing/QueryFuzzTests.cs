using System.Text;
using Broadsheet.Fuzzing;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Snippets;

namespace Broadsheet.Store.Tests.Fuzzing;

/// <summary>Broken queries: a query never fails.</summary>
[Trait("Category", "Fuzz")]
public sealed class QueryFuzzTests
{
    [Fact]
    public void Queries_are_answered()
    {
        string[] queries =
        [
            "harbour bridge",
            "\"harbour bridge\"",
            "title:harbour AND NOT bridge",
            "(harbour OR ferry) AND -winter",
            "harb*",
            "\"a b\"~5",
            "harbour~",
            "町の図書館",
            "Übergröße",
            "byline:\"A. Painter\"",
            "мост OR река",
            "کتاب‌خانه",
            "㎏ ㍻",
        ];
        new Fuzzer(
            "query",
            [.. queries.Select(Encoding.UTF8.GetBytes)],
            ["(", ")", "\"", "*", "~", "-", ":", " AND ", " OR ", " NOT ", "title:", "\u0000", "\ud83d", "\u0301"]
        ).Run(
            (path, input) =>
            {
                var query = Encoding.UTF8.GetString(input);
                _ = QueryParser.Parse(query);
                _ = HitFinder.For(query);
            }
        );
    }
}
