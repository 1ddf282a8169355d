using Broadsheet.Import.Shapes;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>
/// What the shapes of one font mean. Each means something else: of two that look like one character, the one that looks less like it is the
/// next best. Figures that look like letters (0 and O, 1 and l) are told by what they stand among.
/// </summary>
internal sealed class ShapeReading(ShapeBook twins, ShapeBook faces)
{
    /// <summary>Two drawings of one outline are no less alike.</summary>
    private const double SameOutline = 0.12;

    /// <summary>What is less alike is another character.</summary>
    private const double SameCharacter = 0.58;

    /// <summary>Of a font with so few shapes it can't be told whether it is one of letters: they must be more alike.</summary>
    private const int Few = 4;
    private const double SureCharacter = 0.4;

    /// <summary>A font of which fewer shapes than this share are alike is none of letters: ornaments, rules, or ideographs that are known
    /// nowhere.</summary>
    private const double SameScript = 0.5;

    /// <summary>How much less alike the next best may be.</summary>
    private const double NextBest = 0.15;

    /// <summary>The ink of one drawing differs in size by no more than this share of its type.</summary>
    public const double SameInk = 0.006;

    private const int Candidates = 6;

    private static readonly string[] LookAlike = ["0Oo", "1lI|", "5Ss", "2Zz", "8B"];

    /// <summary>The code point of each shape; 0 for what is like nothing that is known.</summary>
    /// <param name="shapes">The shapes of a font.</param>
    /// <param name="figures">
    /// Of a shape and of what each shape is (1 a figure, -1 a letter, else 0): what it stands among, from -1 only letters to 1 only
    /// figures; null where it stands alone.
    /// </param>
    public int[] Read(IReadOnlyList<Shape?> shapes, Func<int, Func<int, int>, double?> figures)
    {
        var read = new int[shapes.Count];
        var nearest = new IReadOnlyList<(int CodePoint, double Unlike)>[shapes.Count];
        var taken = new Dictionary<int, Shape>();
        for (var i = 0; i < read.Length; i++)
        {
            nearest[i] = shapes[i] is { } shape ? Nearest(shape) : [];
            if (nearest[i] is [{ Unlike: 0 } twin])
                taken.TryAdd(read[i] = twin.CodePoint, shapes[i]!);
        }
        var open = Enumerable
            .Range(0, read.Length)
            .Where(i => nearest[i].Count > 0 && read[i] == 0)
            .OrderBy(i => nearest[i][0].Unlike)
            .ToList();
        if (open.Count(i => nearest[i][0].Unlike <= SameCharacter) < SameScript * open.Count)
            return read;
        var limit = open.Count < Few ? SureCharacter : SameCharacter;
        foreach (var i in open)
        {
            var best = nearest[i][0];
            if (best.Unlike > limit)
                continue;
            // The same drawing can come twice, with ink of a neighbour in it.
            var free = nearest[i]
                .FirstOrDefault(n =>
                    (!taken.TryGetValue(n.CodePoint, out var other) || other.HasSizeOf(shapes[i]!, SameInk))
                    && n.Unlike <= Math.Min(limit, best.Unlike + NextBest)
                );
            taken.TryAdd(read[i] = free.CodePoint != 0 ? free.CodePoint : best.CodePoint, shapes[i]!);
        }
        foreach (var alike in LookAlike)
            TellApart(read, shapes, alike, figures);
        return read;
    }

    private IReadOnlyList<(int CodePoint, double Unlike)> Nearest(Shape shape) =>
        twins.Nearest(shape, 1) is [var twin] && twin.Unlike <= SameOutline ? [(twin.CodePoint, 0)] : faces.Nearest(shape, Candidates);

    /// <summary>Gives the characters that look alike to the shapes that were read as one of them, the figures to those that stand among
    /// figures.</summary>
    private void TellApart(int[] read, IReadOnlyList<Shape?> shapes, string alike, Func<int, Func<int, int>, double?> figures)
    {
        var before = read.ToArray();
        var kinds = Enumerable
            .Range(0, read.Length)
            .Where(i => IsOne(before[i], alike))
            .Select(i => (Index: i, Figures: figures(i, other => Kind(before[other])) ?? (char.IsAsciiDigit((char)before[i]) ? 0.1 : -0.1)))
            .OrderByDescending(k => Math.Abs(k.Figures))
            .ThenBy(k => k.Index)
            .ToList();
        if (kinds.TrueForAll(k => k.Figures > 0 == char.IsAsciiDigit((char)before[k.Index])))
            return;
        var left = alike.ToList();
        foreach (var (index, share) in kinds)
        {
            var fitting = left.Where(c => char.IsAsciiDigit(c) == share > 0).ToList();
            if (fitting.Count == 0)
                fitting = left;
            if (fitting.Count == 0)
                return;
            var best = fitting.MinBy(c => faces.Unlike(shapes[index]!, c) ?? 1);
            read[index] = best;
            left.Remove(best);
        }
    }

    private static int Kind(int codePoint) =>
        codePoint is <= 0 or >= 0x80 || LookAlike.Any(l => IsOne(codePoint, l)) ? 0
        : char.IsAsciiDigit((char)codePoint) ? 1
        : char.IsAsciiLetter((char)codePoint) ? -1
        : 0;

    private static bool IsOne(int codePoint, string alike) =>
        codePoint is > 0 and < 0x80 && alike.Contains((char)codePoint, StringComparison.Ordinal);
}
