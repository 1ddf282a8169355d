using System.Diagnostics;

namespace Broadsheet.Store.Tests;

/// <summary>A disk in memory of a few megabytes, for those who may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallDisk() { }

    public string FullPath => _folder["disk"];

    /// <summary>Mounts it, or skips the test where that is not allowed.</summary>
    public static SmallDisk MountOrSkip(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a small disk needs root on Linux.");
        var disk = new SmallDisk();
        Directory.CreateDirectory(disk.FullPath);
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.FullPath))
            return disk;
        disk._folder.Dispose();
        Assert.Skip("This machine does not allow mounting a small disk, root or not.");
        return disk;
    }

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", FullPath));

    public void MakeWritable() => Assert.True(Run("mount", "-o", "remount,rw", FullPath));

    public void Dispose()
    {
        Run("umount", "-l", FullPath);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process!.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
