using System.Diagnostics;

namespace Broadsheet.Import.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("broadsheet-test-").FullName;

    public string Path { get; }

    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose()
    {
        // The runtime can't delete files whose names are no UTF-8.
        using var remove = OperatingSystem.IsLinux() ? Process.Start("/bin/rm", ["-rf", Path]) : null;
        remove?.WaitForExit();
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
