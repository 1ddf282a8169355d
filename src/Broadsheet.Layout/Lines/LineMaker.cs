using System.Runtime.InteropServices;
using System.Text;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Language.RightToLeft;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Lines;

/// <summary>A run of glyphs to a line of text: dominant style, nominal box, text with its spaces.</summary>
internal static class LineMaker
{
    public static TextLine? Make(List<InkGlyph> run, WritingFrame frame, WritingFrame space)
    {
        while (run.Count > 0 && run[^1].IsSpace)
            run.RemoveAt(run.Count - 1);
        if (run.Count == 0)
            return null;
        BuiltFractions.Part(run);
        var (face, color, size) = Dominant(run);
        double start = double.MaxValue,
            end = double.MinValue,
            across = 0;
        var count = 0;
        var ideographic = 0;
        foreach (ref readonly var g in CollectionsMarshal.AsSpan(run))
        {
            if (g.IsSpace)
                continue;
            start = Math.Min(start, g.Start);
            end = Math.Max(end, g.End);
            across += g.Base;
            count++;
            if (g.IsIdeographic)
                ideographic++;
        }
        across /= count;
        var isVertical = frame.Direction == WritingDirection.Vertical;
        var (above, below) = isVertical ? (0.5, 0.5) : (0.86, 0.14);
        var box = Rect.FromEdges(start, across - above * size, end, across + below * size);
        var pageBox = frame.ToPage(box);
        var isCross = frame.Direction != space.Direction;
        var text = Text(isVertical ? run : Powers.Read(run, size), size, frame.Direction == WritingDirection.Leftwards);
        return new TextLine
        {
            Glyphs = [.. run],
            Direction = frame.Direction,
            IsCross = isCross,
            Box = space.ToFrame(pageBox),
            PageBox = pageBox,
            Baseline = isCross ? space.ToFrame(pageBox).Bottom : across,
            Size = size,
            Face = face,
            Color = color,
            Length = count,
            IsIdeographic = ideographic * 2 > count,
            Text = text,
            Jump = JumpOf(text),
        };
    }

    /// <summary>The text that a part of a run would have as a line.</summary>
    public static string TextOf(List<InkGlyph> run, WritingFrame frame) =>
        Text(run, Dominant(run).Size, frame.Direction == WritingDirection.Leftwards);

    private static (int Face, int Color, double Size) Dominant(List<InkGlyph> run)
    {
        var first = run[0];
        var uniform = true;
        foreach (ref readonly var g in CollectionsMarshal.AsSpan(run))
            uniform &= g.IsSpace || (g.Face == first.Face && g.Color == first.Color && Math.Abs(g.Size - first.Size) < 0.01);
        if (uniform)
            return (first.Face, first.Color, first.Size);
        var faces = new Dictionary<(int, int), int>();
        var sizes = new Dictionary<double, int>();
        var hasLetters = run.Exists(IsLetter);
        foreach (var g in run)
        {
            if (g.IsSpace)
                continue;
            // Figures are often taken from another font than the letters.
            if (!hasLetters || !IsDigit(g.CodePoint))
                faces[(g.Face, g.Color)] = faces.GetValueOrDefault((g.Face, g.Color)) + 1;
            var size = Math.Round(g.Size, 2);
            sizes[size] = sizes.GetValueOrDefault(size) + 1;
        }
        var (face, color) = faces.OrderByDescending(f => f.Value).ThenBy(f => f.Key).First().Key;
        // Small capitals make most of some first lines: the size of the line is that of its larger letters.
        var all = sizes.Values.Sum();
        if (SmallCapitals(run) is { } capitals)
            return (face, color, capitals);
        return (face, color, sizes.Where(s => s.Value * 4 >= all).DefaultIfEmpty(sizes.MaxBy(s => s.Value)).MaxBy(s => s.Key).Key);
    }

    // Capitals at the size of the line and smaller letters on the same baseline, alone or before a few words in small letters: the size of
    // the capitals.
    private static double? SmallCapitals(List<InkGlyph> run)
    {
        var letters = run.FindAll(IsLetter);
        if (letters.Count < 4 || !Rune.IsUpper(new Rune(letters[0].CodePoint)))
            return null;
        var (small, large) = (letters.Min(g => g.Size), letters.Max(g => g.Size));
        if (small > 0.9 * large || small < 0.6 * large || letters[0].Size < 0.98 * large)
            return null;
        var ofOneType = letters.TrueForAll(g =>
            Math.Abs(g.Base - letters[0].Base) < 0.04 * large
            && g.Face == letters[0].Face
            && (Math.Abs(g.Size - small) < 0.02 * large || Math.Abs(g.Size - large) < 0.02 * large)
        );
        var capitals = letters.FindAll(g => g.Size > 0.98 * large);
        return ofOneType && (capitals.TrueForAll(g => Rune.IsUpper(new Rune(g.CodePoint))) || capitals.Count * 8 >= letters.Count)
            ? large
            : null;
    }

    private static bool IsLetter(InkGlyph glyph) =>
        !glyph.IsSpace && Rune.IsValid(glyph.CodePoint) && Rune.IsLetter(new Rune(glyph.CodePoint));

    private static JumpReading? JumpOf(string text) =>
        text.Length is >= 3 and <= 70 && JumpLines.Find(text) is { IsWholeLine: true, IsReference: false, Confidence: >= 0.5 } reading
            ? reading
            : null;

    private static string Text(List<InkGlyph> run, double size, bool mirrored)
    {
        var wordGap = WordGap(run, size);
        var wideGap = WideGap(run, size);
        var text = new StringBuilder(run.Count + 16);
        double end = double.MinValue;
        var lastWide = false;
        var last = 0;
        var wides = 0;
        foreach (ref readonly var g in CollectionsMarshal.AsSpan(run))
            wides += g.IsIdeographic ? 1 : 0;
        var isWide = wides * 2 > run.Count;
        var spaced = true;
        var emphasis = mirrored ? null : SpacedWords.Gap(run, size);
        foreach (ref readonly var g in CollectionsMarshal.AsSpan(run))
        {
            if (g.IsSpace)
            {
                if (!spaced)
                    text.Append(g.CodePoint == 0x3000 ? '\u3000' : ' ');
                else if (g.CodePoint == 0x3000 && text.Length > 0)
                    text.Append('\u3000');
                spaced = true;
                continue;
            }
            // Figures of a vertical or justified line are spread with its squares.
            var wide = IsWide(g);
            var limit =
                lastWide || wide ? wideGap
                : isWide && IsDigit(g.CodePoint) && IsDigit(last) ? Math.Max(wordGap, 0.5 * size)
                : wordGap;
            if (
                !spaced
                && end > double.MinValue
                && g.Start - end > limit
                && !(emphasis is { } gap && SpacedWords.Join(last, g, end, gap, size))
            )
                text.Append(' ');
            if (g.CodePoint is > 0 and < 0xD800)
                text.Append((char)g.CodePoint);
            else
                text.Append(Rune.IsValid(g.CodePoint) && g.CodePoint > 0 ? new Rune(g.CodePoint).ToString() : "\uFFFD");
            spaced = false;
            lastWide = wide;
            last = g.CodePoint;
            end = Math.Max(end, g.End);
        }
        var plain = text.ToString().TrimEnd();
        if (mirrored)
            plain = Bidi.ToLogical(Reversed(plain), rightToLeft: true);
        else if (Bidi.HasRightToLeft(plain))
            plain = Bidi.ToLogical(plain);
        return CharacterNormalizer.Normalize(plain);
    }

    private static bool IsDigit(int c) => c is >= '0' and <= '9';

    // The run was read from the right: what stands on the page from the left is its reverse.
    private static string Reversed(string text)
    {
        var reversed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Reverse())
            reversed.Append(rune.ToString());
        return reversed.ToString();
    }

    // Half-width kana are set without spaces as well.
    private static bool IsWide(in InkGlyph glyph) => glyph.IsIdeographic || glyph.CodePoint is >= 0xFF61 and <= 0xFF9F;

    // A line that was stretched to its measure has the same gap wherever it may break: none of them is a space.
    private static double WideGap(List<InkGlyph> run, double size)
    {
        const double usual = 1.4;
        double least = double.MaxValue,
            most = 0;
        var glyphs = CollectionsMarshal.AsSpan(run);
        for (var i = 1; i < glyphs.Length; i++)
        {
            if (glyphs[i].IsSpace || glyphs[i - 1].IsSpace || !(IsWide(glyphs[i]) || IsWide(glyphs[i - 1])))
                continue;
            var gap = glyphs[i].Start - glyphs[i - 1].End;
            (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
        }
        return most > usual * size && most - least < 0.35 * size ? most + size : usual * size;
    }

    // Letter-spaced type has gaps everywhere: a word space is what stands out.
    private static double WordGap(List<InkGlyph> run, double size)
    {
        var gaps = new List<double>(run.Count);
        var glyphs = CollectionsMarshal.AsSpan(run);
        for (var i = 1; i < glyphs.Length; i++)
            if (!glyphs[i].IsSpace && !glyphs[i - 1].IsSpace)
                gaps.Add(Math.Max(0, glyphs[i].Start - glyphs[i - 1].End));
        if (gaps.Count == 0)
            return 0.17 * size;
        gaps.Sort();
        return gaps[gaps.Count / 2] + 0.17 * size;
    }
}
