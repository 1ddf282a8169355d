namespace Broadsheet.Import.Shapes;

/// <summary>What a character looks like: its ink drawn into a square grid, and how large it is and where it stands, as shares of the size
/// of its type.</summary>
internal sealed class Shape
{
    public const int Side = 16;

    private readonly float[] _grid;
    private readonly float _sum;

    /// <summary>Ink by rows from the top, each value 0 to 1.</summary>
    public Shape(float[] grid, double width, double height, double bottom)
    {
        _grid = Blurred(grid);
        foreach (var value in _grid)
            _sum += value;
        (Width, Height, Bottom) = (width, height, bottom);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>From the baseline up.</summary>
    public double Bottom { get; }

    private Shape(Shape other, bool isTurned, double width, double height, double bottom)
    {
        _grid = isTurned ? [.. other._grid.Reverse()] : other._grid;
        _sum = other._sum;
        (Width, Height, Bottom) = (width, height, bottom);
    }

    /// <summary>The same ink, of another size and at another place, and upside down if it is turned.</summary>
    public Shape At(double width, double height, double bottom, bool isTurned = false) => new(this, isTurned, width, height, bottom);

    /// <summary>True where the ink is as large and stands at the same height.</summary>
    public bool HasSizeOf(Shape other, double tolerance) =>
        Math.Abs(Width - other.Width) <= tolerance
        && Math.Abs(Height - other.Height) <= tolerance
        && Math.Abs(Bottom - other.Bottom) <= tolerance;

    /// <summary>How differently the ink is spread: 0 alike, 1 nothing in common.</summary>
    public double Contrast(Shape other)
    {
        var common = 0f;
        for (var i = 0; i < _grid.Length; i++)
            common += Math.Min(_grid[i], other._grid[i]);
        var all = _sum + other._sum - common;
        return all <= 0 ? 1 : 1 - common / all;
    }

    /// <summary>How differently wide for its height: 0 alike, 1 and more for more than a doubling.</summary>
    public double Proportion(Shape other) => Math.Abs(Math.Log(Ratio / other.Ratio)) / Math.Log(2);

    private double Ratio => Math.Max(Width, 0.01) / Math.Max(Height, 0.01);

    // Strokes of other faces are a little beside ours: a soft grid still lets them meet.
    private static float[] Blurred(float[] grid)
    {
        var soft = new float[grid.Length];
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (sum, weight) = (0f, 0f);
                for (var dy = -1; dy <= 1; dy++)
                {
                    for (var dx = -1; dx <= 1; dx++)
                    {
                        if (x + dx is < 0 or >= Side || y + dy is < 0 or >= Side)
                            continue;
                        var share = dx == 0 && dy == 0 ? 2f : 1f;
                        sum += share * grid[(y + dy) * Side + x + dx];
                        weight += share;
                    }
                }
                soft[y * Side + x] = sum / weight;
            }
        }
        return soft;
    }
}
