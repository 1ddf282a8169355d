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
        foreach (var i in doubtful)
        {
            ref var glyph = ref text.Glyphs[i];
            if (IsSame(with, without, glyph.Box))
                glyph = glyph with { Traits = glyph.Traits | GlyphTraits.Invisible };
        }
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
        const int pixelBytes = 3;
        var scale = one.Dpi / PointsPerInch;
        var left = Math.Clamp((int)(box.Left * scale), 0, one.Width - 1);
        var right = Math.Clamp((int)Math.Ceiling(box.Right * scale), left + 1, one.Width);
        var top = Math.Clamp((int)(box.Top * scale), 0, one.Height - 1);
        var bottom = Math.Clamp((int)Math.Ceiling(box.Bottom * scale), top + 1, one.Height);
        for (var y = top; y < bottom; y++)
        {
            var range = (left * pixelBytes)..(right * pixelBytes);
            if (!one.Row(y)[range].SequenceEqual(other.Row(y)[range]))
                return false;
        }
        return true;
    }
}
