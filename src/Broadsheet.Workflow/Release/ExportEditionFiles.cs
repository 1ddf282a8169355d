using Broadsheet.Model.Issues;
using Broadsheet.Publish.Assets;
using Broadsheet.Publish.Edition;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Writes the files that an edition names into a folder: page PDFs, pictures of pages, photographs.</summary>
/// <param name="store">The issues.</param>
/// <param name="assets">Their files.</param>
public sealed class ExportEditionFiles(IIssueStore store, IAssetReader assets)
{
    /// <summary>Writes the files. Each is whole or not there; those of an earlier export are replaced, others in the folder stay.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="revision">The revision; null for the newest.</param>
    /// <param name="folder">The folder, which is made where it is missing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">There is no such issue or revision.</exception>
    /// <exception cref="IOException">A file can't be written.</exception>
    public async Task<ExportedFiles> RunAsync(IssueKey key, int? revision, string folder, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var issue = await store.RequireRevisionAsync(key, revision ?? record.LatestRevision, cancellationToken);
        Directory.CreateDirectory(folder);
        var (written, bytes, missing) = (0, 0L, new List<string>());
        foreach (var (name, asset) in new EditionFiles(issue).All)
        {
            await using var content = await assets.OpenAsync(asset, cancellationToken);
            if (content is null)
            {
                missing.Add(name);
                continue;
            }
            await NewFile.WriteAsync(Path.Join(folder, name), s => content.Stream.CopyToAsync(s, cancellationToken));
            written++;
            bytes += content.Length;
        }
        return new(written, bytes, missing);
    }
}

/// <summary>What was written.</summary>
/// <param name="Written">How many files.</param>
/// <param name="Bytes">How many bytes together.</param>
/// <param name="Missing">Names of files whose content is not kept any more.</param>
public sealed record ExportedFiles(int Written, long Bytes, IReadOnlyList<string> Missing);
