using Broadsheet.Layout.Language;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Accents that are set as characters of their own over or under a letter, before it or after it: the letter takes them. So does older
/// typesetting, and TeX with its first fonts.
/// </summary>
internal static class SetAccents
{
    private const double Cell = 16;
    private const int MostInCell = 48;

    // Over capitals an accent is raised.
    private const double MostRaise = 0.6;

    // Under letters it is lowered.
    private const double MostDrop = 0.6;
    private const int DotBelow = 0x323;
    private const int BarBelow = 0x331;

    /// <summary>The glyphs with the accents joined to their letters.</summary>
    public static List<Glyph> Join(List<Glyph> glyphs)
    {
        var accents = new List<int>();
        for (var i = 0; i < glyphs.Count; i++)
            if (CharacterNormalizer.IsAccent(glyphs[i].CodePoint) || IsLoweredStop(glyphs, i))
                accents.Add(i);
        if (accents.Count == 0)
            return glyphs;
        // Of two accents over one letter the lower one is nearer to it.
        accents.Sort((a, b) => glyphs[a].OriginY != glyphs[b].OriginY ? glyphs[b].OriginY.CompareTo(glyphs[a].OriginY) : a.CompareTo(b));
        var grid = new Dictionary<(int, int), List<int>>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var key = ((int)Math.Floor(Middle(glyphs[i]) / Cell), (int)Math.Floor(glyphs[i].OriginY / Cell));
            if (!grid.TryGetValue(key, out var list))
                grid.Add(key, list = []);
            if (list.Count < MostInCell)
                list.Add(i);
        }
        var gone = new bool[glyphs.Count];
        foreach (var i in accents)
        {
            if (
                Letter(glyphs, grid, i) is not (>= 0 and var letter)
                || CharacterNormalizer.Compose(glyphs[letter].CodePoint, MarkOf(glyphs[letter], glyphs[i])) is not { } whole
            )
                continue;
            var (under, accent) = (glyphs[letter], glyphs[i]);
            glyphs[letter] = under with
            {
                CodePoint = whole,
                Top = Math.Min(under.Top, accent.Top),
                Bottom = Math.Max(under.Bottom, accent.Bottom),
            };
            gone[i] = true;
        }
        return [.. glyphs.Where((_, i) => !gone[i])];
    }

    // A full stop under a letter is the dot below of Vietnamese and of scholars' Arabic.
    private static bool IsLoweredStop(List<Glyph> glyphs, int i) =>
        glyphs[i].CodePoint == '.' && (IsLower(glyphs[i], glyphs, i - 1) || IsLower(glyphs[i], glyphs, i + 1)) && glyphs[i].Angle == 0;

    private static bool IsLower(in Glyph stop, List<Glyph> glyphs, int beside) =>
        beside >= 0
        && beside < glyphs.Count
        && stop.OriginY - glyphs[beside].OriginY is var down
        && down > 0.1 * stop.Size
        && down < MostDrop * stop.Size
        && glyphs[beside].Left < stop.Right
        && glyphs[beside].Right > stop.Left;

    // How far below the letter's baseline its own may be.
    private static double LeastOf(in Glyph accent) => accent.CodePoint is '.' or 0xAF or 0x2C9 ? MostDrop : 0.1;

    // A dot or a bar that is drawn lower than the letter is one below it.
    private static int MarkOf(in Glyph letter, in Glyph accent) =>
        accent.OriginY - letter.OriginY <= 0.1 * accent.Size
            ? accent.CodePoint == '.'
                ? 0
                : accent.CodePoint
            : accent.CodePoint == '.'
                ? DotBelow
                : accent.CodePoint is 0xAF or 0x2C9
                    ? BarBelow
                    : accent.CodePoint;

    private static double Middle(in Glyph glyph) => (glyph.Left + glyph.Right) / 2.0;

    // The letter that the accent stands over or under.
    private static int Letter(List<Glyph> glyphs, Dictionary<(int, int), List<int>> grid, int index)
    {
        var accent = glyphs[index];
        var (best, nearest) = (-1, double.MaxValue);
        if (accent.Angle != 0 || accent.Size > 20 * Cell)
            return best;
        var (x, y) = ((int)Math.Floor(Middle(accent) / Cell), (int)Math.Floor(accent.OriginY / Cell));
        var reach = (int)Math.Ceiling(accent.Size / Cell);
        for (var cx = x - reach; cx <= x + reach; cx++)
        {
            for (var cy = y - reach; cy <= y + reach; cy++)
            {
                foreach (var i in grid.GetValueOrDefault((cx, cy)) ?? [])
                {
                    var letter = glyphs[i];
                    var distance = Math.Abs(Middle(letter) - Middle(accent));
                    if (
                        i == index
                        || distance >= nearest
                        || Math.Abs(letter.Size - accent.Size) > 0.05 * accent.Size
                        || letter.Angle != 0
                        || letter.OriginY - accent.OriginY is var raise
                            && (raise < -LeastOf(accent) * accent.Size || raise > MostRaise * accent.Size)
                        || Middle(accent) < letter.Left
                        || Middle(accent) > letter.Right
                        || CharacterNormalizer.Compose(letter.CodePoint, MarkOf(letter, accent)) is null
                    )
                        continue;
                    (best, nearest) = (i, distance);
                }
            }
        }
        return best;
    }
}
