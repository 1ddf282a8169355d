using Broadsheet.Import.Shapes;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>Draws text objects by themselves and cuts the shapes of their characters out.</summary>
internal sealed class ShapeCutter(Sandbox sandbox, DocumentHandle document, PageHandle page)
{
    /// <summary>Pixels of the em.</summary>
    private const double Em = 64;

    /// <summary>A larger drawing of one text object is not looked at.</summary>
    private const double MostPixels = 4_000_000;

    /// <summary>Ink this strong counts, of 255.</summary>
    private const int LeastInk = 60;

    private const int PixelBytes = 4;

    private ObjectHandle _owner;
    private float _size;
    private byte[] _alpha = [];
    private int _width;
    private int _height;
    private double _left;
    private double _top;
    private double _scale;

    /// <summary>The shape of a character; null where it can't be seen by itself.</summary>
    public Shape? Cut(in Glyph glyph, in GlyphSource source)
    {
        if (source.Size <= 0 || glyph.Size <= 0 || glyph.Angle != 0 || source.Ink.Width < 0 || source.Ink.Height <= 0)
            return null;
        if ((source.Owner != _owner || source.Size != _size) && !Draw(source))
            return null;
        if (_alpha.Length == 0)
            return null;
        // Ink of a neighbour may stand a pixel away.
        var x1 = Math.Clamp((int)Math.Round(source.Ink.Left * _scale - _left), 0, _width);
        var x2 = Math.Clamp((int)Math.Round(source.Ink.Right * _scale - _left), 0, _width);
        var y1 = Math.Clamp((int)Math.Floor(_top - source.Ink.Bottom * _scale), 0, _height);
        var y2 = Math.Clamp((int)Math.Ceiling(_top - source.Ink.Top * _scale), 0, _height);
        Tighten(ref x1, ref y1, ref x2, ref y2);
        if (x2 <= x1 || y2 <= y1)
            return null;
        var size = (double)source.Size;
        return new Shape(
            Grid(x1, y1, x2, y2),
            source.Ink.Width / size / source.Stretch,
            source.Ink.Height / size,
            (glyph.OriginY - glyph.Bottom) / glyph.Size
        );
    }

    private bool Draw(in GlyphSource source)
    {
        (_owner, _size, _alpha) = (source.Owner, source.Size, []);
        sandbox.ThrowIfOver();
        if (!sandbox.Text.Bounds(source.Owner, sandbox.Scratch))
            return false;
        var box = sandbox.Memory.Records<float>(sandbox.Scratch, 4).ToArray();
        _scale = Em / source.Size;
        var pixels = (box[2] - box[0]) * _scale * ((box[3] - box[1]) * _scale);
        if (!(pixels > 0 && pixels < MostPixels))
            return false;
        var bitmap = sandbox.Text.Render(document, page, source.Owner, (float)_scale);
        if (bitmap.IsNull)
            return false;
        var (_, buffer, width, height, stride) = sandbox.Pictures.Describe(bitmap);
        if (width > 0 && height > 0 && stride >= width * PixelBytes && (long)width * height <= 4 * MostPixels)
        {
            _alpha = new byte[width * height];
            var drawn = sandbox.Memory.Bytes(buffer, stride * height);
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                    _alpha[y * width + x] = drawn[y * stride + x * PixelBytes + 3];
            }
            (_width, _height) = (width, height);
            (_left, _top) = (Math.Floor((float)(box[0] * _scale)), Math.Ceiling((float)(box[3] * _scale)));
        }
        sandbox.Pages.Destroy(bitmap);
        return _alpha.Length > 0;
    }

    private void Tighten(ref int x1, ref int y1, ref int x2, ref int y2)
    {
        while (y1 < y2 && !HasInk(x1, y1, x2, y1 + 1))
            y1++;
        while (y2 > y1 && !HasInk(x1, y2 - 1, x2, y2))
            y2--;
        while (x1 < x2 && !HasInk(x1, y1, x1 + 1, y2))
            x1++;
        while (x2 > x1 && !HasInk(x2 - 1, y1, x2, y2))
            x2--;
    }

    private bool HasInk(int x1, int y1, int x2, int y2)
    {
        for (var y = y1; y < y2; y++)
        {
            for (var x = x1; x < x2; x++)
            {
                if (_alpha[y * _width + x] >= LeastInk)
                    return true;
            }
        }
        return false;
    }

    /// <summary>The ink of a part of the drawing, spread over the grid.</summary>
    private float[] Grid(int x1, int y1, int x2, int y2)
    {
        const int samples = 4;
        var grid = new float[Shape.Side * Shape.Side];
        var (stepX, stepY) = ((x2 - x1) / (double)(Shape.Side * samples), (y2 - y1) / (double)(Shape.Side * samples));
        for (var y = 0; y < Shape.Side * samples; y++)
        {
            var row = (y1 + (int)((y + 0.5) * stepY)) * _width;
            for (var x = 0; x < Shape.Side * samples; x++)
                grid[y / samples * Shape.Side + x / samples] += _alpha[row + x1 + (int)((x + 0.5) * stepX)];
        }
        for (var i = 0; i < grid.Length; i++)
            grid[i] /= byte.MaxValue * samples * samples;
        return grid;
    }
}
