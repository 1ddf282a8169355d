using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Indexing;
using Broadsheet.Store.Sqlite.Indexing;
using Broadsheet.Store.Sqlite.Issues;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>
/// Reads published issues into the index, oldest first, a few in each transaction, so that others read all the time and publish between.
/// What is done is known by the index itself: broken off anywhere, it goes on there.
/// </summary>
internal sealed class IndexRebuilder(SqliteIssueStore issues)
{
    private const int IssuesATransaction = 8;

    /// <summary>Issues read in at once that leave more segments behind than publishing day by day does.</summary>
    private const int WorthMerging = 16;
    private readonly SqliteDatabase _database = issues.Database;
    private readonly IssueIndexer _indexer = new();

    /// <summary>Makes the index complete. Where a fault of it turns up, before or on the way, it is thrown away and all of it is made
    /// again.</summary>
    public async Task<RebuildReport> RunAsync(
        bool everything,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        // Whoever reads every issue again wants it sound, and a fault may be where reading in does not come.
        var isDamaged = !IndexHealth.Look(_database, cancellationToken).IsSound || (everything && IsDamaged(cancellationToken));
        ArticleNumbers? anew = isDamaged ? ArticleNumbers.Usual : null;
        while (true)
        {
            try
            {
                return await RunAsync(everything, anew, progress, cancellationToken);
            }
            catch (DayFullException e)
            {
                anew = e.Wider;
            }
            catch (Exception e) when (anew is null && IndexFaults.MayBeDamage(e) && IsDamaged(cancellationToken))
            {
                anew = ArticleNumbers.Usual;
            }
        }
    }

    private bool IsDamaged(CancellationToken cancellationToken) => IndexHealth.Check(_database, cancellationToken).Count > 0;

    private async Task<RebuildReport> RunAsync(
        bool everything,
        ArticleNumbers? anew,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await PrepareAsync(everything, anew, cancellationToken);
        var done = 0;
        var articles = 0L;
        var total = _database.Read(IndexHealth.Missing, cancellationToken);
        while (true)
        {
            progress?.Report(new(MaintenanceStep.BuildSearchIndex, done, Math.Max(total, done)));
            var batch = _database.Read(ListMissing, cancellationToken);
            if (batch.Count == 0)
                break;
            var made = new List<(long Id, IndexedIssue Issue, HashSet<ArticleId> Withdrawn)>();
            foreach (var (id, key, revision) in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var issue = await issues.ReadRevisionAsync(key, revision, cancellationToken)
                    ?? throw new StoreDamagedException($"Revision {revision} of {key} is gone. Restore the last backup.");
                var withdrawn = _database.Read(s => SqliteIssueStore.Withdrawn(s, key), cancellationToken);
                made.Add((id, _indexer.Make(issues.Masked(issue, cancellationToken), revision), withdrawn));
            }
            articles += await _database.WriteAsync(s => Show(s, made), cancellationToken);
            done += batch.Count;
        }
        await FinishAsync(cancellationToken);
        if (done >= WorthMerging)
            await IndexMerging.RunAsync(_database, cancellationToken);
        await CompactAsync(cancellationToken);
        return new(done, articles, anew is not null);
    }

    /// <summary>Gives back what an index that was thrown away left in the file. Where the disk has no room for that now, the next rebuild
    /// does it.</summary>
    private async Task CompactAsync(CancellationToken cancellationToken)
    {
        if (!_database.Read(IndexWriter.HasLeftOver, cancellationToken))
            return;
        try
        {
            await _database.UseAsync(
                s =>
                {
                    s.Run("VACUUM;");
                    return 0;
                },
                cancellationToken
            );
        }
        catch (StoreUnavailableException)
        {
            // It takes room on the disk, and the index is complete without it.
            return;
        }
        await _database.WriteAsync(
            s =>
            {
                IndexWriter.ClearLeftOver(s);
                return 0;
            },
            cancellationToken
        );
    }

    private Task<long> PrepareAsync(bool everything, ArticleNumbers? anew, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            s =>
            {
                if (anew is { } numbers)
                    IndexWriter.Reset(s, numbers);
                else if (everything && !IndexWriter.IsUnderWay(s))
                    IndexWriter.BeginAnew(s);
                IndexWriter.SetUnderWay(s, everything || IndexWriter.IsUnderWay(s));
                return IndexWriter.CurrentBuild(s);
            },
            cancellationToken
        );

    private Task<int> FinishAsync(CancellationToken cancellationToken) =>
        _database.WriteAsync(
            s =>
            {
                foreach (var issue in s.Rows(SqlText.Query("search-left-over"), r => r.GetInt64(0)))
                    IndexWriter.Hide(s, issue);
                IndexWriter.SetUnderWay(s, false);
                return 0;
            },
            cancellationToken
        );

    private static List<(long Id, IssueKey Key, int Revision)> ListMissing(SqliteSession session) =>
        session.Rows(
            SqlText.Query("search-missing-issues"),
            r =>
                (
                    r.GetInt64(4),
                    new IssueKey(PublicationSlug.Parse(r.GetString(0), null), SqliteValues.ReadDate(r.GetString(1)), r.GetInt32(2)),
                    r.GetInt32(3)
                ),
            ("$build", IndexHealth.BuildThatCounts(session)),
            ("$limit", IssuesATransaction)
        );

    private static long Show(SqliteSession session, List<(long Id, IndexedIssue Issue, HashSet<ArticleId> Withdrawn)> made)
    {
        var articles = 0L;
        foreach (var (id, issue, withdrawn) in made)
        {
            // Published anew or withdrawn while it was read: that brought the index up to date itself.
            if (
                session.Scalar(SqlText.Query("search-published"), ("$issue", id)) is not long published
                || published != issue.Revision
                || !SqliteIssueStore.Withdrawn(session, issue.Key).SetEquals(withdrawn)
            )
                continue;
            IndexWriter.Show(session, id, issue, readAnew: true);
            articles += issue.Articles.Count;
        }
        return articles;
    }
}
