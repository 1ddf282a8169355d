namespace Broadsheet.Layout.Language;

/// <summary>Web and mail addresses in a text.</summary>
internal static class NetAddresses
{
    private static readonly HashSet<string> Domains =
    [
        "com",
        "org",
        "net",
        "test",
        "example",
        "cn",
        "de",
        "fr",
        "es",
        "it",
        "ru",
        "br",
        "pt",
        "jp",
        "kr",
        "info",
        "biz",
        "shop",
        "uk",
        "at",
        "ch",
        "nl",
        "be",
        "pl",
        "se",
        "dk",
        "no",
        "fi",
        "eu",
        "gov",
        "edu",
        "io",
        "tw",
        "hk",
        "ua",
        "gr",
        "tr",
        "vn",
        "in",
        "mx",
        "ar",
        "cl",
        "co",
    ];

    /// <summary>How many addresses a folded text has: each stretch without blanks counts once.</summary>
    public static int Count(string folded)
    {
        var count = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var next = folded.AsSpan(i).IndexOfAny('.', '@', ':');
            if (next < 0)
                break;
            i += next;
            if (!IsAddress(folded, i))
                continue;
            count++;
            while (i < folded.Length && folded[i] is > ' ' and < '\u007F')
                i++;
        }
        return count;
    }

    private static bool IsAddress(string folded, int at)
    {
        if (folded[at] == ':')
            return string.CompareOrdinal(folded, at, "://", 0, 3) == 0
                && at > 3
                && folded.AsSpan(0, at).TrimEnd('s').EndsWith("http", StringComparison.Ordinal);
        if (at == 0 || !char.IsAsciiLetterOrDigit(folded[at - 1]) || at + 1 >= folded.Length || !char.IsAsciiLetterOrDigit(folded[at + 1]))
            return false;
        if (folded[at] == '@')
            return true;
        var end = at + 1;
        while (end < folded.Length && end - at < 12 && char.IsAsciiLetterLower(folded[end]))
            end++;
        if (end < folded.Length && (char.IsAsciiLetterOrDigit(folded[end]) || folded[end] == '-'))
            return folded.AsSpan(0, at).EndsWith("www", StringComparison.Ordinal);
        return Domains.Contains(folded[(at + 1)..end]) && !IsInitials(folded, at, end);
    }

    // "u.s. in", "p.m." and the like: one letter before the dot.
    private static bool IsInitials(string folded, int at, int end) =>
        end - at <= 3 && (at < 2 || !char.IsAsciiLetterOrDigit(folded[at - 2]));
}
