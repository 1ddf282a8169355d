using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Tables;

/// <summary>A part of a line that may be a cell: what stands between two wide gaps or beside a leader.</summary>
internal sealed class Fragment
{
    /// <summary>A gap wider than this, in type sizes, parts a line; the blanks of a justified line are mostly narrower.</summary>
    private const double WideGap = 1.1;

    private const int LeastLeader = 4;

    private static readonly string Cuts = ".…·‥․_";

    public required TextLine Line { get; init; }

    /// <summary>Its glyphs, all of the line's where it was not cut.</summary>
    public required List<InkGlyph> Glyphs { get; init; }

    /// <summary>Dots lead to it.</summary>
    public bool IsLedTo { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    /// <summary>Which container it is in, those that only tint or frame a row passed over.</summary>
    public int Container { get; init; }

    /// <summary>Its text without blanks.</summary>
    public required string Text { get; init; }

    public double Baseline => Line.Baseline;

    public double Size => Line.Size;

    public double Width => Right - Left;

    /// <summary>A number, a price, a time, a date, a result.</summary>
    public bool IsFigure { get; init; }

    public bool IsWhole => Glyphs.Count == Line.Glyphs.Length;

    /// <summary>The parts of a line.</summary>
    public static IEnumerable<Fragment> Of(TextLine line, int container)
    {
        var from = 0;
        var end = double.MinValue;
        var isLed = false;
        for (var i = 0; i < line.Glyphs.Length; i++)
        {
            var glyph = line.Glyphs[i];
            if (glyph.IsSpace)
                continue;
            var leader = LeaderAt(line.Glyphs, i);
            if (leader > i || end > double.MinValue && glyph.Start - end > WideGap * line.Size)
            {
                if (Make(line, from, i, container, isLed) is { } part)
                    yield return part;
                from = Math.Max(i, leader);
                isLed = leader > i;
                i = from;
                if (i >= line.Glyphs.Length)
                    yield break;
                end = double.MinValue;
                if (line.Glyphs[i].IsSpace)
                    continue;
            }
            end = Math.Max(end, line.Glyphs[i].End);
        }
        if (Make(line, from, line.Glyphs.Length, container, isLed) is { } last)
            yield return last;
    }

    // Where the dots end that begin here; the place itself where none do.
    private static int LeaderAt(InkGlyph[] glyphs, int at)
    {
        var (i, dots, last) = (at, 0, glyphs[at].CodePoint);
        for (; i < glyphs.Length; i++)
        {
            if (glyphs[i].IsSpace)
                continue;
            if (glyphs[i].CodePoint != last || last > 0xFFFF || !Cuts.Contains((char)last, StringComparison.Ordinal))
                break;
            dots += last is '…' or '‥' ? 2 : 1;
        }
        return dots >= LeastLeader ? i : at;
    }

    private static Fragment? Make(TextLine line, int from, int to, int container, bool isLed)
    {
        var glyphs = line.Glyphs[from..to];
        List<InkGlyph> ink = [.. glyphs.Where(g => !g.IsSpace)];
        if (ink.Count == 0)
            return null;
        var text = string.Concat(
            ink.Select(g => g.CodePoint is > 0 and <= 0xFFFF and not (>= 0xD800 and <= 0xDFFF) ? (char)g.CodePoint : '\uFFFD')
        );
        return new Fragment
        {
            Line = line,
            Glyphs = [.. glyphs],
            Left = ink.Min(g => g.Start),
            Right = ink.Max(g => g.End),
            Container = container,
            IsLedTo = isLed,
            Text = text,
            IsFigure = IsFigureText(text),
        };
    }

    private static bool IsFigureText(string text)
    {
        if (text.Length > 18)
            return false;
        var (digits, letters) = (text.Count(char.IsDigit), text.Count(char.IsLetter));
        return digits > 0 ? letters <= Math.Max(3, digits) : letters == 0 && text.Length <= 3;
    }

    public override string ToString() => Text;
}
