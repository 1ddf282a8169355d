using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Pages.Printed;

/// <summary>One printed line (ALTO TextLine).</summary>
public sealed record PrintedLine
{
    /// <summary>The text in logical order, normalised as article text is.</summary>
    public required string Text { get; init; }

    /// <summary>Its box in points of the page.</summary>
    public required Rect Box { get; init; }

    /// <summary>True where it runs down or up the page, as in vertical writing: then places are counted from the top of its box.</summary>
    public bool IsUpright { get; init; }

    /// <summary>
    /// Where each character (UTF-16 unit) of the text begins, in points from the left edge of the box; from its top where
    /// <see cref="IsUpright"/>. Of the two edges the one nearer to the left (the top), whichever way the line is read.
    /// </summary>
    public required IReadOnlyList<double> Starts { get; init; }

    /// <summary>Where each character ends, counted in the same way.</summary>
    public required IReadOnlyList<double> Ends { get; init; }

    /// <summary>What stands between this line and the next.</summary>
    public LineEnd End { get; init; }

    /// <summary>
    /// Boxes of some characters, in points of the page, from the left (the top): one, or several where text of both directions is mixed in
    /// the line.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The characters are not all in the line.</exception>
    public IReadOnlyList<Rect> BoxesOf(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, Text.Length);
        var spans = Enumerable.Range(start, length).Select(i => (From: Starts[i], To: Ends[i])).Order().ToList();
        var boxes = new List<Rect>();
        // Characters of one word stand closer than this, however widely they are set.
        var gap = 0.6 * (IsUpright ? Box.Width : Box.Height);
        for (var i = 0; i < spans.Count; )
        {
            var (from, to) = spans[i++];
            for (; i < spans.Count && spans[i].From <= to + gap; i++)
                to = Math.Max(to, spans[i].To);
            boxes.Add(
                IsUpright ? new Rect(Box.X, Box.Y + from, Box.Width, to - from) : new Rect(Box.X + from, Box.Y, to - from, Box.Height)
            );
        }
        return boxes;
    }
}
