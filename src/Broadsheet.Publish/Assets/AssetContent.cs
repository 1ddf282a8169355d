namespace Broadsheet.Publish.Assets;

/// <summary>The content of a file, open for reading.</summary>
/// <param name="Stream">Its bytes, at the first; it can be set to any position, so that parts of it can be sent.</param>
/// <param name="Length">How many there are.</param>
/// <param name="MediaType">Internet media type.</param>
public sealed record AssetContent(Stream Stream, long Length, string MediaType) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
