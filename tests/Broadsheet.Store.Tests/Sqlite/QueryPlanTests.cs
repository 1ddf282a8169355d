using Broadsheet.Store.Sqlite;

namespace Broadsheet.Store.Tests.Sqlite;

/// <summary>Lists stay fast over a hundred years of issues because each is served by an index in the order it asks for.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public QueryPlanTests() => TestDatabase.OpenStore(_folder["broadsheet.db"]).Dispose();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Neighbours_are_four_steps_into_one_index_that_has_all_they_need()
    {
        var plan = Plan("find-published-neighbours");
        Assert.Equal(4, plan.Count(l => l.StartsWith("SEARCH issue USING COVERING INDEX issue_published ", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, l =>
            l.Contains("USE TEMP B-TREE", StringComparison.Ordinal) || l.StartsWith("SCAN issue", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("issue_published ", "one-publication", "published", "newest-first")]
    [InlineData("issue_published ", "one-publication", "published", "oldest-first")]
    [InlineData("sqlite_autoindex_issue_1 ", "one-publication", "newest-first")]
    [InlineData("sqlite_autoindex_issue_1 ", "one-publication", "oldest-first")]
    [InlineData("issue_published_by_date ", "published", "newest-first")]
    [InlineData("issue_published_by_date ", "published", "oldest-first")]
    [InlineData("issue_by_date ", "newest-first")]
    [InlineData("issue_by_date ", "oldest-first")]
    public void A_list_of_issues_reads_one_index_in_order(string index, params string[] cases)
    {
        var plan = Plan("list-issues", cases);
        Assert.Contains(plan, l => l.StartsWith($"SEARCH i USING INDEX {index}", StringComparison.Ordinal));
        Assert.Contains(plan, l => l.StartsWith("SEARCH r USING PRIMARY KEY", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, l => l.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("issue_published ", "published")]
    [InlineData("sqlite_autoindex_issue_1 ")]
    public void Months_are_counted_from_an_index_alone(string index, params string[] cases) =>
        Assert.Contains(Plan("list-months", cases), l => l.StartsWith($"SEARCH i USING COVERING INDEX {index}", StringComparison.Ordinal));

    [Theory]
    [InlineData("issue_published ", "published")]
    [InlineData("sqlite_autoindex_issue_1 ")]
    public void Years_are_stepped_over_in_an_index(string index, params string[] cases)
    {
        var plan = Plan("list-years", cases);
        Assert.Equal(2, plan.Count(l => l.StartsWith($"SEARCH issue USING COVERING INDEX {index}", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, l => l.StartsWith("SCAN issue", StringComparison.Ordinal));
    }

    [Fact]
    public void No_list_touches_the_content_of_revisions()
    {
        foreach (var name in new[] { "find-issue", "list-revisions", "list-withdrawn-articles", "find-latest" })
            Assert.All(Plan(name), l => Assert.StartsWith("SEARCH", l, StringComparison.Ordinal));
        Assert.DoesNotContain("revision_content", SqlText.Query("find-issue") + SqlText.Query("list-issues"), StringComparison.Ordinal);
    }

    private List<string> Plan(string name, params string[] cases)
    {
        var sql = SqlText.Query(name, cases);
        using var connection = TestDatabase.Open(_folder["broadsheet.db"]);
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var parameter in new[] { "$publication", "$date", "$edition", "$from", "$to", "$limit" })
        {
            if (sql.Contains(parameter, StringComparison.Ordinal))
                command.Parameters.AddWithValue(parameter, 1);
        }
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(3));
        return lines;
    }
}
