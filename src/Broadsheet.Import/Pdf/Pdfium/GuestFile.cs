using Microsoft.Win32.SafeHandles;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// A file on disk that PDFium reads piece by piece, so that a large file need not be in its memory. It is read with plain reads, not
/// mapped: a file that someone shortens meanwhile must not end the process. A damaged file can be given a new beginning and end, which
/// stand in memory.
/// </summary>
internal sealed class GuestFile : IDisposable
{
    private const int WindowBytes = 32_768;

    /// <summary>PDFium reads backwards as often as forwards: the window begins this much before what is asked for.</summary>
    private const int LookBackBytes = WindowBytes / 4;

    private readonly SafeFileHandle _handle;
    private readonly long _fileLength;
    private readonly byte[] _window = new byte[WindowBytes];
    private long _windowStart;
    private int _windowLength;
    private byte[] _before = [];
    private byte[] _behind = [];

    public GuestFile(string path)
    {
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        _fileLength = RandomAccess.GetLength(_handle);
    }

    /// <summary>Length with what was put before and behind the file.</summary>
    public long Length => _before.Length + _fileLength + _behind.Length;

    /// <summary>Puts bytes before and behind the file.</summary>
    public void Extend(byte[] before, byte[] behind)
    {
        _before = before;
        _behind = behind;
        _windowLength = 0;
    }

    /// <summary>Fills the buffer from a place in the file; false where the file has less.</summary>
    public bool TryRead(long position, Span<byte> buffer)
    {
        if (position < 0 || position > Length - buffer.Length)
            return false;
        if (buffer.Length > WindowBytes - LookBackBytes)
            return ReadParts(position, buffer) == buffer.Length;
        if (position < _windowStart || position + buffer.Length > _windowStart + _windowLength)
        {
            _windowStart = Math.Max(0, position - LookBackBytes);
            _windowLength = ReadParts(_windowStart, _window);
        }
        var offset = (int)(position - _windowStart);
        if (offset + buffer.Length > _windowLength)
            return false;
        _window.AsSpan(offset, buffer.Length).CopyTo(buffer);
        return true;
    }

    public void Dispose() => _handle.Dispose();

    private int ReadParts(long position, Span<byte> buffer)
    {
        var total = CopyPart(_before, position, buffer);
        if (total < buffer.Length && position + total < _before.Length + _fileLength)
            total += ReadFile(position + total - _before.Length, buffer[total..]);
        return total + CopyPart(_behind, position + total - _before.Length - _fileLength, buffer[total..]);
    }

    private static int CopyPart(byte[] part, long position, Span<byte> buffer)
    {
        if (position < 0 || position >= part.Length)
            return 0;
        var length = (int)Math.Min(buffer.Length, part.Length - position);
        part.AsSpan((int)position, length).CopyTo(buffer);
        return length;
    }

    private int ReadFile(long position, Span<byte> buffer)
    {
        var total = 0;
        while (total < buffer.Length)
        {
            var read = RandomAccess.Read(_handle, buffer[total..], position + total);
            if (read == 0)
                break;
            total += read;
        }
        return total;
    }
}
