using System.Runtime.InteropServices;

namespace Broadsheet.LayoutBench;

/// <summary>
/// Numbers that compiled code reads at an address of four bytes, so that "load this constant" (nine bytes) can be written over with "load
/// what stands there" and one loaded, compiled layout serves for any values.
/// </summary>
internal sealed unsafe partial class JitterMemory
{
    private const nint Low = 0x2000_0000;
    private const nint Step = 0x0100_0000;
    private const nint End = 0x7000_0000;
    private const int ReadWrite = 3;
    private const int PrivateAnonymousAtThisPlaceOnly = 0x10_0022;
    private readonly double* _begin;

    /// <summary>Room for so many numbers, which is never given back.</summary>
    public JitterMemory(int count)
    {
        for (var place = Low; place < End; place += Step)
        {
            var got = Map(place, (nuint)count * sizeof(double), ReadWrite, PrivateAnonymousAtThisPlaceOnly, -1, 0);
            if (got == place)
            {
                _begin = (double*)place;
                return;
            }
            // An old kernel may take the place for a wish.
            if (got != -1 && Unmap(got, (nuint)count * sizeof(double)) != 0)
                break;
        }
        throw new PlatformNotSupportedException("No memory below two gigabytes: the numbers of layout can be varied only on Linux.");
    }

    public double this[int index]
    {
        set => _begin[index] = value;
    }

    /// <summary>Where a number stands.</summary>
    public int AddressOf(int index) => (int)(nint)(_begin + index);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Unmap(nint address, nuint length);
}
