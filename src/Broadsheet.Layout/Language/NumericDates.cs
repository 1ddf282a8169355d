namespace Broadsheet.Layout.Language;

/// <summary>Dates of three numbers: 2031-12-15, 15.12.2031, 03/04/2031.</summary>
internal static class NumericDates
{
    /// <summary>The dates of a folded line.</summary>
    /// <param name="folded">The line.</param>
    /// <param name="monthFirst">Read 03/04/2031 as 4 March.</param>
    public static IEnumerable<PrintedDate> Find(string folded, bool monthFirst)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsAsciiDigit(folded[i]) || (i > 0 && char.IsAsciiDigit(folded[i - 1])))
                continue;
            if (Read(folded, i, monthFirst) is not { } date)
                continue;
            yield return date;
            i = date.Start + date.Length - 1;
        }
    }

    private static PrintedDate? Read(string folded, int start, bool monthFirst)
    {
        var i = start;
        var a = Number(folded, ref i, out var aLength);
        if (!Separator(folded, ref i, out var first))
            return null;
        var b = Number(folded, ref i, out var bLength);
        if (bLength is 0 or > 2 || !Separator(folded, ref i, out var second) || first != second)
            return null;
        var c = Number(folded, ref i, out var cLength);
        if (aLength == 4 && cLength is 1 or 2)
            return PrintedDates.Create(a, b, c, start, i - start);
        if (aLength is not (1 or 2) || cLength != 4)
            return null;
        var isMonthFirst = b > 12 || (a <= 12 && monthFirst);
        return PrintedDates.Create(c, isMonthFirst ? a : b, isMonthFirst ? b : a, start, i - start) is { } date
            ? date with
            {
                IsAmbiguous = a <= 12 && b <= 12 && a != b,
            }
            : null;
    }

    private static int Number(string folded, ref int i, out int length)
    {
        var start = i;
        var value = 0;
        while (i < folded.Length && i - start < 5 && char.IsAsciiDigit(folded[i]))
            value = value * 10 + (folded[i++] - '0');
        length = i - start;
        return value;
    }

    private static bool Separator(string folded, ref int i, out char separator)
    {
        separator = '\0';
        while (i < folded.Length && folded[i] == ' ')
            i++;
        if (i >= folded.Length || folded[i] is not ('-' or '.' or '/' or '·'))
            return false;
        separator = folded[i++];
        while (i < folded.Length && folded[i] == ' ')
            i++;
        return true;
    }
}
