using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>Draws text objects, and single characters of a font, to see where their ink is.</summary>
internal sealed class TextDrawing(Sandbox sandbox, DocumentHandle document, PageHandle page)
{
    private const double Em = 40;
    private const double MostPixels = 4_000_000;
    private const int LeastInk = 60;
    private const int PixelBytes = 4;

    /// <summary>Pixels of white that part two characters.</summary>
    private const int Apart = 2;

    /// <summary>True where a code draws something.</summary>
    public bool HasInk(FontHandle font, int code)
    {
        var target = sandbox.Text.NewText(document, font, (float)Em, code, sandbox.Scratch, sandbox.Memory);
        if (target.IsNull)
            return false;
        var (alpha, width, height) = Draw(target, 1);
        sandbox.Text.Destroy(target);
        return Array.Exists(alpha, a => a >= LeastInk) && width > 0 && height > 0;
    }

    private readonly Dictionary<(FontHandle, int), double> _inks = [];
    private ObjectHandle _drawn;
    private (byte[] Alpha, int Width, int Height, double X, double Y) _drawing;

    /// <summary>How much ink a code draws, in squares of the em; 0 where nothing is drawn.</summary>
    public double InkOf(FontHandle font, int code)
    {
        if (_inks.TryGetValue((font, code), out var known))
            return known;
        var ink = 0.0;
        var target = sandbox.Text.NewText(document, font, (float)Em, code, sandbox.Scratch, sandbox.Memory);
        if (!target.IsNull)
        {
            var (alpha, _, _) = Draw(target, 1);
            sandbox.Text.Destroy(target);
            ink = alpha.Sum(a => a / 255.0) / (Em * Em);
        }
        _inks.Add((font, code), ink);
        return ink;
    }

    /// <summary>How much ink a text object has in a box, in squares of the em; y up.</summary>
    public double InkIn(ObjectHandle target, float size, Rect box)
    {
        var scale = Em / size;
        if (target != _drawn)
        {
            (_drawn, _drawing) = (target, ([], 0, 0, 0, 0));
            if (!sandbox.Text.Bounds(target, sandbox.Scratch))
                return 0;
            var bounds = sandbox.Memory.Records<float>(sandbox.Scratch, 4).ToArray();
            if (!((bounds[2] - bounds[0]) * scale * ((bounds[3] - bounds[1]) * scale) is > 0 and < MostPixels))
                return 0;
            var (alpha, width, height) = Draw(target, scale);
            _drawing = (alpha, width, height, Math.Floor((float)(bounds[0] * scale)), Math.Ceiling((float)(bounds[3] * scale)));
        }
        if (_drawing.Alpha.Length == 0)
            return 0;
        var (left, right) = ((int)Math.Floor(box.Left * scale - _drawing.X), (int)Math.Ceiling(box.Right * scale - _drawing.X));
        var (top, bottom) = ((int)Math.Floor(_drawing.Y - box.Bottom * scale), (int)Math.Ceiling(_drawing.Y - box.Top * scale));
        var ink = 0.0;
        for (var y = Math.Max(0, top); y < Math.Min(_drawing.Height, bottom); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(_drawing.Width, right); x++)
                ink += _drawing.Alpha[y * _drawing.Width + x] / 255.0;
        }
        return ink / (Em * Em);
    }

    /// <summary>Origin, size and stretch of an upright text object in the space that it stands in; null for others.</summary>
    public (double X, double Y, float Size, float Stretch)? Place(ObjectHandle target)
    {
        if (!sandbox.Text.Matrix(target, sandbox.Scratch))
            return null;
        var matrix = sandbox.Memory.Read<Matrix>(sandbox.Scratch);
        if (!sandbox.Text.FontSize(target, sandbox.Scratch))
            return null;
        var size = sandbox.Memory.Read<float>(sandbox.Scratch);
        return matrix is { A: > 0, D: > 0 } && Math.Abs(matrix.B) < 0.01f * matrix.A && size > 0
            ? (matrix.E, matrix.F, size * matrix.D, matrix.A / matrix.D)
            : null;
    }

    /// <summary>The boxes of ink beside what is known, from the left, y up.</summary>
    public IEnumerable<Rect> InkBeside(ObjectHandle target, float size, IReadOnlyList<Rect> known)
    {
        if (!sandbox.Text.Bounds(target, sandbox.Scratch))
            yield break;
        var bounds = sandbox.Memory.Records<float>(sandbox.Scratch, 4).ToArray();
        var scale = Em / size;
        if (!((bounds[2] - bounds[0]) * scale * ((bounds[3] - bounds[1]) * scale) is > 0 and < MostPixels))
            yield break;
        var (alpha, width, height) = Draw(target, scale);
        if (alpha.Length == 0)
            yield break;
        var (originX, originY) = (Math.Floor((float)(bounds[0] * scale)), Math.Ceiling((float)(bounds[3] * scale)));
        foreach (var box in known)
            Clear(
                alpha,
                width,
                height,
                (int)Math.Floor(box.Left * scale - originX) - 1,
                (int)Math.Floor(originY - box.Bottom * scale) - 1,
                (int)Math.Ceiling(box.Right * scale - originX) + 1,
                (int)Math.Ceiling(originY - box.Top * scale) + 1
            );
        for (var x = 0; x < width; )
        {
            if (!HasInk(alpha, width, height, x))
            {
                x++;
                continue;
            }
            var last = x;
            for (var next = x + 1; next < width && next - last <= Apart; next++)
                last = HasInk(alpha, width, height, next) ? next : last;
            var (top, bottom) = Rows(alpha, width, height, x, last);
            yield return Rect.FromEdges(
                (originX + x) / scale,
                (originY - bottom - 1) / scale,
                (originX + last + 1) / scale,
                (originY - top) / scale
            );
            x = last + 1;
        }
    }

    private (byte[] Alpha, int Width, int Height) Draw(ObjectHandle target, double scale)
    {
        var bitmap = sandbox.Text.Render(document, page, target, (float)scale);
        if (bitmap.IsNull)
            return ([], 0, 0);
        var (_, buffer, width, height, stride) = sandbox.Pictures.Describe(bitmap);
        var alpha = Array.Empty<byte>();
        if (width > 0 && height > 0 && stride >= width * PixelBytes && (long)width * height <= 4 * MostPixels)
        {
            alpha = new byte[width * height];
            var drawn = sandbox.Memory.Bytes(buffer, stride * height);
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                    alpha[y * width + x] = drawn[y * stride + x * PixelBytes + 3];
            }
        }
        sandbox.Pages.Destroy(bitmap);
        return (alpha, width, height);
    }

    private static void Clear(byte[] alpha, int width, int height, int left, int top, int right, int bottom)
    {
        for (var y = Math.Max(0, top); y < Math.Min(height, bottom); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(width, right); x++)
                alpha[y * width + x] = 0;
        }
    }

    private static bool HasInk(byte[] alpha, int width, int height, int x)
    {
        for (var y = 0; y < height; y++)
        {
            if (alpha[y * width + x] >= LeastInk)
                return true;
        }
        return false;
    }

    private static (int Top, int Bottom) Rows(byte[] alpha, int width, int height, int left, int right)
    {
        var (top, bottom) = (height, -1);
        for (var y = 0; y < height; y++)
        {
            for (var x = left; x <= right; x++)
            {
                if (alpha[y * width + x] >= LeastInk)
                    (top, bottom) = (Math.Min(top, y), y);
            }
        }
        return (top, bottom);
    }
}
