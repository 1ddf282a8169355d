using System.Runtime.InteropServices;

namespace Broadsheet.Import;

/// <summary>Pixels of a page: 24-bit RGB, rows from the top without padding, in native memory so that an image library can take them in
/// place.</summary>
public sealed unsafe class PixelBuffer : IDisposable
{
    private void* _pointer;

    /// <summary>Room for a picture; its content is undefined until written.</summary>
    /// <param name="width">Width in pixels, 1 or more.</param>
    /// <param name="height">Height in pixels, 1 or more.</param>
    /// <param name="dpi">Pixels per inch of the page.</param>
    public PixelBuffer(int width, int height, double dpi)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        Width = width;
        Height = height;
        Dpi = dpi;
        _pointer = NativeMemory.Alloc((nuint)ByteLength);
    }

    /// <summary>Gives the memory back when nobody did.</summary>
    ~PixelBuffer() => Free();

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Pixels per inch of the page.</summary>
    public double Dpi { get; }

    /// <summary>Length in bytes: width × height × 3.</summary>
    public long ByteLength => (long)Width * Height * 3;

    /// <summary>The first byte.</summary>
    /// <exception cref="ObjectDisposedException">The buffer was disposed.</exception>
    public nint Pointer => _pointer is not null ? (nint)_pointer : throw new ObjectDisposedException(nameof(PixelBuffer));

    /// <summary>One row of pixels, 3 × width bytes.</summary>
    public Span<byte> Row(int y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, Height);
        return new((byte*)Pointer + (long)y * Width * 3, Width * 3);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.Free(_pointer);
        _pointer = null;
    }
}
