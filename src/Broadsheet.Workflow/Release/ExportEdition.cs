using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Writes a revision of an issue in the exchange format.</summary>
public sealed class ExportEdition(IIssueStore store)
{
    /// <summary>True where the files are written beside it (<see cref="ExportEditionFiles"/>): then the edition names them.</summary>
    public bool NamesFiles { get; init; }

    /// <summary>Writes to a stream.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="revision">The revision; null for the newest.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">There is no such issue or revision.</exception>
    public async Task ToStreamAsync(IssueKey key, int? revision, Stream stream, CancellationToken cancellationToken)
    {
        var document = await MapAsync(key, revision, cancellationToken);
        await WriteAsync(document, stream, cancellationToken);
    }

    /// <summary>Writes a file; whoever reads it meanwhile sees the old content or the new one.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="revision">The revision; null for the newest.</param>
    /// <param name="path">The file, which is replaced when it is there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException">There is no such issue or revision.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public async Task ToFileAsync(IssueKey key, int? revision, string path, CancellationToken cancellationToken)
    {
        var document = await MapAsync(key, revision, cancellationToken);
        await NewFile.WriteAsync(path, s => WriteAsync(document, s, cancellationToken));
    }

    private async Task<EditionDocument> MapAsync(IssueKey key, int? revision, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var number = revision ?? record.LatestRevision;
        var issue = await store.RequireRevisionAsync(key, number, cancellationToken);
        var publication = await store.FindPublicationAsync(key.Publication, cancellationToken);
        var document = EditionMapper.Map(issue, publication?.Name ?? key.Publication.ToString()) with { Revision = number };
        return NamesFiles ? new EditionFiles(issue).NameIn(document, issue) : document;
    }

    private static async Task WriteAsync(EditionDocument document, Stream stream, CancellationToken cancellationToken)
    {
        await EditionFormat.WriteAsync(stream, document, cancellationToken);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
