namespace Broadsheet.Layout.Lines;

/// <summary>Raised figures behind a figure, a power or the number of a note: as plain ones they would make another number of it.</summary>
internal static class Powers
{
    private const double LeastRaise = 0.2;
    private const double MostSize = 0.85;
    private const string Signs = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The run with the signs for such figures.</summary>
    public static List<InkGlyph> Read(List<InkGlyph> run, double size)
    {
        List<InkGlyph>? read = null;
        for (var i = 1; i < run.Count; i++)
        {
            if (!IsFigure(run[i]) || run[i].Size > MostSize * size)
                continue;
            var before = i - 1;
            while (before > 0 && IsFigure(run[before]) && run[before].Base == run[i].Base && run[before].Size == run[i].Size)
                before--;
            if (!IsFigure(run[before]) || run[before].Base - run[i].Base < LeastRaise * size || run[before].Size < run[i].Size)
                continue;
            read ??= [.. run];
            read[i] = run[i] with { CodePoint = Signs[run[i].CodePoint - '0'] };
        }
        return read ?? run;
    }

    private static bool IsFigure(in InkGlyph glyph) => glyph.CodePoint is >= '0' and <= '9';
}
