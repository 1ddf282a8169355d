using System.Globalization;
using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Model.Publications;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Store.Sqlite.Issues;

internal sealed partial class SqliteIssueStore
{
    public Task<Publication?> FindPublicationAsync(PublicationSlug slug, CancellationToken cancellationToken) =>
        Read(s => s.First(SqlText.Query("find-publication"), ReadPublication, ("$slug", slug.ToString())), cancellationToken);

    public Task<IReadOnlyList<Publication>> ListPublicationsAsync(CancellationToken cancellationToken) =>
        Read<IReadOnlyList<Publication>>(s => s.Rows(SqlText.Query("list-publications"), ReadPublication), cancellationToken);

    public Task<IssueRecord?> FindIssueAsync(IssueKey key, CancellationToken cancellationToken) =>
        Read(s => s.First(SqlText.Query("find-issue"), ReadIssueRecord, KeyValues(key)), cancellationToken);

    public Task<IReadOnlyList<IssueRecord>> ListIssuesAsync(IssueQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit is < 0)
            throw new ArgumentException("A limit is 0 or more.", nameof(query));
        var sql = SqlText.Query("list-issues", [.. Cases(query), query.NewestFirst ? "newest-first" : "oldest-first"]);
        return Read<IReadOnlyList<IssueRecord>>(
            s => s.Rows(sql, ReadIssueRecord, [.. QueryValues(query), ("$limit", query.Limit ?? -1)]),
            cancellationToken
        );
    }

    public Task<int> CountIssuesAsync(IssueQuery query, CancellationToken cancellationToken)
    {
        var sql = SqlText.Query("count-issues", [.. Cases(query)]);
        return Read(s => Convert.ToInt32(s.Scalar(sql, QueryValues(query)), CultureInfo.InvariantCulture), cancellationToken);
    }

    public Task<IReadOnlyList<IssueMonth>> ListMonthsAsync(
        PublicationSlug publication,
        bool publishedOnly,
        CancellationToken cancellationToken
    )
    {
        var sql = publishedOnly ? SqlText.Query("list-months", "published") : SqlText.Query("list-months");
        return Read<IReadOnlyList<IssueMonth>>(s => s.Rows(sql, ReadMonth, ("$publication", publication.ToString())), cancellationToken);
    }

    public Task<IReadOnlyList<int>> ListYearsAsync(PublicationSlug publication, bool publishedOnly, CancellationToken cancellationToken)
    {
        var sql = publishedOnly ? SqlText.Query("list-years", "published") : SqlText.Query("list-years");
        return Read<IReadOnlyList<int>>(
            s => s.Rows(sql, r => int.Parse(r.GetString(0), CultureInfo.InvariantCulture), ("$publication", publication.ToString())),
            cancellationToken
        );
    }

    public Task<IReadOnlyList<RevisionRecord>> ListRevisionsAsync(IssueKey key, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<RevisionRecord>>(
            s => s.Rows(SqlText.Query("list-revisions"), r => ReadRevisionRecord(key, r), KeyValues(key)),
            cancellationToken
        );

    public Task<Issue?> ReadRevisionAsync(IssueKey key, int revision, CancellationToken cancellationToken)
    {
        var packed = _database.Read(
            s => s.First(SqlText.Query("read-revision"), ReadPacked, [.. KeyValues(key), ("$number", revision)]),
            cancellationToken
        );
        if (packed is null)
            return Task.FromResult<Issue?>(null);
        var name = string.Create(CultureInfo.InvariantCulture, $"Revision {revision} of {key}");
        var issue = RevisionCodec.Unpack(packed, name);
        if (issue.Key == key)
            return Task.FromResult<Issue?>(issue);
        // A revision is never changed: one from before the date was put right bears the old key.
        return IsAlias(key, issue.Key, cancellationToken)
            ? Task.FromResult<Issue?>(issue with { Key = key })
            : throw new StoreDamagedException($"{name} holds the issue {issue.Key}. Restore the last backup.");
    }

    public Task<IssueKey?> FindMovedAsync(IssueKey key, CancellationToken cancellationToken) =>
        Read(
            s =>
                s.Rows(
                        SqlText.Query("find-moved"),
                        r =>
                            (IssueKey?)
                                new IssueKey(
                                    PublicationSlug.Parse(r.GetString(0), null),
                                    SqliteValues.ReadDate(r.GetString(1)),
                                    r.GetInt32(2)
                                ),
                        KeyValues(key)
                    )
                    .FirstOrDefault(),
            cancellationToken
        );

    private bool IsAlias(IssueKey key, IssueKey old, CancellationToken cancellationToken) =>
        _database.Read(
            s =>
                s.Scalar(
                    SqlText.Query("is-alias"),
                    [
                        .. KeyValues(key),
                        ("$old_publication", old.Publication.ToString()),
                        ("$old_date", SqliteValues.WriteDate(old.Date)),
                        ("$old_edition", old.Edition),
                    ]
                ),
            cancellationToken
        )
            is not null;

    public Task<IReadOnlyList<Operation>?> ReadOperationsAsync(IssueKey key, int revision, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<Operation>?>(
            s =>
                s.First(
                    SqlText.Query("read-operations"),
                    r =>
                        ReadJson<List<Operation>>(
                            r.GetString(0),
                            string.Create(CultureInfo.InvariantCulture, $"The operations of revision {revision} of {key}")
                        ),
                    [.. KeyValues(key), ("$number", revision)]
                ),
            cancellationToken
        );

    public Task<IReadOnlyList<ArticleWithdrawal>> ListWithdrawnArticlesAsync(IssueKey key, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<ArticleWithdrawal>>(
            s =>
                s.Rows(
                    SqlText.Query("list-withdrawn-articles"),
                    r => new ArticleWithdrawal(
                        new(key, new ArticleId(r.GetInt32(0))),
                        r.GetString(1),
                        SqliteValues.ReadMoment(r.GetString(2))
                    ),
                    KeyValues(key)
                ),
            cancellationToken
        );

    public Task<IssueNeighbours> FindPublishedNeighboursAsync(IssueKey key, CancellationToken cancellationToken) =>
        Read(
            s =>
            {
                var found = s.Rows(
                    SqlText.Query("find-published-neighbours"),
                    r => (Which: r.GetString(0), Key: new IssueKey(key.Publication, SqliteValues.ReadDate(r.GetString(1)), r.GetInt32(2))),
                    KeyValues(key)
                );
                return new IssueNeighbours(Pick("previous"), Pick("next"), Pick("first"), Pick("latest"));

                IssueKey? Pick(string which)
                {
                    foreach (var row in found)
                    {
                        if (row.Which == which)
                            return row.Key;
                    }
                    return null;
                }
            },
            cancellationToken
        );

    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) =>
        await Task.Run(() => _database.Read(SqliteCheck.Run, cancellationToken), cancellationToken);

    private Task<T> Read<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(_database.Read(work, cancellationToken));
        }
        catch (FormatException e)
        {
            throw new StoreDamagedException($"A value in {_database.Path} can't be read ({e.Message}). Restore the last backup.", e);
        }
    }

    private static List<string> Cases(IssueQuery query)
    {
        var cases = new List<string>();
        if (query.Publication is not null)
            cases.Add("one-publication");
        if (query.PublishedOnly)
            cases.Add("published");
        return cases;
    }

    private static (string Name, object? Value)[] QueryValues(IssueQuery query)
    {
        var from = ("$from", (object?)SqliteValues.WriteDate(query.From ?? DateOnly.MinValue));
        var to = ("$to", (object?)SqliteValues.WriteDate(query.To ?? DateOnly.MaxValue));
        return query.Publication is { } slug ? [from, to, ("$publication", slug.ToString())] : [from, to];
    }

    private static Publication ReadPublication(SqliteDataReader r) => ReadJson<Publication>(r.GetString(0), "A publication");

    private static IssueRecord ReadIssueRecord(SqliteDataReader r) =>
        new()
        {
            Key = new(PublicationSlug.Parse(r.GetString(0), null), SqliteValues.ReadDate(r.GetString(1)), r.GetInt32(2)),
            LatestRevision = r.GetInt32(3),
            PublishedRevision = r.IsDBNull(4) ? null : r.GetInt32(4),
            PublishedAt = ReadMoment(r, 5),
            FirstPublishedAt = ReadMoment(r, 6),
            WithdrawnReason = ReadText(r, 7),
            WithdrawnAt = ReadMoment(r, 8),
            SourceFingerprint = ReadText(r, 9),
            Digest = new()
            {
                Pages = r.GetInt32(10),
                Articles = r.GetInt32(11),
                Number = ReadText(r, 12),
                EditionLabel = ReadText(r, 13),
                DatePrecision = r.GetInt32(15) == 1 ? DatePrecision.Month : DatePrecision.Day,
                FrontPage = r.IsDBNull(14) ? null : ReadJson<AssetReference>(r.GetString(14), "The front page of an issue"),
            },
        };

    private static IssueMonth ReadMonth(SqliteDataReader r)
    {
        var month = r.GetString(0);
        return new(
            int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture),
            int.Parse(month.AsSpan(5, 2), CultureInfo.InvariantCulture),
            r.GetInt32(1)
        );
    }

    private static RevisionRecord ReadRevisionRecord(IssueKey key, SqliteDataReader r) =>
        new(
            key,
            r.GetInt32(0),
            SqliteValues.ReadMoment(r.GetString(1)),
            new(ReadKind(r.GetString(2)), ReadText(r, 3)),
            Convert.ToHexStringLower(r.GetFieldValue<byte[]>(4))
        );

    private static RevisionKind ReadKind(string name) =>
        Enum.TryParse<RevisionKind>(name, ignoreCase: true, out var kind)
            ? kind
            : throw new FormatException($"'{name}' is no kind of revision.");

    private static PackedRevision ReadPacked(SqliteDataReader r) =>
        new(r.GetFieldValue<byte[]>(0), r.GetString(1), (int)Math.Clamp(r.GetInt64(2), -1, int.MaxValue), r.GetFieldValue<byte[]>(3));

    private static string? ReadText(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private static DateTimeOffset? ReadMoment(SqliteDataReader r, int column) =>
        r.IsDBNull(column) ? null : SqliteValues.ReadMoment(r.GetString(column));

    private static T ReadJson<T>(string json, string what)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, ModelJson.Options) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new StoreDamagedException($"{what} can't be read from the database ({e.Message}). Restore the last backup.", e);
        }
    }
}
