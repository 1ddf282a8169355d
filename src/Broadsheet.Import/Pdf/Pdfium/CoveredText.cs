using System.Runtime.InteropServices;
using System.Text;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Finds text that nobody sees: under a box or picture that was drawn later, or white on white. Press files keep such leftovers of older
/// advertisements. What may be hidden is found by its place and the order of drawing; whether it is, is seen by drawing the page with it
/// and without. Text under the picture of a scan is found as well: it is all the text there is, and layout takes it for that reason.
/// </summary>
internal sealed class CoveredText(Sandbox sandbox, PageHandle page, PageFrame frame)
{
    private const double Dpi = 96;
    private const double PointsPerInch = 72;
    private const long MostPixels = 4_000_000;
    private const int White = 0xFFFFFF;
    private const int PixelBytes = 3;
    private const double Cell = 24;

    /// <summary>Smaller boxes cover no text.</summary>
    private const double LeastCover = 3;

    /// <summary>Most comparisons of a box with a character.</summary>
    private const int MostLooks = 20_000_000;

    private int _looks;

    /// <summary>Marks what is not seen as invisible.</summary>
    public void Mark(PageText text, PageObjects objects)
    {
        var doubtful = Candidates(text, objects);
        if (doubtful.Count == 0)
            return;
        var renderer = new PageRenderer(sandbox, frame);
        using var with = renderer.Render(page, Dpi, MostPixels);
        var owners = doubtful.Select(i => text.Sources[i].Owner).Distinct().ToList();
        owners.ForEach(owner => sandbox.Marks.Switch(owner, isOn: false));
        using var without = renderer.Render(page, Dpi, MostPixels);
        owners.ForEach(owner => sandbox.Marks.Switch(owner, isOn: true));
        var again = DrawnAgain(text, objects, owners);
        foreach (var i in doubtful)
        {
            ref var glyph = ref text.Glyphs[i];
            if (!IsSame(with, without, glyph.Box))
                continue;
            if (again.Contains(text.Sources[i].Owner) && Darkest(with, glyph.Box) is { } color)
                glyph = glyph with { Color = color };
            else
                glyph = glyph with { Traits = glyph.Traits | GlyphTraits.Invisible };
        }
    }

    // The engine gives text that is drawn several times at one place once, as it is drawn first: under its edge in white, or under a box
    // that it is drawn over again.
    private static HashSet<ObjectHandle> DrawnAgain(PageText text, PageObjects objects, List<ObjectHandle> owners)
    {
        var found = new HashSet<ObjectHandle>();
        var read = text.Sources.Select(s => s.Owner).ToHashSet();
        var cells = new Dictionary<(int X, int Y), List<(int Order, Rect Box)>>();
        foreach (var (owner, order, box) in objects.Texts)
        {
            if (!read.Contains(owner))
                (CollectionsMarshal.GetValueRefOrAddDefault(cells, CellOf(box.Center), out _) ??= []).Add((order, box));
        }
        if (cells.Count == 0)
            return found;
        var hidden = owners.ToHashSet();
        foreach (var (owner, order, box) in objects.Texts)
        {
            if (!hidden.Contains(owner))
                continue;
            var (x, y) = CellOf(box.Center);
            for (var cell = 0; cell < 9 && !found.Contains(owner); cell++)
            {
                if (
                    cells.TryGetValue((x - 1 + cell % 3, y - 1 + cell / 3), out var others)
                    && others.Exists(o => o.Order > order && IsAlike(o.Box, box))
                )
                    found.Add(owner);
            }
        }
        return found;
    }

    private static bool IsAlike(Rect one, Rect other)
    {
        const double near = 3;
        return Math.Abs(one.Left - other.Left) < near
            && Math.Abs(one.Right - other.Right) < near
            && Math.Abs(one.Top - other.Top) < near
            && Math.Abs(one.Bottom - other.Bottom) < near;
    }

    private HashSet<int> Candidates(PageText text, PageObjects objects)
    {
        var found = new HashSet<int>();
        var orders = new int[text.Glyphs.Length];
        var first = int.MaxValue;
        for (var i = 0; i < orders.Length; i++)
        {
            orders[i] = IsInk(text.Glyphs[i]) && objects.TextOrder.TryGetValue(text.Sources[i].Owner, out var order) ? order : int.MaxValue;
            first = Math.Min(first, orders[i]);
        }
        if (first == int.MaxValue)
            return found;
        var cells = Cells(text.Glyphs, orders);
        foreach (var (order, box) in objects.Covers)
        {
            if (order <= first || Math.Min(box.Width, box.Height) < LeastCover)
                continue;
            foreach (var i in Within(cells, box))
            {
                if (orders[i] < order && box.Contains(text.Glyphs[i].Box.Center))
                    found.Add(i);
            }
        }
        AddWhite(text.Glyphs, orders, objects, found);
        return found;
    }

    /// <summary>White text on nothing dark.</summary>
    private void AddWhite(Glyph[] glyphs, int[] orders, PageObjects objects, HashSet<int> found)
    {
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (glyphs[i].Color != White || orders[i] == int.MaxValue)
                continue;
            var center = glyphs[i].Box.Center;
            _looks += objects.Paths.Count + objects.Pictures.Count;
            if (_looks > MostLooks)
                return;
            if (
                !objects.Pictures.Exists(p => p.Bounds.Contains(center))
                && !objects.Paths.Exists(p => p.FillColor is not (null or White) && p.Bounds.Contains(center))
            )
                found.Add(i);
        }
    }

    private static bool IsInk(in Glyph glyph) =>
        (glyph.CodePoint == 0 || !Rune.IsValid(glyph.CodePoint) || !Rune.IsWhiteSpace(new Rune(glyph.CodePoint)))
        && (glyph.Traits & GlyphTraits.Invisible) == 0;

    private static Dictionary<(int X, int Y), List<int>> Cells(Glyph[] glyphs, int[] orders)
    {
        var cells = new Dictionary<(int X, int Y), List<int>>();
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (orders[i] != int.MaxValue)
                (CollectionsMarshal.GetValueRefOrAddDefault(cells, CellOf(glyphs[i].Box.Center), out _) ??= []).Add(i);
        }
        return cells;
    }

    private IEnumerable<int> Within(Dictionary<(int X, int Y), List<int>> cells, Rect box)
    {
        box = box.Intersect(frame.Bounds);
        var (left, top) = CellOf(new Point(box.Left, box.Top));
        var (right, bottom) = CellOf(new Point(box.Right, box.Bottom));
        for (var x = left; x <= right; x++)
        {
            for (var y = top; y <= bottom && _looks <= MostLooks; y++)
            {
                _looks++;
                if (!cells.TryGetValue((x, y), out var glyphs))
                    continue;
                _looks += glyphs.Count;
                foreach (var i in glyphs)
                    yield return i;
            }
        }
    }

    private static (int X, int Y) CellOf(Point point) => ((int)Math.Floor(point.X / Cell), (int)Math.Floor(point.Y / Cell));

    private static bool IsSame(PixelBuffer one, PixelBuffer other, Rect box)
    {
        var (rows, columns) = PixelsOf(one, box);
        for (var y = rows.Start.Value; y < rows.End.Value; y++)
        {
            if (!one.Row(y)[columns].SequenceEqual(other.Row(y)[columns]))
                return false;
        }
        return true;
    }

    // The colour of what is printed in a box on white; null where it is white.
    private static int? Darkest(PixelBuffer pixels, Rect box)
    {
        const int leastInk = 120;
        var (rows, columns) = PixelsOf(pixels, box);
        var (color, light) = (White, 3 * 255 - leastInk);
        for (var y = rows.Start.Value; y < rows.End.Value; y++)
        {
            var row = pixels.Row(y)[columns];
            for (var x = 0; x + PixelBytes <= row.Length; x += PixelBytes)
            {
                var (red, green, blue) = (row[x], row[x + 1], row[x + 2]);
                if (red + green + blue < light)
                    (color, light) = ((red << 16) | (green << 8) | blue, red + green + blue);
            }
        }
        return color == White ? null : color;
    }

    // The rows of a box, and its bytes in each.
    private static (Range Rows, Range Columns) PixelsOf(PixelBuffer pixels, Rect box)
    {
        var scale = pixels.Dpi / PointsPerInch;
        var left = Math.Clamp((int)(box.Left * scale), 0, pixels.Width - 1);
        var right = Math.Clamp((int)Math.Ceiling(box.Right * scale), left + 1, pixels.Width);
        var top = Math.Clamp((int)(box.Top * scale), 0, pixels.Height - 1);
        var bottom = Math.Clamp((int)Math.Ceiling(box.Bottom * scale), top + 1, pixels.Height);
        return (top..bottom, (left * PixelBytes)..(right * PixelBytes));
    }
}
