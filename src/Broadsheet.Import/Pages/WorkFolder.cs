namespace Broadsheet.Import.Pages;

/// <summary>A folder of one import's files under way; gone with <see cref="Dispose"/>, whatever happened.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _path;
    private int _count;

    /// <param name="parent">Where it is made; created when missing.</param>
    public WorkFolder(string parent)
    {
        Directory.CreateDirectory(parent);
        _path = Path.Combine(parent, $"import-{Guid.NewGuid():N}");
        Directory.CreateDirectory(_path);
    }

    /// <summary>A path for a new file.</summary>
    public string NewFile(string extension) => Path.Combine(_path, $"{Interlocked.Increment(ref _count)}{extension}");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }
}
