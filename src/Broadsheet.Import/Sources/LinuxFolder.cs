using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Broadsheet.Import.Sources;

/// <summary>
/// Folders as Linux keeps them: names are bytes in any encoding, which the runtime's own listing cannot give back, and pipes and devices
/// stand beside files, which it does not tell apart.
/// </summary>
internal static unsafe partial class LinuxFolder
{
    // struct dirent of 64-bit glibc and musl: d_ino 8, d_off 8, d_reclen 2, d_type 1, then the name.
    private const int TypeOffset = 18;
    private const int NameOffset = 19;

    // struct statx is the same on every architecture.
    private const int StatxLength = 256;
    private const int StatxModeOffset = 28;
    private const int AtFdCwd = -100;
    private const int AtSymlinkNoFollow = 0x100;
    private const uint StatxType = 1;

    /// <summary>Names and kinds in a folder, <c>.</c> and <c>..</c> left out, in no order.</summary>
    /// <exception cref="IOException">The folder can't be listed.</exception>
    public static List<(byte[] Name, EntryKind Kind)> List(byte[] path)
    {
        var entries = new List<(byte[], EntryKind)>();
        var folder = OpenDir(path);
        if (folder == 0)
            throw Failure();
        try
        {
            while (true)
            {
                Marshal.SetLastSystemError(0);
                var entry = (byte*)ReadDir(folder);
                if (entry is null)
                {
                    if (Marshal.GetLastSystemError() != 0)
                        throw new IOException(new Win32Exception(Marshal.GetLastSystemError()).Message);
                    return entries;
                }

                var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset).ToArray();
                if (name is not ([(byte)'.'] or [(byte)'.', (byte)'.']))
                    entries.Add((name, Kind(entry[TypeOffset]) ?? KindOf(Join(path, name), follow: false)));
            }
        }
        finally
        {
            _ = CloseDir(folder);
        }
    }

    /// <summary>What stands at a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="follow">True to tell what a symbolic link leads to.</param>
    public static EntryKind KindOf(byte[] path, bool follow)
    {
        var status = stackalloc byte[StatxLength];
        if (StatX(AtFdCwd, path, follow ? 0 : AtSymlinkNoFollow, StatxType, status) != 0)
            return EntryKind.Missing;
        var type = (*(ushort*)(status + StatxModeOffset) >> 12) & 0xF;
        return Kind((byte)type) ?? EntryKind.Special;
    }

    /// <summary>The path without symbolic links; null where it leads nowhere.</summary>
    public static byte[]? RealPath(byte[] path)
    {
        var resolved = ResolvePath(path, 0);
        if (resolved == 0)
            return null;
        try
        {
            return MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)resolved).ToArray();
        }
        finally
        {
            NativeMemory.Free((void*)resolved);
        }
    }

    /// <summary>Makes a symbolic link.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    public static void Link(byte[] target, byte[] link)
    {
        if (SymLink(target, link) != 0)
            throw Failure();
    }

    /// <summary>A path as the system takes it, ended by a zero.</summary>
    public static byte[] Bytes(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    /// <summary>A folder's path and a name in it, ended by a zero.</summary>
    public static byte[] Join(byte[] folder, byte[] name) => [.. folder.AsSpan(0, folder.Length - 1), (byte)'/', .. name, 0];

    // d_type and the file type bits of a mode have the same numbers.
    private static EntryKind? Kind(byte type) =>
        type switch
        {
            4 => EntryKind.Folder,
            8 => EntryKind.File,
            10 => EntryKind.Link,
            0 => null,
            _ => EntryKind.Special,
        };

    private static IOException Failure() => new(new Win32Exception(Marshal.GetLastPInvokeError()).Message);

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true)]
    private static partial nint OpenDir(byte[] path);

    [LibraryImport("libc", EntryPoint = "readdir")]
    private static partial nint ReadDir(nint folder);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseDir(nint folder);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int StatX(int folder, byte[] path, int flags, uint mask, byte* status);

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true)]
    private static partial nint ResolvePath(byte[] path, nint buffer);

    [LibraryImport("libc", EntryPoint = "symlink", SetLastError = true)]
    private static partial int SymLink(byte[] target, byte[] link);
}
