using Broadsheet.Import.Shapes;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>Known shapes, and which of them a shape is.</summary>
internal sealed class ShapeBook(IEnumerable<KnownShape> shapes)
{
    private readonly List<KnownShape> _shapes = [.. shapes];

    /// <summary>The characters whose shapes are most like this one, the best first, each with how unlike it is.</summary>
    public IReadOnlyList<(int CodePoint, double Unlike)> Nearest(Shape shape, int count)
    {
        var best = new Dictionary<int, double>();
        foreach (var known in _shapes)
        {
            var unlike = Unlike(shape, known.Shape);
            if (!best.TryGetValue(known.CodePoint, out var least) || unlike < least)
                best[known.CodePoint] = unlike;
        }
        return [.. best.OrderBy(b => b.Value).ThenBy(b => b.Key).Take(count).Select(b => (b.Key, b.Value))];
    }

    /// <summary>How unlike the shapes of a character it is; null for a character that is not known.</summary>
    public double? Unlike(Shape shape, int codePoint)
    {
        double? least = null;
        foreach (var known in _shapes)
        {
            if (known.CodePoint == codePoint && Unlike(shape, known.Shape) is var unlike && (least is null || unlike < least))
                least = unlike;
        }
        return least;
    }

    /// <summary>How differently the ink of a character is spread, whatever its size and place; null for a character that is not
    /// known.</summary>
    public double? Contrast(Shape shape, int codePoint)
    {
        double? least = null;
        foreach (var known in _shapes)
        {
            if (known.CodePoint == codePoint && shape.Contrast(known.Shape) is var contrast && (least is null || contrast < least))
                least = contrast;
        }
        return least;
    }

    /// <summary>0 for the same drawing; one character in two faces is seldom over 0.45.</summary>
    public static double Unlike(Shape one, Shape other)
    {
        const double proportion = 0.2;
        const double place = 0.7;
        var far =
            proportion * Math.Min(2, one.Proportion(other))
            + place * (Math.Abs(one.Height - other.Height) + Math.Abs(one.Bottom - other.Bottom));
        return far > 1 ? far : far + one.Contrast(other);
    }
}
