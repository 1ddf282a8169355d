using System.Text.Json;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Sqlite.Indexing;

namespace Broadsheet.Store.Sqlite.Issues;

/// <summary>
/// Issues in one SQLite file. Here is what changes them; what only reads is in <c>SqliteIssueStore.Reading.cs</c>.
/// </summary>
internal sealed partial class SqliteIssueStore : IIssueStore, IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly TimeProvider _time;

    public SqliteIssueStore(SqliteDatabase database, TimeProvider time)
    {
        _database = database;
        _time = time;
    }

    public SqliteDatabase Database => _database;

    public void Dispose() => _database.Dispose();

    public Task SavePublicationAsync(Publication publication, CancellationToken cancellationToken)
    {
        var facts = JsonSerializer.Serialize(publication, ModelJson.Options);
        return _database.WriteAsync(
            s => s.Execute(SqlText.Query("save-publication"), ("$slug", publication.Slug.ToString()), ("$facts", facts)),
            cancellationToken
        );
    }

    public async Task<RevisionRecord> SaveRevisionAsync(
        Issue issue,
        RevisionOrigin origin,
        int expectedLatest,
        CancellationToken cancellationToken
    ) => (await SaveAsync(new() { ExpectedLatest = expectedLatest, Revisions = [new(issue, origin)] }, cancellationToken))[0];

    public async Task<IReadOnlyList<RevisionRecord>> SaveAsync(IssueChange change, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(change.ExpectedLatest);
        if (change.Revisions is not [.., var last] || change.Revisions.Any(r => r.Issue.Key != last.Issue.Key))
            throw new ArgumentException("A change has one revision or more, all of one issue.", nameof(change));
        var packed = await Task.Run(() => change.Revisions.Select(r => (r, RevisionCodec.Pack(r.Issue))).ToList(), cancellationToken);
        var number = change.ExpectedLatest + change.Revisions.Count;
        for (var key = last.Issue.Key; ; )
        {
            var withdrawn = _database.Read(s => Withdrawn(s, key), cancellationToken);
            var shown = change.Publish ? await MakeShownAsync(last.Issue, number, withdrawn, cancellationToken) : null;
            var saved = new List<RevisionRecord>();
            var isDone = await WriteIndexedAsync(
                s =>
                {
                    saved.Clear();
                    if (shown is not null && !Withdrawn(s, key).SetEquals(withdrawn))
                        return false;
                    foreach (var (revision, bytes) in packed)
                        saved.Add(Save(s, revision, bytes, change.ExpectedLatest + saved.Count));
                    if (shown is not null)
                        Show(s, Find(s, key)!.Id, shown);
                    return true;
                },
                cancellationToken
            );
            if (isDone)
                return saved;
        }
    }

    public Task MoveIssueAsync(IssueKey key, IssueKey to, CancellationToken cancellationToken)
    {
        if (key.Publication != to.Publication)
            throw new ArgumentException($"An issue of {key.Publication} can't become one of {to.Publication}.", nameof(to));
        return MoveAsync(key, to, cancellationToken);
    }

    private async Task MoveAsync(IssueKey key, IssueKey to, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(key, cancellationToken);
        await ShowAgainAsync(
            key,
            published is { } shown ? (shown.Issue with { Key = to }, shown.Revision) : null,
            [],
            (s, state, ready) =>
            {
                if (Find(s, to) is not null)
                    throw new ArgumentException($"There is an issue {to} already.", nameof(to));
                if (state.Published != published?.Revision)
                    throw new RevisionConflictException(key, published?.Revision ?? 0, state.Published ?? 0);
                // The number of an article in the index is of its day.
                Index(s, i => IndexWriter.Hide(i, state.Id));
                s.Execute(SqlText.Query("add-alias"), ("$issue", state.Id));
                s.Execute(SqlText.Query("move-issue"), [("$issue", state.Id), .. KeyValues(to)]);
                s.Execute(SqlText.Query("remove-alias"), [("$issue", state.Id), .. KeyValues(to)]);
                if (ready is not null)
                    Index(s, i => IndexWriter.Show(i, state.Id, ready.Indexed, readAnew: false));
            },
            cancellationToken
        );
    }

    public Task<bool> DeleteDraftAsync(IssueKey key, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            s =>
            {
                if (Find(s, key) is not { } state)
                    return false;
                if (state.WasPublished)
                    throw new ArgumentException($"Readers have seen {key}, so it can't be deleted.", nameof(key));
                foreach (var what in (ReadOnlySpan<string>)["operations", "withdrawals", "masks", "aliases"])
                    s.Execute(SqlText.Query("delete-draft", what), ("$issue", state.Id));
                foreach (var content in s.Rows(SqlText.Query("delete-draft", "revisions"), r => r.GetInt64(0), ("$issue", state.Id)))
                    s.Execute(SqlText.Query("delete-draft", "content"), ("$content", content));
                s.Execute(SqlText.Query("delete-draft", "issue"), ("$issue", state.Id));
                return true;
            },
            cancellationToken
        );

    /// <summary>Writes; where the search index can't be written, or has no room for the day, it is thrown away and the work repeated, so
    /// that nothing about the index stops a newspaper.</summary>
    private async Task<T> WriteIndexedAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await _database.WriteAsync(work, cancellationToken);
        }
        catch (DayFullException e)
        {
            return await AnewAsync(e.Wider);
        }
        catch (Exception e)
            when (e is IndexDamagedException || (IndexFaults.MayBeDamage(e) && IndexHealth.Check(_database, cancellationToken).Count > 0))
        {
            // The second is a fault that shows when the transaction ends: the engine writes its terms then.
            return await AnewAsync(ArticleNumbers.Usual);
        }

        Task<T> AnewAsync(ArticleNumbers numbers) =>
            _database.WriteAsync(
                s =>
                {
                    IndexWriter.Reset(s, numbers);
                    return work(s);
                },
                cancellationToken
            );
    }

    private static void Index(SqliteSession session, Action<SqliteSession> work)
    {
        try
        {
            work(session);
        }
        catch (Exception e) when (IndexFaults.MayBeDamage(e))
        {
            throw new IndexDamagedException(e);
        }
    }

    private RevisionRecord Save(SqliteSession s, NewRevision revision, PackedRevision packed, int expectedLatest)
    {
        var (issue, origin, operations) = revision;
        var key = issue.Key;
        if (s.Scalar(SqlText.Query("find-publication"), ("$slug", key.Publication.ToString())) is null)
            throw new ArgumentException($"There is no publication '{key.Publication}': save it before its issues.", nameof(revision));
        var state = Find(s, key);
        var latest = state?.Latest ?? 0;
        if (latest != expectedLatest)
            throw new RevisionConflictException(key, expectedLatest, latest);

        var id = state?.Id ?? (long)s.Scalar(SqlText.Query("add-issue"), KeyValues(key))!;
        var content = (long)
            s.Scalar(SqlText.Query("add-content"), ("$encoding", packed.Encoding), ("$length", packed.Length), ("$body", packed.Body))!;
        var now = Now();
        var digest = IssueDigest.Of(issue);
        s.Execute(
            SqlText.Query("add-revision"),
            ("$issue", id),
            ("$number", latest + 1),
            ("$saved_at", now),
            ("$kind", KindName(origin.Kind)),
            ("$note", origin.Note),
            ("$hash", packed.Hash),
            ("$pages", digest.Pages),
            ("$articles", digest.Articles),
            ("$printed_number", digest.Number),
            ("$edition_label", digest.EditionLabel),
            ("$front_page", digest.FrontPage is null ? null : JsonSerializer.Serialize(digest.FrontPage, ModelJson.Options)),
            ("$dated_by_month", digest.DatePrecision == DatePrecision.Month ? 1 : 0),
            ("$content", content)
        );
        if (operations is not null)
        {
            s.Execute(
                SqlText.Query("add-operations"),
                ("$issue", id),
                ("$number", latest + 1),
                ("$body", JsonSerializer.Serialize(operations, ModelJson.Options))
            );
        }
        if (origin.Kind == RevisionKind.Import)
        {
            s.Execute(
                SqlText.Query("move-latest", "import"),
                ("$issue", id),
                ("$number", latest + 1),
                ("$source_fingerprint", issue.SourceFingerprint)
            );
        }
        else
        {
            s.Execute(SqlText.Query("move-latest", "correction"), ("$issue", id), ("$number", latest + 1));
        }
        return new(key, latest + 1, SqliteValues.ReadMoment(now), origin, Convert.ToHexStringLower(packed.Hash));
    }

    private static IssueState? Find(SqliteSession s, IssueKey key) =>
        s.First(
            SqlText.Query("find-latest"),
            r => new IssueState(r.GetInt64(0), r.GetInt32(1), r.IsDBNull(2) ? null : r.GetInt32(2), !r.IsDBNull(3)),
            KeyValues(key)
        );

    private string Now() => SqliteValues.WriteMoment(_time.GetUtcNow());

    private static string KindName(RevisionKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static (string Name, object? Value)[] KeyValues(IssueKey key) =>
        [("$publication", key.Publication.ToString()), ("$date", SqliteValues.WriteDate(key.Date)), ("$edition", key.Edition)];

    private sealed record IssueState(long Id, int Latest, int? Published, bool WasPublished);
}
