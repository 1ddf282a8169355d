namespace Broadsheet.Layout.Language;

/// <summary>Credits of papers whose words are set apart by spaces.</summary>
internal static class WesternCredits
{
    private static readonly string[] PhotoWords = [.. Words("photo-words").Where(w => !Scripts.IsWide(w[0]) && !Scripts.IsHangul(w[0]))];
    private static readonly string[] Tails = [.. Words("photo-tails")];
    private static readonly string[] By = ["by", "von", "de", "par", "por", "di", "from", "of"];
    private static readonly string[] For = [" for the ", " special to ", " / ", "/", " | "];

    /// <summary>The credit at either end of a caption, between two places of it; null when there is none.</summary>
    public static CreditPlace? Find(string text, int start, int end)
    {
        var folded = TextFold.Fold(text);
        return Segments(text, start, end).Select(from => Read(text, folded, from, end)).FirstOrDefault(p => p is not null)
            ?? Leading(text, folded, end);
    }

    // Places where a credit may begin, the last one first: the beginning of a line, after a full stop, in brackets, after a stroke.
    private static IEnumerable<int> Segments(string text, int start, int end)
    {
        for (var i = end - 2; i > start; i--)
        {
            var c = text[i - 1];
            if (c is '\n' or '(' or '[' or '©' or '|' or '•' or '■' || (char.IsWhiteSpace(c) && i > 1 && EndsSentence(text, i - 1)))
                yield return c is '(' or '[' or '©' ? i - 1 : i;
            else if (char.IsWhiteSpace(c) && i > 2 && text[i - 2] is '–' or '—' or '-' && char.IsWhiteSpace(text[i - 3]))
                yield return i;
            else if (char.IsWhiteSpace(c) && char.IsUpper(text[i]))
                yield return i;
        }
        yield return start;
    }

    private static bool EndsSentence(string text, int space)
    {
        if (space <= 0)
            return true;
        var i = space - 1;
        while (i > 0 && text[i] is '"' or '”' or '’' or '\'' or ')' or '»')
            i--;
        // "A. Name" is an initial, not the end of a sentence.
        return text[i] is '.' or '!' or '?' or '…' or '؟' or '۔'
            && !(text[i] == '.' && i > 0 && char.IsUpper(text[i - 1]) && (i == 1 || !char.IsLetter(text[i - 2])));
    }

    private static CreditPlace? Read(string text, string folded, int from, int end)
    {
        while (from < end && char.IsWhiteSpace(text[from]))
            from++;
        var isBracketed = from < end && text[from] is '(' or '[';
        if (isBracketed && text[end - 1] is not (')' or ']' or '.'))
            return null;
        var inner = isBracketed ? from + 1 : from;
        var last = end;
        while (last > inner && text[last - 1] is ')' or ']' or '.' or ' ' && !(text[last - 1] == '.' && last - inner < 4))
            last--;
        var length = last - inner;
        if (length is < 2 or > 100)
            return null;
        var isSentenceStart = isBracketed || BeginsSentence(text, from);
        var credit = text.AsSpan(inner, length);
        if (text[inner] == '©' || folded.AsSpan(inner).StartsWith("(c)"))
            return IsOwner(credit[(text[inner] == '©' ? 1 : 3)..].TrimStart()) ? new(from, end, 0.9) : null;
        if (Announced(folded.AsSpan(inner, length), credit, isSentenceStart) is { } announced)
            return new(from, end, announced);
        if (!isSentenceStart)
            return null;
        return Signed(folded.Substring(inner, length), credit.ToString(), isBracketed, from == 0 && !isBracketed) is { } signed
            ? new(from, end, signed)
            : null;
    }

    private static bool BeginsSentence(string text, int at) =>
        at == 0
        || text[at - 1] is '\n' or '|' or '•' or '■'
        || text[at] == '©'
        || EndsSentence(text, at - 1)
        || (at > 1 && text[at - 2] is '–' or '—' or '-' or '|' or '/' or '■' or '•');

    private static bool IsOwner(ReadOnlySpan<char> name) => name.Length is > 1 and <= 60 && !char.IsLower(name[0]);

    // Photo: Mina Pemberton. Foto Rossi. Photos by A and B. Photo courtesy of the museum.
    private static double? Announced(ReadOnlySpan<char> folded, ReadOnlySpan<char> text, bool isSentenceStart)
    {
        foreach (var word in PhotoWords)
        {
            if (!folded.StartsWith(word, StringComparison.Ordinal) || (folded.Length > word.Length && char.IsLetter(folded[word.Length])))
                continue;
            var rest = text[word.Length..].TrimStart();
            if (rest.Length == 0)
                return isSentenceStart && word.Contains(' ') ? 0.8 : null;
            var isSet = rest[0] is ':' or '/' or '=' or '|' or '–' or '—' or '-' or '©';
            rest = rest.TrimStart(":/=|–—-© ");
            if (rest.Length == 0)
                return null;
            var plain = rest.ToString();
            foreach (var by in By)
            {
                if (TextFold.Fold(plain).StartsWith(by + " ", StringComparison.Ordinal))
                {
                    plain = plain[(by.Length + 1)..].TrimStart();
                    isSet |= by is "by" or "von" or "par" or "por" or "di";
                    break;
                }
            }
            if (isSet && plain.Length <= 80 && !plain.Contains(". ", StringComparison.Ordinal))
                return isSentenceStart ? 0.95
                    : char.IsLower(text[0]) ? null
                    : 0.8;
            if (word.Contains(' ') && isSentenceStart && plain.Length <= 60)
                return 0.9;
            return
                isSentenceStart
                && (PersonNames.Split(plain) is { Count: > 0 } || Signed(TextFold.Fold(plain), plain, false, false) is not null)
                && char.IsUpper(plain[0])
                ? 0.8
                : null;
        }
        return null;
    }

    // Idris Merrin / Staff. Leila Merrin for The Courier. (Anna Beispiel photo). A. NAME/AGENCY.
    private static double? Signed(string folded, string text, bool isBracketed, bool isWholeLine)
    {
        foreach (var tail in Tails)
        {
            if (folded.EndsWith(" " + tail, StringComparison.Ordinal) && folded.Length - tail.Length > 3)
            {
                var head = text[..^tail.Length].Trim(' ', ',', '/', '|', '-', '–');
                if (
                    PersonNames.Split(head) is { } heads
                    && (isBracketed || (char.IsUpper(text[0]) && heads.All(n => n.Contains(' ', StringComparison.Ordinal))))
                )
                    return 0.92;
            }
        }
        foreach (var link in For)
        {
            var at = folded.IndexOf(link, StringComparison.Ordinal);
            if (at < 3)
                continue;
            var name = text[..at].Trim();
            var organ = text[(at + link.Length)..].Trim();
            if (
                PersonNames.Split(name) is { } names
                && names.All(n => n.Contains(' ', StringComparison.Ordinal) || Array.IndexOf(Tails, TextFold.Fold(organ)) >= 0)
                && organ.Length is > 2 and <= 50
                && !organ.Any(char.IsDigit)
                && IsOrgan(organ)
            )
                return Signature(text, name, organ, link, isWholeLine);
        }
        return
            isBracketed
            && text.Contains('/', StringComparison.Ordinal)
            && text.Split('/') is [var a, var b]
            && PersonNames.IsName(a.Trim())
            && b.Trim().Length > 1
            ? 0.85
            : null;
    }

    // A line that is nothing else may as well be two words with a stroke between them, or a headline with "for the" in it.
    private static double Signature(string text, string name, string organ, string link, bool isWholeLine)
    {
        if (link.StartsWith(" for", StringComparison.Ordinal))
            return PaperNames.IsOne("the " + organ) || text.Contains(" for The ", StringComparison.Ordinal) ? 0.9
                : isWholeLine ? 0.3
                : 0.6;
        if (!isWholeLine || Tails.Contains(TextFold.Fold(organ)) || PaperNames.IsOne(organ))
            return 0.9;
        return name.Any(char.IsLower) && organ.Split(' ').Length <= 3 ? 0.7 : 0.5;
    }

    // Names of papers and agencies are written with capitals, small words between them apart.
    private static bool IsOrgan(string organ)
    {
        var words = organ.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6 && !char.IsLower(organ[0]) && words.Count(w => char.IsLower(w[0])) * 2 <= words.Length;
    }

    // A credit before the caption: "Foto: X | Die Brücke am Abend".
    private static CreditPlace? Leading(string text, string folded, int end)
    {
        var cut = text.AsSpan(0, Math.Min(end, 120)).IndexOfAny('|', '\n');
        if (cut < 4 || cut + 8 > end)
            return null;
        return Announced(folded.AsSpan(0, cut).TrimEnd(), text.AsSpan(0, cut).TrimEnd(), true) is { } sure ? new(0, cut, sure) : null;
    }

    private static IEnumerable<string> Words(string section) =>
        Vocabulary.All.SelectMany(v => v.Entries(section)).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length);
}
