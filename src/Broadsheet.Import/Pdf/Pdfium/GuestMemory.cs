using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// The memory of a sandbox. Every access is checked against its present length, for the addresses come from code that may have been led
/// astray. Spans are good until the guest runs again, for then the memory may grow.
/// </summary>
internal sealed class GuestMemory(Memory memory)
{
    private const long PageBytes = 65_536;

    /// <summary>Present length in bytes.</summary>
    public long Length => memory.GetLength();

    /// <exception cref="GuestAbortException">The place is not inside the memory, as for the others.</exception>
    public Span<byte> Bytes(int address, int length) =>
        length >= 0 && (uint)address + (long)length <= Length
            ? memory.GetSpan((uint)address, length)
            : throw new GuestAbortException($"an address outside the memory: {(uint)address}, {length} bytes");

    public Span<T> Records<T>(int address, int count)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes(address, checked(count * Unsafe.SizeOf<T>())));

    public T Read<T>(int address)
        where T : unmanaged => MemoryMarshal.Read<T>(Bytes(address, Unsafe.SizeOf<T>()));

    public void Write<T>(int address, T value)
        where T : unmanaged => MemoryMarshal.Write(Bytes(address, Unsafe.SizeOf<T>()), value);

    /// <summary>The bytes up to a zero byte, at most <paramref name="limit"/>.</summary>
    public ReadOnlySpan<byte> ZeroTerminated(int address, int limit)
    {
        var bytes = Bytes(address, (int)Math.Min(limit, Math.Max(0, Length - (uint)address)));
        var end = bytes.IndexOf((byte)0);
        return end < 0 ? bytes : bytes[..end];
    }

    /// <summary>Writes text as UTF-8 with a zero byte behind it.</summary>
    public void WriteText(int address, string text)
    {
        var bytes = Bytes(address, Encoding.UTF8.GetByteCount(text) + 1);
        bytes[Encoding.UTF8.GetBytes(text, bytes)] = 0;
    }

    /// <summary>Makes the memory at least <paramref name="wanted"/> bytes long; false when the cap does not allow it.</summary>
    public bool TryGrow(long wanted)
    {
        var missing = (wanted - Length + PageBytes - 1) / PageBytes;
        if (missing <= 0)
            return true;
        try
        {
            return memory.Grow(missing) >= 0;
        }
        catch (WasmtimeException)
        {
            // The limiter of the store refused.
            return false;
        }
    }
}
