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
/// Finds what readers may see. Revisions never change and are kept as trees; the pointer to the published one is asked for again after
/// <see cref="SiteOptions.Freshness"/>, so that what is published or withdrawn shows at once.
/// </summary>
internal sealed class IssueLibrary(IIssueStore store, SiteOptions options, TimeProvider time, ILogger<IssueLibrary> log)
{
    private readonly BoundedCache<(IssueKey, int), Issue> _issues = new(options.CachedIssues);
    private readonly BoundedCache<(Viewer, IssueKey), Aged<IssueFinding>> _findings = new(2 * options.CachedIssues);
    private readonly BoundedCache<(Viewer, string), Aged<IReadOnlyList<IssueRecord>>> _lists = new(256);
    private readonly BoundedCache<string, Aged<IReadOnlyList<Publication>>> _publications = new(2);

    private static readonly Dictionary<string, PageImages> Unmasked = [];

    // Files that this process named to readers, with the issue they are of.
    private readonly BoundedCache<AssetHash, Holder> _holders = new(200_000);

    /// <summary>True when an issue that was read not long ago shows a file to readers now. Asked where the index can't tell.</summary>
    public async Task<bool> ShowsAsync(AssetHash file, CancellationToken cancellationToken) =>
        _holders.TryGet(file, out var holder)
        && (await FindIssueAsync(Viewer.Reader, holder.Issue, cancellationToken)).Snapshot?.HasFile(file) == true;

    /// <summary>Where an issue is that was kept under a key before its date was put right; null where none was.</summary>
    public Task<IssueKey?> FindMovedAsync(IssueKey key, CancellationToken cancellationToken) =>
        store.FindMovedAsync(key, cancellationToken);

    /// <summary>What becomes of looking for an issue.</summary>
    public async Task<IssueFinding> FindIssueAsync(Viewer viewer, IssueKey key, CancellationToken cancellationToken)
    {
        if (_findings.TryGet((viewer, key), out var known) && IsFresh(known.At))
            return known.Value;
        var at = time.GetTimestamp();
        var finding = await AskAsync(viewer, key, known?.Value.Snapshot, cancellationToken);
        if (finding != IssueFinding.None)
            _findings.Set((viewer, key), new(finding, at));
        return finding;
    }

    /// <summary>The publications with something that the viewer may read, by slug.</summary>
    public async Task<IReadOnlyList<Publication>> ListPublicationsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (_publications.TryGet(viewer.Name, out var known) && IsFresh(known.At))
            return known.Value;
        var at = time.GetTimestamp();
        var publications = await store.ListPublicationsAsync(cancellationToken);
        if (!viewer.SeesDrafts)
            publications = await WithIssuesAsync(publications, cancellationToken);
        _publications.Set(viewer.Name, new(publications, at));
        return publications;
    }

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
    public Task<IReadOnlyList<IssueRecord>> ListLatestAsync(
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

    private Task<IReadOnlyList<IssueRecord>> ListBetweenAsync(
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

    private async Task<IssueFinding> AskAsync(Viewer viewer, IssueKey key, IssueSnapshot? known, CancellationToken cancellationToken)
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
        if (known is not null && known.Shows(publication, record, number, withdrawals, masks, neighbours))
            return new(known, null);
        if (await ReadAsync(key, number, cancellationToken) is not { } issue)
            return IssueFinding.None;
        var snapshot = new IssueSnapshot(publication, record, number, issue, withdrawals, masks, neighbours);
        var holder = new Holder(key);
        foreach (var file in viewer.SeesDrafts ? [] : snapshot.Whole.Assets())
            _holders.Set(file.Hash, holder);
        return new(snapshot, null);
    }

    /// <summary>A revision of an issue, shown to readers or not; null where there is none of that number.</summary>
    public async Task<Issue?> ReadAsync(IssueKey key, int revision, CancellationToken cancellationToken)
    {
        if (_issues.TryGet((key, revision), out var known))
            return known;
        var issue = await store.ReadRevisionAsync(key, revision, cancellationToken);
        if (issue is not null)
        {
            _issues.Set((key, revision), issue);
            log.IssueRead(key.ToString(), revision);
        }
        return issue;
    }

    private async Task<IReadOnlyList<IssueRecord>> ListAsync(
        Viewer viewer,
        string name,
        IssueQuery query,
        CancellationToken cancellationToken
    )
    {
        if (_lists.TryGet((viewer, name), out var known) && IsFresh(known.At))
            return known.Value;
        var at = time.GetTimestamp();
        var records = await store.ListIssuesAsync(query, cancellationToken);
        foreach (var record in records)
        {
            if (!viewer.SeesDrafts && record.Digest.FrontPage is { } front)
                _holders.Set(front.Hash, new(record.Key));
        }
        _lists.Set((viewer, name), new(records, at));
        return records;
    }

    private bool IsFresh(long at) => time.GetElapsedTime(at) < options.Freshness;

    private sealed record Holder(IssueKey Issue);

    private sealed record Aged<T>(T Value, long At);
}
