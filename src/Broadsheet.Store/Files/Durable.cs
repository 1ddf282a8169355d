using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Broadsheet.Store.Files;

/// <summary>Steps after which a file is still there when the power fails.</summary>
internal static partial class Durable
{
    /// <summary>Waits until what was written is on the disk.</summary>
    public static void Flush(Stream stream)
    {
        if (stream is FileStream file)
            file.Flush(flushToDisk: true);
        else
            stream.Flush();
    }

    /// <summary>Waits until the entries of a folder are on the disk. On Windows the file system's own journal does it.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        // .NET opens no folders, and a flush needs an open one.
        using var handle = OpenUnix(folder, flags: 0);
        if (handle.IsInvalid)
            throw new IOException(
                $"{folder} can't be opened to flush it (errno {Marshal.GetLastPInvokeError()}).",
                Marshal.GetLastPInvokeError()
            );
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>True where <see cref="FlushDisk"/> can do for many files at once what <see cref="Flush"/> does for each.</summary>
    public static bool CanFlushDisk => OperatingSystem.IsLinux();

    /// <summary>Waits until everything that was written to the disk of a folder is on it. Linux only.</summary>
    public static void FlushDisk(string folder)
    {
        using var handle = OpenUnix(folder, flags: 0);
        if (handle.IsInvalid || SyncDisk(handle) != 0)
            throw new IOException(
                $"The disk of {folder} can't be flushed (errno {Marshal.GetLastPInvokeError()}).",
                Marshal.GetLastPInvokeError()
            );
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncDisk(SafeFileHandle folder);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenUnix(string path, int flags);
}
