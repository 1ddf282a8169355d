using System.Runtime.InteropServices;

namespace Broadsheet.Import;

/// <summary>
/// The processor time of the thread that asks: what it worked, not what it waited for others. A page that has so much of it is given up at
/// the same place on a busy machine as on an idle one.
/// </summary>
internal static partial class ThreadClock
{
    private const int LinuxThreadTime = 3;
    private const int MacThreadTime = 16;
    private const double WindowsTicksPerSecond = 10_000_000;

    /// <summary>Processor time of this thread since it began.</summary>
    /// <exception cref="InvalidOperationException">The system does not tell.</exception>
    public static TimeSpan Now
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                if (!GetThreadTimes(GetCurrentThread(), out _, out _, out var kernel, out var user))
                    throw new InvalidOperationException("Windows does not tell the processor time of a thread.");
                return TimeSpan.FromSeconds((kernel + user) / WindowsTicksPerSecond);
            }
            if (ReadClock(OperatingSystem.IsMacOS() ? MacThreadTime : LinuxThreadTime, out var time) != 0)
                throw new InvalidOperationException("The system does not tell the processor time of a thread.");
            return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ReadClock(int clock, out TimeValue time);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetCurrentThread();

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetThreadTimes(nint thread, out long creation, out long exit, out long kernel, out long user);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeValue
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
