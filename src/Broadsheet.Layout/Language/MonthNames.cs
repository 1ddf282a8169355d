using System.Globalization;

namespace Broadsheet.Layout.Language;

/// <summary>Dates with the month as a word: December 15, 2031; 15 de diciembre de 2031; 15. Dezember 2031; 15 كانون الأول 2031; ۲۴ آذر ۱۴۱۰.</summary>
internal static class MonthNames
{
    private static readonly PhraseTable<(int Month, bool IsPersian)> Months = new(Vocabulary.All
        .Where(v => v.Tag is not ("zh" or "ja" or "ko"))
        .SelectMany(v => Read(v, "months", false).Concat(Read(v, "persian-months", true))));

    private static readonly PhraseTable<bool> Links = new(new[] { "de", "del", "of", "di", "do", "d'", "den", "the", "st", "nd", "rd", "th", "er", "re" }.Select(w => (w, true)));

    /// <summary>The dates of a folded line.</summary>
    public static IEnumerable<PrintedDate> Find(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsLetter(folded[i]) || !Months.TryMatch(folded, i, out var month, out var length))
                continue;
            if ((DayFirst(folded, i, length, month) ?? MonthFirst(folded, i, length, month)) is { } date)
                yield return date;
            i += length - 1;
        }
    }

    // 15. Dezember 2031, 1er août 2031, 15 de diciembre de 2031, 15th December, 2031
    private static PrintedDate? DayFirst(string folded, int at, int length, (int Month, bool IsPersian) month)
    {
        var i = at;
        for (var links = 0; links < 3; links++)
        {
            while (i > 0 && folded[i - 1] is ' ' or '.' or '-' or '/' or 'º' or '°' or 'ª' or ':' or ',')
                i--;
            var end = i;
            while (i > 0 && (char.IsLetter(folded[i - 1]) || folded[i - 1] == '\''))
                i--;
            if (i == end)
                break;
            if (!IsLink(folded[i..end]))
                return null;
        }
        var digits = i;
        while (digits > 0 && char.IsAsciiDigit(folded[digits - 1]))
            digits--;
        if (i - digits is 0 or > 2 || at - i > 12)
            return null;
        return Year(folded, at + length, out var yearEnd) is { } year ? Create(year, month, PrintedDates.Number(folded[digits..i]), digits, yearEnd) : null;
    }

    // December 15, 2031; Dec. 15th 2031
    private static PrintedDate? MonthFirst(string folded, int at, int length, (int Month, bool IsPersian) month)
    {
        var i = at + length;
        while (i < folded.Length && i < at + length + 3 && folded[i] is '.' or ' ')
            i++;
        var start = i;
        while (i < folded.Length && char.IsAsciiDigit(folded[i]))
            i++;
        if (i - start is 0 or > 2)
            return null;
        var day = PrintedDates.Number(folded[start..i]);
        var suffix = i;
        while (suffix < folded.Length && suffix < i + 2 && char.IsAsciiLetter(folded[suffix]))
            suffix++;
        if (suffix == i + 2 && folded[i..suffix] is "st" or "nd" or "rd" or "th")
            i = suffix;
        return Year(folded, i, out var yearEnd) is { } year ? Create(year, month, day, at, yearEnd) : null;
    }

    // A year after blanks, a comma, a stroke or a link word, with the letter for "year" behind it.
    private static int? Year(string folded, int from, out int end)
    {
        var i = from;
        end = from;
        for (var links = 0; links < 2; links++)
        {
            while (i < folded.Length && i < from + 10 && folded[i] is ' ' or '.' or ',' or '-' or '/')
                i++;
            if (i < folded.Length && Links.TryMatch(folded, i, out _, out var length))
                i += length;
        }
        var start = i;
        while (i < folded.Length && char.IsAsciiDigit(folded[i]))
            i++;
        if (i - start != 4)
            return null;
        var year = PrintedDates.Number(folded[start..i]);
        end = i;
        foreach (var word in (ReadOnlySpan<string>)["г.", "года", "году", "г", "р.", "року", "م", "ه"])
        {
            var at = i < folded.Length && folded[i] == ' ' ? i + 1 : i;
            if (string.CompareOrdinal(folded, at, word, 0, word.Length) == 0 && (at + word.Length >= folded.Length || !char.IsLetter(folded[at + word.Length])))
            {
                end = at + word.Length;
                break;
            }
        }
        return year;
    }

    private static PrintedDate? Create(int year, (int Month, bool IsPersian) month, int? day, int start, int end)
    {
        if (!month.IsPersian || year >= 1500)
            return PrintedDates.Create(year, month.Month, day, start, end - start);
        var calendar = new PersianCalendar();
        return year >= 1200 && day >= 1 && day <= calendar.GetDaysInMonth(year, month.Month)
            ? new PrintedDate { Date = DateOnly.FromDateTime(calendar.ToDateTime(year, month.Month, day.Value, 0, 0, 0, 0)), Start = start, Length = end - start }
            : null;
    }

    private static bool IsLink(string word) => Links.TryMatch(word, 0, out _, out var length) && length == word.Length || word is "o" or "a";

    private static IEnumerable<(string, (int, bool))> Read(Vocabulary vocabulary, string section, bool isPersian) =>
        vocabulary.Lines(section).Take(12).SelectMany((line, month) => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (name.TrimEnd('.'), (month + 1, isPersian))));
}
