using System.Runtime.InteropServices;

namespace Broadsheet.Import.Pictures;

/// <summary>
/// Keeps the native heap of glibc small. A page picture goes through dozens of large buffers on changing threads; by default glibc learns
/// to keep such buffers in its heaps, one a thread, where they lie in pieces. With a fixed threshold each goes back to the system when it
/// is freed: a quarter less memory at the peak of an import, at no cost in time that could be measured.
/// </summary>
internal static unsafe class NativeHeap
{
    private const int MmapThreshold = -3;
    private const int LargeBuffer = 256 << 10;

    /// <summary>Sets the threshold where the C library has such a setting; elsewhere does nothing.</summary>
    public static void ReturnLargeBuffers()
    {
        if (OperatingSystem.IsLinux() && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "mallopt", out var setting))
            _ = ((delegate* unmanaged<int, int, int>)setting)(MmapThreshold, LargeBuffer);
    }

    /// <summary>Gives back what was freed, after work that needed much memory once; elsewhere than with glibc does nothing.</summary>
    public static void Trim()
    {
        if (OperatingSystem.IsLinux() && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "malloc_trim", out var trim))
            _ = ((delegate* unmanaged<nuint, int>)trim)(0);
    }
}
