namespace Broadsheet.Import.Sources;

/// <summary>
/// Symbolic links with plain names to files whose names are no UTF-8 and which no path of the runtime can open. Made in a work folder of
/// their own, on first need, as are files that are taken out of others; gone with <see cref="Dispose"/>.
/// </summary>
/// <param name="parent">Where the work folder is made.</param>
internal sealed class NameAliases(string parent) : IDisposable
{
    private readonly Lock _lock = new();
    private string? _folder;
    private int _count;

    /// <summary>A path that opens the file or folder of that raw path.</summary>
    /// <exception cref="IOException">The alias can't be made.</exception>
    public string Make(byte[] rawPath)
    {
        var alias = NewFile("");
        LinuxFolder.Link(rawPath, LinuxFolder.Bytes(alias));
        return alias;
    }

    /// <summary>A path for a new file.</summary>
    /// <exception cref="IOException">The work folder can't be made.</exception>
    public string NewFile(string extension)
    {
        lock (_lock)
        {
            if (_folder is null)
            {
                Directory.CreateDirectory(parent);
                _folder = Path.Combine(parent, $"aliases-{Guid.NewGuid():N}");
                Directory.CreateDirectory(_folder);
            }

            return Path.Combine(_folder, $"{++_count}{extension}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Only the links go: deleting a folder of links recursively does not follow them.
        if (_folder is not null && Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        _folder = null;
    }
}
