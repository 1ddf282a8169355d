using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Text;

/// <summary>
/// The white between the lines of a column: what parts paragraphs. In type that is set close it is a line's height; in type with wide
/// leading it must be more than what stands between two lines of one sentence.
/// </summary>
internal readonly struct White
{
    // Of the type size: less never parts, and so much more than usual does.
    private const double Least = 0.95;
    private const double MoreThanUsual = 0.35;

    private readonly double _usual;

    private White(double usual) => _usual = usual;

    /// <summary>Of the lines of a column in their order; null where too few of them tell.</summary>
    public static White? Of(IReadOnlyList<TextLine> column) => Of(Inside(column));

    /// <summary>Of the columns of an article.</summary>
    public static White Of(IEnumerable<IReadOnlyList<TextLine>> columns) => Of([.. columns.SelectMany(Inside)]) ?? default;

    private static White? Of(List<double> inside)
    {
        if (inside.Count < 2)
            return null;
        inside.Sort();
        return new White(inside[inside.Count / 2]);
    }

    // Between two lines of one sentence, as shares of the type size.
    private static List<double> Inside(IReadOnlyList<TextLine> column)
    {
        var inside = new List<double>();
        var right = column.Select(l => l.Right).DefaultIfEmpty().Max();
        for (var i = 0; i + 1 < column.Count; i++)
        {
            var (line, next) = (column[i], column[i + 1]);
            if (next.Top > line.Top && right - line.Right < FirstWord.WidthOf(next) + line.Size && SentenceEnds.IsUnfinished(line.Text))
                inside.Add((next.Top - line.Bottom) / line.Size);
        }
        return inside;
    }

    /// <summary>True where there is more white between the two lines than between lines of one paragraph.</summary>
    public bool Parts(TextLine upper, TextLine lower) => lower.Top - upper.Bottom > Math.Max(Least, _usual + MoreThanUsual) * lower.Size;

    /// <summary>The white beyond the usual, in points.</summary>
    public double Beyond(TextLine upper, TextLine lower) => lower.Top - upper.Bottom - Math.Max(0, _usual) * lower.Size;
}
