namespace Broadsheet.Store.Tests;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(FullPath);

    public string FullPath { get; } = Path.Join(Path.GetTempPath(), $"broadsheet-store-{Guid.NewGuid():N}");

    public string this[params string[] parts] => Path.Join([FullPath, .. parts]);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
