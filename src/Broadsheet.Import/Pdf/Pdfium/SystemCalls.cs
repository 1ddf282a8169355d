using System.Text;
using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// What the C library under PDFium asks of the system that it believes to run on. It is given a clock that stands still, no environment and
/// no files: documents and fonts reach PDFium through callbacks. All that is left is memory to grow into and a place for error messages.
/// </summary>
internal sealed class SystemCalls
{
    private const string Environment = LongJumpShim.ImportModule;
    private const string Wasi = "wasi_snapshot_preview1";
    private const int MostMessageBytes = 4_096;

    // Numbers of Emscripten's libc (musl with WASI numbering); system calls return them negated.
    private const int BadFileDescriptor = 8;
    private const int NoSuchFile = 44;
    private const int NotPermitted = 63;

    private readonly StringBuilder _messages = new();
    private GuestMemory? _memory;

    /// <summary>What the guest printed, for the message of an exception.</summary>
    public string Messages => _messages.ToString();

    /// <summary>True once the guest was refused memory: what it does after that is mostly to give up.</summary>
    public bool WasOutOfMemory { get; private set; }

    private GuestMemory Memory => _memory ?? throw new InvalidOperationException("The sandbox has no memory yet.");

    /// <summary>Tells the memory, once the module that exports it exists.</summary>
    public void Attach(GuestMemory memory) => _memory = memory;

    /// <summary>Defines every import that PDFium needs besides those of <see cref="LongJumpShim"/>.</summary>
    public void Define(Linker linker)
    {
        linker.DefineFunction(Environment, "_abort_js", () => throw new GuestAbortException("abort: " + Messages));
        linker.DefineFunction(Environment, "__assert_fail", (int text, int file, int line, int function) =>
            throw new GuestAbortException("assertion failed: " + Encoding.UTF8.GetString(Memory.ZeroTerminated(text, MostMessageBytes)))
        );
        linker.DefineFunction(Environment, "emscripten_resize_heap", (int wanted) => Grow((uint)wanted) ? 1 : 0);

        linker.DefineFunction(Environment, "emscripten_date_now", () => 0.0);
        linker.DefineFunction(Environment, "_tzset_js", (int zone, int daylight, int standardName, int summerName) =>
            SetUniversalTime(zone, daylight, standardName, summerName)
        );
        linker.DefineFunction(Environment, "_localtime_js", (int low, int high, int result) => WriteTime(low, high, result));
        linker.DefineFunction(Environment, "_gmtime_js", (int low, int high, int result) => WriteTime(low, high, result));

        linker.DefineFunction(Wasi, "environ_sizes_get", (int count, int size) => NoEnvironment(count, size));
        linker.DefineFunction(Wasi, "environ_get", (int list, int text) => 0);
        linker.DefineFunction(Wasi, "fd_write", (int file, int vectors, int count, int written) => Print(vectors, count, written));
        linker.DefineFunction(Wasi, "fd_read", (int file, int vectors, int count, int read) => BadFileDescriptor);
        linker.DefineFunction(Wasi, "fd_seek", (int file, int low, int high, int whence, int position) => BadFileDescriptor);
        linker.DefineFunction(Wasi, "fd_close", (int file) => BadFileDescriptor);
        linker.DefineFunction(Wasi, "fd_sync", (int file) => 0);

        linker.DefineFunction(Environment, "__syscall_openat", (int folder, int path, int flags, int mode) => -NoSuchFile);
        linker.DefineFunction(Environment, "__syscall_stat64", (int path, int result) => -NoSuchFile);
        linker.DefineFunction(Environment, "__syscall_lstat64", (int path, int result) => -NoSuchFile);
        linker.DefineFunction(Environment, "__syscall_newfstatat", (int folder, int path, int result, int flags) => -NoSuchFile);
        linker.DefineFunction(Environment, "__syscall_fstat64", (int file, int result) => -BadFileDescriptor);
        linker.DefineFunction(Environment, "__syscall_getdents64", (int file, int result, int length) => -BadFileDescriptor);
        linker.DefineFunction(Environment, "__syscall_fcntl64", (int file, int command, int argument) => -BadFileDescriptor);
        linker.DefineFunction(Environment, "__syscall_ioctl", (int file, int request, int argument) => -BadFileDescriptor);
        linker.DefineFunction(Environment, "__syscall_unlinkat", (int folder, int path, int flags) => -NotPermitted);
        linker.DefineFunction(Environment, "__syscall_rmdir", (int path) => -NotPermitted);
        linker.DefineFunction(Environment, "__syscall_ftruncate64", (int file, int low, int high) => -NotPermitted);
    }

    /// <summary>Grows with some room to spare where the cap allows it, so that many small requests do not each move the end.</summary>
    private bool Grow(long wanted)
    {
        var roomy = Math.Max(wanted, Memory.Length + Memory.Length / 8);
        if (Memory.TryGrow(roomy) || Memory.TryGrow(wanted))
            return true;
        WasOutOfMemory = true;
        return false;
    }

    private void SetUniversalTime(int zone, int daylight, int standardName, int summerName)
    {
        const int utc = 'U' | 'T' << 8 | 'C' << 16;
        Memory.Write(zone, 0);
        Memory.Write(daylight, 0);
        Memory.Write(standardName, utc);
        Memory.Write(summerName, utc);
    }

    /// <summary>Fills a C <c>struct tm</c>.</summary>
    private void WriteTime(int low, int high, int result)
    {
        const long firstSecond = -62_135_596_800;
        const long lastSecond = 253_402_300_799;
        var time = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp((uint)low | ((long)high << 32), firstSecond, lastSecond));
        ReadOnlySpan<int> fields =
        [
            time.Second,
            time.Minute,
            time.Hour,
            time.Day,
            time.Month - 1,
            time.Year - 1900,
            (int)time.DayOfWeek,
            time.DayOfYear - 1,
            0,
            0,
        ];
        fields.CopyTo(Memory.Records<int>(result, fields.Length));
    }

    private int NoEnvironment(int count, int size)
    {
        Memory.Write(count, 0);
        Memory.Write(size, 0);
        return 0;
    }

    private int Print(int vectors, int count, int written)
    {
        var total = 0;
        for (var i = 0; i < count; i++)
        {
            var address = Memory.Read<int>(vectors + 8 * i);
            var length = Memory.Read<int>(vectors + 8 * i + 4);
            var room = MostMessageBytes - _messages.Length;
            if (room > 0)
                _messages.Append(Encoding.UTF8.GetString(Memory.Bytes(address, Math.Min(length, room))));
            total += length;
        }
        Memory.Write(written, total);
        return 0;
    }
}
