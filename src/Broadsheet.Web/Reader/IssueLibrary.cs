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
    private readonly BoundedCache<IssueKey, Aged<IssueFinding>> _findings = new(options.CachedIssues);
    private readonly BoundedCache<string, Aged<IReadOnlyList<IssueRecord>>> _lists = new(256);
    private readonly BoundedCache<string, Aged<IReadOnlyList<Publication>>> _publications = new(1);

    private static readonly Dictionary<string, PageImages> Unmasked = [];

    // Files that this process named to readers, with the issue they are of.
    private readonly BoundedCache<AssetHash, Holder> _holders = new(200_000);

    /// <summary>True when an issue that was read not long ago shows a file now. Asked where the index can't tell.</summary>
    public async Task<bool> ShowsAsync(AssetHash file, CancellationToken cancellationToken) =>
        _holders.TryGet(file, out var holder) && (await FindIssueAsync(holder.Issue, cancellationToken)).Snapshot?.HasFile(file) == true;

    /// <summary>Where an issue is that was kept under a key before its date was put right; null where none was.</summary>
    public Task<IssueKey?> FindMovedAsync(IssueKey key, CancellationToken cancellationToken) =>
        store.FindMovedAsync(key, cancellationToken);

    /// <summary>True when the newest revision is shown instead of the published one.</summary>
    public bool Drafts => options.Drafts;

    public async Task<IssueFinding> FindIssueAsync(IssueKey key, CancellationToken cancellationToken)
    {
        if (_findings.TryGet(key, out var known) && IsFresh(known.At))
            return known.Value;
        var at = time.GetTimestamp();
        var finding = await AskAsync(key, known?.Value.Snapshot, cancellationToken);
        if (finding != IssueFinding.None)
            _findings.Set(key, new(finding, at));
        return finding;
    }

    /// <summary>The publications with something to read, by slug.</summary>
    public async Task<IReadOnlyList<Publication>> ListPublicationsAsync(CancellationToken cancellationToken)
    {
        if (_publications.TryGet("", out var known) && IsFresh(known.At))
            return known.Value;
        var at = time.GetTimestamp();
        var publications = await store.ListPublicationsAsync(cancellationToken);
        _publications.Set("", new(publications, at));
        return publications;
    }

    public async Task<Publication?> FindPublicationAsync(PublicationSlug slug, CancellationToken cancellationToken) =>
        (await ListPublicationsAsync(cancellationToken)).FirstOrDefault(p => p.Slug == slug);

    /// <summary>The newest issues of a publication, newest first.</summary>
    public Task<IReadOnlyList<IssueRecord>> ListLatestAsync(PublicationSlug slug, int limit, CancellationToken cancellationToken) =>
        ListAsync(
            string.Create(CultureInfo.InvariantCulture, $"{slug} latest {limit}"),
            new()
            {
                Publication = slug,
                PublishedOnly = !Drafts,
                NewestFirst = true,
                Limit = limit,
            },
            cancellationToken
        );

    /// <summary>What the calendar of a month is made from.</summary>
    public async Task<MonthIssues> FindMonthAsync(PublicationSlug slug, DateOnly day, CancellationToken cancellationToken)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var records = await ListBetweenAsync(slug, MonthIssues.From(month), MonthIssues.To(month), cancellationToken);
        var before = await FindNeighboursAsync(new(slug, month), cancellationToken);
        var after = await FindNeighboursAsync(new(slug, MonthIssues.LastDay(month), int.MaxValue), cancellationToken);
        return new(slug, month, records, before.Previous, after.Next, before.First, before.Latest);
    }

    /// <summary>What the calendar of a year is made from.</summary>
    public async Task<YearIssues> FindYearAsync(PublicationSlug slug, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var records = await ListBetweenAsync(slug, first, last, cancellationToken);
        var before = await FindNeighboursAsync(new(slug, first), cancellationToken);
        var after = await FindNeighboursAsync(new(slug, last, int.MaxValue), cancellationToken);
        var years = await store.ListYearsAsync(slug, !Drafts, cancellationToken);
        return new(slug, year, records, years, before with { Next = after.Next });
    }

    /// <summary>The issues around a key, which need not exist.</summary>
    public async Task<IssueNeighbours> FindNeighboursAsync(IssueKey key, CancellationToken cancellationToken)
    {
        if (!Drafts)
            return await store.FindPublishedNeighboursAsync(key, cancellationToken);
        var all = (await ListAsync($"{key.Publication} all", new() { Publication = key.Publication }, cancellationToken))
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
        PublicationSlug slug,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    ) =>
        ListAsync(
            string.Create(CultureInfo.InvariantCulture, $"{slug} {from:yyyy-MM-dd} {to:yyyy-MM-dd}"),
            new()
            {
                Publication = slug,
                From = from,
                To = to,
                PublishedOnly = !Drafts,
            },
            cancellationToken
        );

    private async Task<IssueFinding> AskAsync(IssueKey key, IssueSnapshot? known, CancellationToken cancellationToken)
    {
        if (
            await FindPublicationAsync(key.Publication, cancellationToken) is not { } publication
            || await store.FindIssueAsync(key, cancellationToken) is not { } record
        )
            return IssueFinding.None;
        var revision = Drafts ? record.LatestRevision : record.PublishedRevision;
        if (revision is not { } number)
            return record.WithdrawnReason is { } reason ? new(null, new(publication, reason, record.WithdrawnAt)) : IssueFinding.None;

        var withdrawals = await store.ListWithdrawnArticlesAsync(key, cancellationToken);
        var masks = withdrawals.Count == 0 ? Unmasked : await store.ListPageMasksAsync(key, cancellationToken);
        var neighbours = await FindNeighboursAsync(key, cancellationToken);
        if (known is not null && known.Shows(publication, record, number, withdrawals, masks, neighbours))
            return new(known, null);
        if (await ReadAsync(key, number, cancellationToken) is not { } issue)
            return IssueFinding.None;
        var snapshot = new IssueSnapshot(publication, record, number, issue, withdrawals, masks, neighbours);
        var holder = new Holder(key);
        foreach (var file in snapshot.Whole.Assets())
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

    private async Task<IReadOnlyList<IssueRecord>> ListAsync(string name, IssueQuery query, CancellationToken cancellationToken)
    {
        if (_lists.TryGet(name, out var known) && IsFresh(known.At))
            return known.Value;
        var at = time.GetTimestamp();
        var records = await store.ListIssuesAsync(query, cancellationToken);
        foreach (var record in records)
        {
            if (record.Digest.FrontPage is { } front)
                _holders.Set(front.Hash, new(record.Key));
        }
        _lists.Set(name, new(records, at));
        return records;
    }

    private bool IsFresh(long at) => time.GetElapsedTime(at) < options.Freshness;

    private sealed record Holder(IssueKey Issue);

    private sealed record Aged<T>(T Value, long At);
}
