namespace Broadsheet.Store.Tests.Files;

/// <summary>A file on a disk with room for so many bytes.</summary>
internal sealed class FullDiskStream(Stream inner, int room) : Stream
{
    private const int NoSpace = 28;
    private int _room = room;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var fits = Math.Min(count, _room);
        inner.Write(buffer, offset, fits);
        _room -= fits;
        if (fits < count)
            throw new IOException("No space left on device", NoSpace);
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
