using System.Buffers;

namespace Broadsheet.Layout.Language;

/// <summary>Credits of Chinese, Japanese and Korean papers.</summary>
internal static class WideCredits
{
    private const string Blanks = " \u3000\t\n";
    private const string Openers = "（([【〔［";
    private const string Closers = "）)]】〕］";
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?；;”」』…");

    // Small words of sentences: what has them is no name of an office.
    private static readonly SearchValues<char> Sentence = SearchValues.Create("をがにはのるたでと的在了着正为是");

    // Words that follow the name, and words that stand before it with a stroke, colon or equals sign.
    private static readonly string[] After =
    [
        .. Words("photo-words")
            .Concat(["摄", "攝", "社发", "社發", "发", "發"])
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(w => w.Length),
    ];
    private static readonly string[] Before =
    [
        .. Words("photo-words")
            .Concat(["图片来源", "供图", "图源", "图/文", "文/图", "문", "글"])
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(w => w.Length),
    ];

    // Whole credits that name nobody.
    private static readonly string[] Nameless = [.. Words("nameless-credits").OrderByDescending(w => w.Length)];

    private static readonly string[] Roles = [.. Words("reporters").OrderByDescending(w => w.Length)];

    /// <summary>The credit at the end of a caption, between two places of it; null when there is none.</summary>
    public static CreditPlace? Find(string text, int start, int end)
    {
        if (end <= start || !HasWide(text.AsSpan(start, end - start)))
            return null;
        var last = end;
        while (
            last > start
            && (
                Closers.Contains(text[last - 1], StringComparison.Ordinal)
                || text[last - 1] is '。' or '■'
                || Blanks.Contains(text[last - 1], StringComparison.Ordinal)
            )
        )
            last--;
        if (last == start)
            return null;
        var isBracketed = text[Math.Min(last, end - 1)] is var c && Closers.Contains(c, StringComparison.Ordinal);
        return Announced(text, start, last, end) ?? Trailing(text, start, last, end, isBracketed) ?? Korean(text, start, last, end);
    }

    // 다리 위를 걷는 시민들. 홍길동 기자: in Korean captions the photographer signs as reporter.
    private static CreditPlace? Korean(string text, int start, int last, int end)
    {
        if (!Scripts.IsHangul(text[last - 1]) && !char.IsAsciiLetter(text[last - 1]))
            return null;
        var stop = text.AsSpan(start, last - start).LastIndexOf(". ");
        var from = stop < 0 ? start : start + stop + 2;
        return
            from < last
            && text[from..last].Any(c => Scripts.IsHangul(c))
            && WideBylines.Recognise(text[from..last]) is { Title: not null, Names.Count: > 0 }
            ? new(from, end, 0.85)
            : null;
    }

    // 图/苏子安, 摄影：苏子安, 撮影=山田太郎, 사진=홍길동
    private static CreditPlace? Announced(string text, int start, int last, int end)
    {
        for (var i = last - 1; i > start; i--)
        {
            if (text[i] is not ('/' or '／' or ':' or '：' or '=' or '＝' or '・'))
                continue;
            var wordEnd = i;
            while (wordEnd > start && Blanks.Contains(text[wordEnd - 1], StringComparison.Ordinal))
                wordEnd--;
            var word = Array.Find(Before, w =>
                wordEnd - w.Length >= start && string.CompareOrdinal(text, wordEnd - w.Length, w, 0, w.Length) == 0
            );
            if (word is null)
                continue;
            var from = wordEnd - word.Length;
            var rest = text.AsSpan(i + 1, last - i - 1).Trim();
            if (rest.Length is < 2 or > 40 || rest.ContainsAny(Ends) || !IsFree(text, start, from))
                continue;
            return new(WithOpener(text, start, from), end, 0.93);
        }
        return null;
    }

    // … 苏子安摄, 本报记者 苏子安 摄影报道, （苏子安 摄）, 云溪社记者苏子安摄, （X社发）
    private static CreditPlace? Trailing(string text, int start, int last, int end, bool isBracketed)
    {
        var nameless = Array.Find(Nameless, w =>
            last - w.Length >= start && string.CompareOrdinal(text, last - w.Length, w, 0, w.Length) == 0
        );
        if (nameless is not null && IsFree(text, start, last - nameless.Length))
            return new(WithOpener(text, start, last - nameless.Length), end, 0.9);
        var word = Array.Find(After, w => last - w.Length >= start && string.CompareOrdinal(text, last - w.Length, w, 0, w.Length) == 0);
        if (word is null)
            return null;
        var nameEnd = last - word.Length;
        while (nameEnd > start && (Blanks.Contains(text[nameEnd - 1], StringComparison.Ordinal) || text[nameEnd - 1] is '/' or '／'))
            nameEnd--;
        // The stretch from the end of the sentence before, or from the opening bracket, to the word.
        var from = nameEnd;
        while (
            from > start
            && !Ends.Contains(text[from - 1])
            && !Openers.Contains(text[from - 1], StringComparison.Ordinal)
            && text[from - 1] is not ('，' or '\n' or '。' or '）' or ')' or '：' or '=' or '＝')
        )
            from--;
        if (IsCreditor(text.AsSpan(from, nameEnd - from), word))
        {
            var isFree =
                from == start
                || from < start + 1
                || Ends.Contains(text[from - 1])
                || text[from - 1] is '\n' or '）' or ')' or '=' or '＝'
                || Openers.Contains(text[from - 1], StringComparison.Ordinal);
            if (isFree)
                return new(WithOpener(text, start, SkipBlanks(text, from, nameEnd)), end, from == 0 || isBracketed ? 0.95 : 0.92);
        }
        return Unseparated(text, from, nameEnd, end, word);
    }

    // No full stop before the credit: take the last words that make up a name with what it is.
    private static CreditPlace? Unseparated(string text, int from, int nameEnd, int end, string word)
    {
        if (word is "发" or "發" or "图" or "提供" or "图片")
            return null;
        for (var i = nameEnd - 2; i >= Math.Max(from, nameEnd - 30); i--)
        {
            if (
                i > from
                && Blanks.Contains(text[i - 1], StringComparison.Ordinal)
                && IsCreditor(text.AsSpan(i, nameEnd - i), word)
                && StartsCredit(text.AsSpan(from, i - from))
            )
                return new(i, end, 0.8);
            if (Roles.Any(r => string.CompareOrdinal(text, i, r, 0, r.Length) == 0) && IsCreditor(text.AsSpan(i, nameEnd - i), word))
            {
                var organ = i >= from + 2 && text.AsSpan(i - 2, 2) is "本报" or "本刊" or "本報" ? i - 2 : i;
                return new(organ, end, 0.85);
            }
        }
        foreach (var length in (int[])[3, 2, 4])
        {
            if (
                nameEnd - length > from
                && word is "摄" or "攝" or "摄影" or "攝影" or "摄影报道"
                && nameEnd - length > from
                && HanNames.IsName(text.AsSpan(nameEnd - length, length))
            )
                return new(nameEnd - length, end, 0.5);
        }
        return null;
    }

    // Blanks inside the credit itself: the cut must not come between "本报记者" and the name.
    private static bool StartsCredit(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd(Blanks);
        foreach (var role in Roles)
        {
            if (text.EndsWith(role, StringComparison.Ordinal))
                return false;
        }
        return !text.EndsWith("本报") && !(text.Length <= 4 && HanNames.IsName(text));
    }

    // Names with what they are, or a paper or agency: what may stand before 摄.
    private static bool IsCreditor(ReadOnlySpan<char> text, string word)
    {
        var trimmed = text.Trim(Blanks).ToString();
        if (trimmed.Length is 0 or > 36)
            return word is "社发" or "社發" && trimmed.Length is > 0 and < 8;
        if (word is "社发" or "社發")
            return trimmed.Length <= 6;
        var plain = trimmed;
        if (plain.Contains('社', StringComparison.Ordinal) && plain.IndexOf('社', StringComparison.Ordinal) <= 6)
            plain = plain[(plain.IndexOf('社', StringComparison.Ordinal) + 1)..].Trim();
        if (plain.Length == 0)
            return true;
        if (WideBylines.Recognise(plain) is { } reading && reading.Names.Count > 0 && (reading.Confidence >= 0.3 || plain.Length <= 4))
            return true;
        // A donor is an office or a firm: any short words without a comma.
        return word.Contains('供', StringComparison.Ordinal)
            ? trimmed.Length <= 16 && !trimmed.AsSpan().ContainsAny(Sentence)
            : Scripts.IsLatin(plain[0]) && plain.Length <= 30;
    }

    private static bool IsFree(string text, int start, int at)
    {
        var i = at;
        while (i > start && Blanks.Contains(text[i - 1], StringComparison.Ordinal))
            i--;
        return i <= start
            || i < at
            || Ends.Contains(text[i - 1])
            || Openers.Contains(text[i - 1], StringComparison.Ordinal)
            || text[i - 1] is '）' or ')' or '.' or '■' or '▲' or '◎' or '|';
    }

    private static int WithOpener(string text, int start, int at)
    {
        while (at > start && Openers.Contains(text[at - 1], StringComparison.Ordinal))
            at--;
        return at;
    }

    private static int SkipBlanks(string text, int from, int to)
    {
        while (from < to && (Blanks.Contains(text[from], StringComparison.Ordinal) || text[from] is '■' or '▲' or '□'))
            from++;
        return from;
    }

    private static bool HasWide(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Scripts.IsWide(c) || Scripts.IsHangul(c))
                return true;
        }
        return false;
    }

    private static IEnumerable<string> Words(string section) => Vocabulary.Wide.SelectMany(v => v.RawEntries(section));
}
