namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>What the glyphs of one font that are to be read stand beside.</summary>
internal sealed class Neighbours
{
    /// <summary>Neighbours are no further apart than this share of their size.</summary>
    private const double MostGap = 0.5;

    private readonly PageText _text;
    private readonly List<List<int>> _kinds;
    private readonly Dictionary<int, int> _kindOf = [];

    /// <param name="text">The page.</param>
    /// <param name="kinds">The places of each kind of glyph.</param>
    public Neighbours(PageText text, List<List<int>> kinds)
    {
        (_text, _kinds) = (text, kinds);
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            foreach (var place in kinds[kind])
                _kindOf[place] = kind;
        }
    }

    /// <summary>The mean of what the neighbours of a kind are, those that are 0 left out; null where none is left.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="value">What each kind is.</param>
    public double? Mean(int kind, Func<int, int> value)
    {
        var (sum, all) = (0, 0);
        foreach (var place in _kinds[kind])
        {
            foreach (var beside in (ReadOnlySpan<int>)[place - 1, place + 1])
            {
                if (
                    !_kindOf.TryGetValue(beside, out var other)
                    || other == kind
                    || !AreClose(Math.Min(place, beside))
                    || value(other) is not (var one and not 0)
                )
                    continue;
                all++;
                sum += one;
            }
        }
        return all == 0 ? null : (double)sum / all;
    }

    private bool AreClose(int first)
    {
        var (one, next) = (_text.Glyphs[first], _text.Glyphs[first + 1]);
        return Math.Abs(one.OriginY - next.OriginY) < MostGap * one.Size && Math.Abs(next.Left - one.Right) < MostGap * one.Size;
    }
}
