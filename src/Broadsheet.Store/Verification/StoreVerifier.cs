using System.Globalization;
using System.Security.Cryptography;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;

namespace Broadsheet.Store.Verification;

/// <summary>
/// Reads everything that is kept and holds it against its hashes, while others go on working. Revisions are read before the files are
/// listed, and files are kept before the revisions that name them, so that work going on beside it never looks like a fault.
/// </summary>
/// <param name="issues">The issues.</param>
/// <param name="assets">The files.</param>
/// <param name="search">The search index; null to leave it out.</param>
public sealed class StoreVerifier(IIssueStore issues, IAssetStore assets, ISearchIndex? search = null)
{
    private const int ProgressEvery = 50;
    private readonly FindingList _findings = new();

    // A hash cut to 128 bits: decades of daily issues name millions of files.
    private readonly HashSet<UInt128> _named = [];
    private int? _publications;
    private int? _issues;
    private long _revisions;
    private long _assets;
    private long _bytes;

    /// <summary>Looks over the store. Use a verifier once.</summary>
    /// <param name="readAssets">True to read every file; false to see only whether the files that revisions name are there.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">The disk does not let it read.</exception>
    public async Task<VerificationReport> VerifyAsync(
        bool readAssets,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await CheckDatabaseAsync(progress, cancellationToken);
        await CheckIssuesAsync(readAssets, progress, cancellationToken);
        await CheckSearchAsync(progress, cancellationToken);
        if (readAssets)
            await CheckAssetsAsync(progress, cancellationToken);
        return new()
        {
            Publications = _publications,
            Issues = _issues,
            Revisions = _revisions,
            Assets = _assets,
            AssetBytes = _bytes,
            Findings = _findings.ToList(),
        };
    }

    private async Task CheckDatabaseAsync(IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new(MaintenanceStep.CheckDatabase, 0, null));
        try
        {
            foreach (var fault in await issues.CheckAsync(cancellationToken))
                _findings.Error("database-damaged", "", $"{fault} Restore the last backup.");
        }
        catch (StoreDamagedException e)
        {
            _findings.Error("database-damaged", "", e.Message);
        }
        _publications = (await ListAsync(() => issues.ListPublicationsAsync(cancellationToken), "publications"))?.Count;
    }

    /// <summary>Everything of a kind; null, and said, where it can't be listed.</summary>
    private async Task<IReadOnlyList<T>?> ListAsync<T>(Func<Task<IReadOnlyList<T>>> list, string what)
    {
        try
        {
            return await list();
        }
        catch (StoreDamagedException e)
        {
            _findings.Error("database-damaged", "", $"The {what} can't be listed, so none was looked at. {e.Message}");
            return null;
        }
    }

    private async Task CheckSearchAsync(IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        if (search is null)
            return;
        progress?.Report(new(MaintenanceStep.CheckSearchIndex, 0, null));
        foreach (var fault in await search.CheckAsync(cancellationToken))
            _findings.Error("search-index-damaged", "", fault);
        if (await search.FindStateAsync(cancellationToken) is { IsSound: true, IssuesMissing: > 0, Message: { } message })
            _findings.Note("search-index-incomplete", "", message);
    }

    private async Task CheckIssuesAsync(bool readAssets, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        if (await ListAsync(() => issues.ListIssuesAsync(new(), cancellationToken), "issues") is not { } records)
            return;
        _issues = records.Count;
        for (var i = 0; i < records.Count; i++)
        {
            if (i % ProgressEvery == 0)
                progress?.Report(new(MaintenanceStep.CheckRevisions, i, records.Count));
            for (var revision = 1; revision <= records[i].LatestRevision; revision++)
                await CheckRevisionAsync(records[i].Key, revision, readAssets, cancellationToken);
            foreach (var images in (await issues.ListPageMasksAsync(records[i].Key, cancellationToken)).Values)
            {
                foreach (var asset in images.Previews.Append(images.Master))
                    await CheckPresenceAsync(asset, records[i].Key.ToString(), readAssets, cancellationToken);
            }
        }
        progress?.Report(new(MaintenanceStep.CheckRevisions, records.Count, records.Count));
    }

    private async Task CheckRevisionAsync(IssueKey key, int number, bool readAssets, CancellationToken cancellationToken)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{key}#{number}");
        _revisions++;
        try
        {
            var issue = await issues.ReadRevisionAsync(key, number, cancellationToken);
            if (issue is null)
            {
                _findings.Error("revision-missing", where, $"Revision {number} of {key} is gone. Restore the last backup.");
                return;
            }
            foreach (var asset in issue.Assets())
                await CheckPresenceAsync(asset, where, readAssets, cancellationToken);
        }
        catch (StoreDamagedException e)
        {
            _findings.Error("revision-damaged", where, e.Message);
        }
    }

    private async Task CheckPresenceAsync(AssetReference asset, string where, bool readAssets, CancellationToken cancellationToken)
    {
        if (!_named.Add(Shorten(asset.Hash)))
            return;
        if (await assets.ExistsAsync(asset.Hash, cancellationToken))
        {
            // Who reads it all finds this out by the hash.
            if (!readAssets)
                await CheckLengthAsync(asset, where, cancellationToken);
            return;
        }
        _findings.Error(
            "asset-missing",
            where,
            $"The file {asset.Hash} ({asset.MediaType}, {asset.Length} bytes) is gone. Import the issue again with --replace, or restore the last backup."
        );
    }

    /// <summary>A look that costs next to nothing and finds what a full disk or a broken copy leaves: files that are empty or cut
    /// short.</summary>
    private async Task CheckLengthAsync(AssetReference asset, string where, CancellationToken cancellationToken)
    {
        long length;
        try
        {
            await using var stream = await assets.OpenAsync(asset.Hash, cancellationToken);
            length = stream?.Length ?? asset.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _findings.Error(
                "asset-unreadable",
                where,
                $"The disk does not give the file {asset.Hash} back ({e.Message}). Check the disk and restore the last backup."
            );
            return;
        }
        if (length == asset.Length)
            return;
        _findings.Error(
            "asset-damaged",
            where,
            $"The file {asset.Hash} ({asset.MediaType}) {(length == 0 ? "is empty" : $"has {length} bytes")} instead of {asset.Length}. "
                + "Import the issue again with --replace, or restore the last backup."
        );
    }

    private async Task CheckAssetsAsync(IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        await foreach (var hash in assets.ListAsync(cancellationToken))
        {
            if (_assets % ProgressEvery == 0)
                progress?.Report(new(MaintenanceStep.CheckAssets, _assets, Math.Max(_named.Count, _assets)));
            _assets++;
            await CheckContentAsync(hash, cancellationToken);
            if (!_named.Contains(Shorten(hash)))
            {
                _findings.Note(
                    "asset-unused",
                    hash.ToString(),
                    "No revision names this file: an import was broken off, or is going on. It does no harm."
                );
            }
        }
        progress?.Report(new(MaintenanceStep.CheckAssets, _assets, _assets));
    }

    private async Task CheckContentAsync(AssetHash hash, CancellationToken cancellationToken)
    {
        await using var stream = await assets.OpenAsync(hash, cancellationToken);
        if (stream is null)
            return;
        try
        {
            var found = AssetHash.FromDigest(await SHA256.HashDataAsync(stream, cancellationToken));
            _bytes += stream.Length;
            if (found == hash)
                return;
            _findings.Error(
                "asset-damaged",
                hash.ToString(),
                $"The file's content has the hash {found}. Import the issue that uses it again with --replace, or restore the last backup."
            );
        }
        catch (IOException e)
        {
            _findings.Error(
                "asset-unreadable",
                hash.ToString(),
                $"The disk does not give the file back ({e.Message}). Check the disk and restore the last backup."
            );
        }
    }

    private static UInt128 Shorten(AssetHash hash) =>
        UInt128.Parse(hash.ToString().AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
