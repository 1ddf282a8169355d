using Broadsheet.Store.Search.Ranking;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Articles of one rank. Within it, newest first.</summary>
/// <param name="Code">Stands for it in cursors; smaller ranks higher.</param>
/// <param name="Table">Where they are found.</param>
/// <param name="Terms">What they are found by.</param>
/// <param name="NeedsCheck">True when some of them may not be among the hits.</param>
internal sealed record RankTier(int Code, TermTable Table, string Terms, bool NeedsCheck)
{
    public string TableName =>
        Table switch
        {
            TermTable.Headline => "headline",
            TermTable.Salient => "salient",
            TermTable.Single => "single",
            _ => "text",
        };

    public List<long> Read(SqliteSession session, long first, long last, bool newestFirst, int limit) =>
        session.Rows(
            SqlText.Query($"search-in-{TableName}", newestFirst ? "newest-first" : "oldest-first"),
            r => r.GetInt64(0),
            ("$terms", Terms),
            ("$first", first),
            ("$last", last),
            ("$limit", limit)
        );

    public bool Has(SqliteSession session, long id) =>
        session.Scalar(SqlText.Query($"search-has-{TableName}"), ("$terms", Terms), ("$id", id)) is not null;
}
