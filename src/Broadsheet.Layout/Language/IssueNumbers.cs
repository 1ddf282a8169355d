namespace Broadsheet.Layout.Language;

/// <summary>Number of the issue in a folio: 第7060期, No. 257, Nr. 290, N° 12 345, № 31-34, العدد 1234; and the volume beside it.</summary>
internal static class IssueNumbers
{
    private static readonly PhraseTable<bool> Words = new(
        Vocabulary.All.SelectMany(v => v.Entries("issue-words")).Select(w => (w.TrimEnd('.'), true))
    );
    private static readonly PhraseTable<bool> Volumes = new(
        Vocabulary.All.SelectMany(v => v.Entries("volume-words")).Select(w => (w.TrimEnd('.'), true))
    );

    /// <summary>True where the number that begins at a place is counted by a word before it: No. 9, Vol. 12, Año 45.</summary>
    public static bool Counts(string folded, int at)
    {
        var end = at;
        while (end > 0 && folded[end - 1] is ' ' or '.' or ':' or 'º' or '°' or '#')
            end--;
        if (end > 0 && folded[end - 1] == '№')
            return true;
        var start = end;
        while (start > 0 && end - start < 16 && char.IsLetter(folded[start - 1]))
            start--;
        // nº and n° fold to letters and signs that may have been passed over.
        return start < end && (IsWord(Words) || IsWord(Volumes));

        bool IsWord(PhraseTable<bool> words) => words.TryMatch(folded, start, out _, out var length) && start + length >= end;
    }

    /// <summary>Takes the number of the issue and of the volume away from a line; the first number of an issue, or null.</summary>
    public static string? Take(FolioPart part)
    {
        string? number = null;
        for (var i = 0; i < part.Folded.Length; i++)
        {
            var c = part.Folded[i];
            if (c is '期' or '号' or '號' or '호')
                number = TakeWide(part, i) ?? number;
            else if (c == '№' || (char.IsLetter(c) && Words.TryMatch(part.Folded, i, out _, out _)))
                number ??= TakeAfterWord(part, i);
            else if (char.IsLetter(c) && Volumes.TryMatch(part.Folded, i, out _, out var length))
                TakeVolume(part, i, length);
        }
        return number;
    }

    // 第7060期, 总第7060期, 第12345号, 제12345호, 第12期(总第345期)
    private static string? TakeWide(FolioPart part, int unit)
    {
        var end = unit;
        while (end > 0 && part.Folded[end - 1] == ' ')
            end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(part.Folded[start - 1]))
            start--;
        if (end - start is < 1 or > 6)
            return null;
        var from = start;
        while (from > 0 && part.Folded[from - 1] is '第' or '总' or '總' or '総' or '제' or ' ' or '(' or '巻' or '通' or '年')
            from--;
        if (end - start < 2 && from == start)
            return null;
        var number = part.Folded[start..end];
        part.Take(from, unit + 1 - from);
        return number;
    }

    private static string? TakeAfterWord(FolioPart part, int at)
    {
        var text = part.Folded;
        var start = AfterWords(text, at);
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - start < 7)
            i++;
        // n12.pdf is the name of a file.
        if (i == start || (i == at + 1 && text[at] != '№') || i + 1 < text.Length && text[i] == '.' && char.IsLetter(text[i + 1]))
            return null;
        i = NumberEnd(text, start, i);
        var number = text[start..i];
        var close = i + 1 < text.Length && text.AsSpan(i).TrimStart() is ['(', >= '0' and <= '9', ..] ? text.IndexOf(')', i) : -1;
        part.Take(at, (close > 0 && close - i < 16 ? close + 1 : i) - at);
        return number;
    }

    // Behind "No.", "№" and what else may stand before the number.
    private static int AfterWords(string text, int at)
    {
        var i = at;
        for (var words = 0; words < 3 && i < text.Length; words++)
        {
            if (text[i] == '№')
                i++;
            else if (char.IsLetter(text[i]) && Words.TryMatch(text, i, out _, out var length))
                i += length;
            while (i < text.Length && text[i] is ' ' or '.' or ':' or 'º' or '°' or '#')
                i++;
        }
        return i;
    }

    // 12 345, 1.234: thousands; 31-34: a double issue.
    private static int NumberEnd(string text, int start, int digitsEnd)
    {
        var i = digitsEnd;
        if (i - start <= 3)
        {
            while (i + 3 < text.Length && text[i] is ' ' or '.' or ',' && IsThreeDigits(text, i + 1))
                i += 4;
        }
        if (i + 1 < text.Length && text[i] is '-' or '/' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
        }
        return i;
    }

    private static bool IsThreeDigits(string text, int at) =>
        at + 2 < text.Length
        && char.IsAsciiDigit(text[at])
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2])
        && (at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]));

    // Vol. 51, Jahrgang XII, 12. Jahrgang, Año 45
    private static void TakeVolume(FolioPart part, int at, int length)
    {
        var text = part.Folded;
        var i = at + length;
        while (i < text.Length && text[i] is ' ' or '.' or ':')
            i++;
        var start = i;
        while (i < text.Length && i - start < 7 && (char.IsAsciiDigit(text[i]) || text[i] is 'i' or 'v' or 'x' or 'l' or 'c'))
            i++;
        if (i > start && (i == text.Length || !char.IsLetter(text[i])))
        {
            part.Take(at, i - at);
            return;
        }
        var before = at;
        while (before > 0 && text[before - 1] is ' ' or '.')
            before--;
        var digits = before;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        if (before - digits is > 0 and <= 3)
            part.Take(digits, at + length - digits);
    }
}
