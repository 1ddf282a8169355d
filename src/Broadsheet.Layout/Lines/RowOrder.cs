using System.Buffers;
using System.Runtime.InteropServices;
using Broadsheet.Layout.Language.RightToLeft;

namespace Broadsheet.Layout.Lines;

/// <summary>The order in which glyphs are chained to rows: along the line, then across it.</summary>
internal static class RowOrder
{
    /// <param name="glyphs">What is sorted.</param>
    /// <param name="isStacked">True for Arabic, whose letters stand over each other: the one whose middle comes first is read
    /// first.</param>
    public static void Sort(List<InkGlyph> glyphs, bool isStacked)
    {
        // By numbers alone first, which costs a fraction of comparing glyphs; then those that stand at one place.
        var sorted = CollectionsMarshal.AsSpan(glyphs);
        var (placesRoom, orderRoom) = (ArrayPool<double>.Shared.Rent(sorted.Length), ArrayPool<int>.Shared.Rent(sorted.Length));
        var places = placesRoom.AsSpan(0, sorted.Length);
        var order = orderRoom.AsSpan(0, sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
            (places[i], order[i]) = (Place(sorted[i], isStacked), i);
        places.Sort(order);
        Permute(sorted, order);
        for (int first = 0, last; first < places.Length; first = last)
        {
            for (last = first + 1; last < places.Length && places[last] == places[first]; )
                last++;
            if (last - first > 1)
                sorted[first..last].Sort((a, b) => Compare(a, b, isStacked));
        }
        ArrayPool<double>.Shared.Return(placesRoom);
        ArrayPool<int>.Shared.Return(orderRoom);
    }

    /// <summary>Puts at each place what stood at the place that the order names, round by round; the order is used up.</summary>
    private static void Permute(Span<InkGlyph> glyphs, Span<int> order)
    {
        for (var start = 0; start < order.Length; start++)
        {
            if (order[start] < 0 || order[start] == start)
                continue;
            var (first, at) = (glyphs[start], start);
            while (order[at] != start)
            {
                var from = order[at];
                glyphs[at] = glyphs[from];
                order[at] = -1;
                at = from;
            }
            glyphs[at] = first;
            order[at] = -1;
        }
    }

    // Letters that stand over each other are read in the order of their origins, which in writing to the left are their ends; marks go with
    // their letters.
    private static double Place(in InkGlyph glyph, bool isStacked) =>
        !isStacked ? glyph.Start
        : Script.IsRightToLeft(glyph.CodePoint) && !BidiClasses.IsMark(glyph.CodePoint) ? glyph.End
        : (glyph.Start + glyph.End) / 2;

    private static int Compare(in InkGlyph a, in InkGlyph b, bool isStacked) =>
        isStacked && a.Start != b.Start ? a.Start.CompareTo(b.Start)
        : a.Base != b.Base ? a.Base.CompareTo(b.Base)
        : a.End != b.End ? a.End.CompareTo(b.End)
        : a.CodePoint != b.CodePoint ? a.CodePoint.CompareTo(b.CodePoint)
        : a.Size != b.Size ? a.Size.CompareTo(b.Size)
        : a.Source.CompareTo(b.Source);
}
