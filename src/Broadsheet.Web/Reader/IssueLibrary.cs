using System.Globalization;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Web.Calendar;
using Broadsheet.Web.Delivery;
using Microsoft.Extensions.Logging;

namespace Broadsheet.Web.Reader;

/// <summary>
/// Finds what somebody may see. Revisions never change and are kept as trees; what the store says of an issue is asked for again after
/// <see cref="SiteOptions.Freshness"/>, so that what is published or withdrawn shows at once. However many ask at a time, the store is
/// asked once.
/// </summary>
internal sealed class IssueLibrary(IIssueStore store, SiteOptions options, ILogger<IssueLibrary> log) : IDisposable
{
    private readonly KeptThings<Tree> _issues = new(options.CachedIssues, t => t.Issue is null ? 0 : 1);
    private readonly KeptThings<IssueSnapshot> _snapshots = new(options.CachedIssues);
    private readonly KeptThings<IssueFinding> _findings = new(4096, f => f == IssueFinding.None ? 0 : 1, LifeOf(options));
    private readonly KeptThings<IReadOnlyList<IssueRecord>> _lists = new(256, life: LifeOf(options));
    private readonly KeptThings<IReadOnlyList<Publication>> _publications = new(16, life: LifeOf(options));

    private static readonly Dictionary<string, PageImages> Unmasked = [];

    // Files that this process named to readers, with the issue they are of.
    private readonly KeptThings<Holder> _holders = new(100_000);

    /// <summary>True when an issue that was read not long ago shows a file to readers now. Asked where the index can't tell.</summary>
    public async Task<bool> ShowsAsync(AssetHash file, CancellationToken cancellationToken) =>
        _holders.TryGet(file.ToString(), out var holder)
        && (await FindIssueAsync(Viewer.Reader, holder.Issue, cancellationToken)).Snapshot?.HasFile(file) == true;

    /// <summary>Where an issue is that was kept under a key before its date was put right; null where none was.</summary>
    public Task<IssueKey?> FindMovedAsync(IssueKey key, CancellationToken cancellationToken) =>
        store.FindMovedAsync(key, cancellationToken);

    /// <summary>What becomes of looking for an issue.</summary>
    public ValueTask<IssueFinding> FindIssueAsync(Viewer viewer, IssueKey key, CancellationToken cancellationToken) =>
        AskAsync(_findings, $"{viewer} {key}", stop => FindAsync(viewer, key, stop), cancellationToken);

    /// <summary>The publications with something that the viewer may read, by slug.</summary>
    public ValueTask<IReadOnlyList<Publication>> ListPublicationsAsync(Viewer viewer, CancellationToken cancellationToken) =>
        AskAsync(
            _publications,
            viewer.Name,
            async stop =>
            {
                var publications = await store.ListPublicationsAsync(stop);
                return viewer.SeesDrafts ? publications : await WithIssuesAsync(publications, stop);
            },
            cancellationToken
        );

    public async Task<Publication?> FindPublicationAsync(Viewer viewer, PublicationSlug slug, CancellationToken cancellationToken) =>
        (await ListPublicationsAsync(viewer, cancellationToken)).FirstOrDefault(p => p.Slug == slug);

    // A publication that has drafts only is named to nobody.
    private async Task<IReadOnlyList<Publication>> WithIssuesAsync(
        IReadOnlyList<Publication> publications,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<Publication>();
        foreach (var publication in publications)
        {
            var around = await store.FindPublishedNeighboursAsync(new(publication.Slug, DateOnly.MinValue), cancellationToken);
            if (around.Latest is not null)
                shown.Add(publication);
        }
        return shown;
    }

    /// <summary>The newest issues of a publication, newest first.</summary>
    public ValueTask<IReadOnlyList<IssueRecord>> ListLatestAsync(
        Viewer viewer,
        PublicationSlug slug,
        int limit,
        CancellationToken cancellationToken
    ) =>
        ListAsync(
            viewer,
            string.Create(CultureInfo.InvariantCulture, $"{slug} latest {limit}"),
            new()
            {
                Publication = slug,
                PublishedOnly = !viewer.SeesDrafts,
                NewestFirst = true,
                Limit = limit,
            },
            cancellationToken
        );

    /// <summary>What the calendar of a month is made from.</summary>
    public async Task<MonthIssues> FindMonthAsync(Viewer viewer, PublicationSlug slug, DateOnly day, CancellationToken cancellationToken)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var records = await ListBetweenAsync(viewer, slug, MonthIssues.From(month), MonthIssues.To(month), cancellationToken);
        var before = await FindNeighboursAsync(viewer, new(slug, month), cancellationToken);
        var after = await FindNeighboursAsync(viewer, new(slug, MonthIssues.LastDay(month), int.MaxValue), cancellationToken);
        return new(slug, month, records, before.Previous, after.Next, before.First, before.Latest);
    }

    /// <summary>What the calendar of a year is made from.</summary>
    public async Task<YearIssues> FindYearAsync(Viewer viewer, PublicationSlug slug, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var records = await ListBetweenAsync(viewer, slug, first, last, cancellationToken);
        var before = await FindNeighboursAsync(viewer, new(slug, first), cancellationToken);
        var after = await FindNeighboursAsync(viewer, new(slug, last, int.MaxValue), cancellationToken);
        var years = await store.ListYearsAsync(slug, !viewer.SeesDrafts, cancellationToken);
        return new(slug, year, records, years, before with { Next = after.Next });
    }

    /// <summary>The issues around a key, which need not exist.</summary>
    public async Task<IssueNeighbours> FindNeighboursAsync(Viewer viewer, IssueKey key, CancellationToken cancellationToken)
    {
        if (!viewer.SeesDrafts)
            return await store.FindPublishedNeighboursAsync(key, cancellationToken);
        var all = (await ListAsync(viewer, $"{key.Publication} all", new() { Publication = key.Publication }, cancellationToken))
            .Select(r => r.Key)
            .ToList();
        return new(
            all.Where(k => k < key).Select(k => (IssueKey?)k).LastOrDefault(),
            all.Where(k => k > key).Select(k => (IssueKey?)k).FirstOrDefault(),
            all.Count > 0 ? all[0] : null,
            all.Count > 0 ? all[^1] : null
        );
    }

    private ValueTask<IReadOnlyList<IssueRecord>> ListBetweenAsync(
        Viewer viewer,
        PublicationSlug slug,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    ) =>
        ListAsync(
            viewer,
            string.Create(CultureInfo.InvariantCulture, $"{slug} {from:yyyy-MM-dd} {to:yyyy-MM-dd}"),
            new()
            {
                Publication = slug,
                From = from,
                To = to,
                PublishedOnly = !viewer.SeesDrafts,
            },
            cancellationToken
        );

    private async Task<IssueFinding> FindAsync(Viewer viewer, IssueKey key, CancellationToken cancellationToken)
    {
        if (
            await store.FindIssueAsync(key, cancellationToken) is not { } record
            || await store.FindPublicationAsync(key.Publication, cancellationToken) is not { } publication
        )
            return IssueFinding.None;
        var revision = viewer.SeesDrafts ? record.LatestRevision : record.PublishedRevision;
        if (revision is not { } number)
            return record.WithdrawnReason is { } reason ? new(null, new(publication, reason, record.WithdrawnAt)) : IssueFinding.None;

        var withdrawals = await store.ListWithdrawnArticlesAsync(key, cancellationToken);
        var masks = withdrawals.Count == 0 ? Unmasked : await store.ListPageMasksAsync(key, cancellationToken);
        var neighbours = await FindNeighboursAsync(viewer, key, cancellationToken);
        if (await ReadAsync(key, number, cancellationToken) is not { } issue)
            return IssueFinding.None;
        var seen = new IssueSeen(publication, record, number, withdrawals, masks, neighbours);
        return new(
            await _snapshots.GetAsync($"{viewer} {seen.Stamp}", _ => Task.FromResult(Show(viewer, seen, issue)), cancellationToken),
            null
        );
    }

    private IssueSnapshot Show(Viewer viewer, IssueSeen seen, Issue issue)
    {
        var snapshot = new IssueSnapshot(seen, issue);
        var holder = new Holder(issue.Key);
        foreach (var file in viewer.SeesDrafts ? [] : snapshot.Whole.Assets())
            _holders.Set(file.Hash.ToString(), holder);
        return snapshot;
    }

    /// <summary>A revision of an issue, shown to readers or not; null where there is none of that number.</summary>
    public async ValueTask<Issue?> ReadAsync(IssueKey key, int revision, CancellationToken cancellationToken)
    {
        var tree = await _issues.GetAsync(
            string.Create(CultureInfo.InvariantCulture, $"{key} {revision}"),
            async stop =>
            {
                var issue = await store.ReadRevisionAsync(key, revision, stop);
                if (issue is not null)
                    log.IssueRead(key.ToString(), revision);
                return new(issue);
            },
            cancellationToken
        );
        return tree.Issue;
    }

    private ValueTask<IReadOnlyList<IssueRecord>> ListAsync(
        Viewer viewer,
        string name,
        IssueQuery query,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            _lists,
            $"{viewer} {name}",
            async stop =>
            {
                var records = await store.ListIssuesAsync(query, stop);
                foreach (var record in records)
                {
                    if (!viewer.SeesDrafts && record.Digest.FrontPage is { } front)
                        _holders.Set(front.Hash.ToString(), new(record.Key));
                }
                return records;
            },
            cancellationToken
        );

    // What the store says is believed for a while; not at all where that is no time.
    private async ValueTask<T> AskAsync<T>(
        KeptThings<T> kept,
        string key,
        Func<CancellationToken, Task<T>> ask,
        CancellationToken cancellationToken
    )
        where T : class =>
        options.Freshness > TimeSpan.Zero ? await kept.GetAsync(key, ask, cancellationToken) : await ask(cancellationToken);

    private static TimeSpan LifeOf(SiteOptions options) => options.Freshness > TimeSpan.Zero ? options.Freshness : TimeSpan.FromTicks(1);

    /// <inheritdoc/>
    public void Dispose()
    {
        _issues.Dispose();
        _snapshots.Dispose();
        _findings.Dispose();
        _lists.Dispose();
        _publications.Dispose();
        _holders.Dispose();
    }

    private sealed record Holder(IssueKey Issue);

    private sealed record Tree(Issue? Issue);
}
