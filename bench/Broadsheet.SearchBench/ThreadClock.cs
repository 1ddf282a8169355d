using System.Runtime.InteropServices;

namespace Broadsheet.SearchBench;

/// <summary>CPU time of this thread: what a query costs, whatever else the machine does beside it. Linux only.</summary>
internal static partial class ThreadClock
{
    private const int ClockOfThread = 3;

    public static double Milliseconds()
    {
        if (GetTime(ClockOfThread, out var time) != 0)
            throw new PlatformNotSupportedException("The clock of the thread does not answer.");
        return time.Seconds * 1e3 + time.Nanoseconds / 1e6;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
