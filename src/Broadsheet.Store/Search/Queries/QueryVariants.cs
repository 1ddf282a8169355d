using System.Text;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Queries;

/// <summary>
/// Other ways in which what was typed may be printed: umlauts written out, half-spaces as spaces or as nothing, a space or a comma between
/// characters that were typed in one, spaces around numbers.
/// </summary>
public static class QueryVariants
{
    /// <summary>Half-space of Persian, zero-width non-joiner.</summary>
    private const char HalfSpace = '\u200C';
    private const int ShortestBroken = 4;
    private const int LongestBroken = 12;
    private const int LongestBrokenHangul = 8;
    private const int MostBreaks = 32;
    private const int ShortestGrouped = 4;
    private const int LongestGrouped = 15;

    /// <summary>Ways to print a phrase, the phrase itself left out.</summary>
    public static IReadOnlyList<QueryPhrase> Of(QueryPhrase phrase)
    {
        if (phrase.Faults > 0)
            return [];
        var found = new List<QueryPhrase>();
        AddText(found, phrase, WithUmlautsWrittenOut(phrase.Typed));
        AddText(found, phrase, WithHalfSpacesAsSpaces(phrase.Typed));
        AddText(found, phrase, InOneWord(phrase.Typed));
        AddText(found, phrase, Grouped(phrase.Typed));
        AddText(found, phrase, WithSpacesAroundNumbers(phrase));
        if (phrase.IsQuoted)
            AddJoined(found, phrase);
        else
            found.AddRange(Breaks(phrase).Select(at => Broken(phrase, at)));
        return found;
    }

    /// <summary>Words typed one after the other that may be printed with half-spaces or as one; null where that is not written.</summary>
    public static QueryPhrase? Joined(IReadOnlyList<QueryNode> words)
    {
        var phrases = words.OfType<QueryPhrase>().Where(p => p.IsPlainWord && IsArabic(p.Terms[0])).ToList();
        return phrases.Count == words.Count && phrases.Select(p => p.Field).Distinct().Count() == 1
            ? QueryPhrase.Plain(string.Concat(phrases.Select(p => p.Typed)), phrases[0])
            : null;
    }

    /// <summary>
    /// A long string of characters with stops in it, as a headline or a sentence is printed and hardly ever typed: for a query that finds
    /// nothing otherwise.
    /// </summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="stands">Tells whether a term is anywhere in the index.</param>
    public static IReadOnlyList<QueryPhrase> Loosened(QueryPhrase phrase, Func<string, bool> stands)
    {
        var pairs = Enumerable.Range(0, phrase.Terms.Count).Where(i => phrase.Kinds[i] == TermKind.Pair).ToList();
        if (pairs.Count < ShortestBroken - 1)
            return [];
        // No text has these two side by side: there must be a stop.
        var sure = pairs.Where(i => !stands(phrase.Terms[i])).ToList();
        var others = pairs.Except(sure).ToList();
        var choices = new List<List<int>> { sure };
        choices.AddRange(others.Select(o => (List<int>)[.. sure, o]));
        // Without a sure one every choice is as likely and costs as much: one stop is looked for, no more.
        if (sure.Count > 0)
            choices.AddRange(others.SelectMany((a, i) => others.Skip(i + 1).Select(b => (List<int>)[.. sure, a, b])));
        return [.. choices.Where(c => c.Count > 0).Take(MostBreaks).Select(c => Broken(phrase, c))];
    }

    private static void AddText(List<QueryPhrase> found, QueryPhrase phrase, string? text)
    {
        if (
            text is not null
            && text != phrase.Typed
            && QueryPhrase.Plain(text, phrase) is { } other
            && !other.Terms.SequenceEqual(phrase.Terms)
            && !found.Any(f => f.Terms.SequenceEqual(other.Terms))
        )
            found.Add(other);
    }

    private static string WithUmlautsWrittenOut(string typed) =>
        string.Join(' ', typed.Split(' ').Select(w => Spellings.WrittenOut(w) ?? w));

    private static string? WithHalfSpacesAsSpaces(string typed)
    {
        if (typed.Contains(HalfSpace, StringComparison.Ordinal))
            return typed.Any(IsArabic) ? typed.Replace(HalfSpace, ' ') : null;
        // The commonest prefixes and endings, which are printed apart, with a half-space or joined.
        foreach (var prefix in (ReadOnlySpan<string>)["نمی", "نمي", "می", "مي"])
        {
            if (
                typed.Length >= prefix.Length + 3
                && typed.StartsWith(prefix, StringComparison.Ordinal)
                && !typed.Contains(' ', StringComparison.Ordinal)
            )
                return typed.Insert(prefix.Length, " ");
        }
        foreach (var ending in (ReadOnlySpan<string>)["هایی", "های", "هاي", "ها", "ترین", "تر"])
        {
            if (
                typed.Length >= ending.Length + 2
                && typed.EndsWith(ending, StringComparison.Ordinal)
                && !typed.Contains(' ', StringComparison.Ordinal)
            )
                return typed.Insert(typed.Length - ending.Length, " ");
        }
        return null;
    }

    /// <summary>"e-mail" as "email", "O'Brien" as "OBrien", "1,000" as "1000".</summary>
    private static string? InOneWord(string typed)
    {
        if (typed.IndexOfAny(['-', '\u2010', '\u2011', '\'', '\u2019', ',']) < 0)
            return null;
        var joined = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            var isBetween = i > 0 && i + 1 < typed.Length;
            var leftOut =
                isBetween
                && typed[i] switch
                {
                    '-' or '\u2010' or '\u2011' or '\'' or '\u2019' => char.IsLetter(typed[i - 1]) && char.IsLetter(typed[i + 1]),
                    ',' => char.IsAsciiDigit(typed[i - 1]) && char.IsAsciiDigit(typed[i + 1]),
                    _ => false,
                };
            if (!leftOut)
                joined.Append(typed[i]);
        }
        return joined.ToString();
    }

    /// <summary>"12000" as "12 000", which is what "12,000" and "12.000" are too.</summary>
    private static string? Grouped(string typed)
    {
        if (typed.Length is < ShortestGrouped or > LongestGrouped || typed[0] == '0' || !typed.All(char.IsAsciiDigit))
            return null;
        var grouped = new StringBuilder(typed);
        for (var at = typed.Length - 3; at > 0; at -= 3)
            grouped.Insert(at, ' ');
        return grouped.ToString();
    }

    private static string? WithSpacesAroundNumbers(QueryPhrase phrase)
    {
        if (!phrase.Kinds.Contains(TermKind.Bridge))
            return null;
        var terms = new TermList();
        TextAnalyzer.Analyze(phrase.Typed, terms);
        var spaced = new StringBuilder(phrase.Typed);
        var bridges = terms
            .Terms.Select((t, i) => (t, i))
            .Where(b => b.t.Kind == TermKind.Bridge && b.i > 0)
            .Select(b => terms.Terms[b.i - 1].End)
            .ToList();
        foreach (var at in bridges.OrderDescending())
            spaced.Insert(at, ' ');
        return spaced.ToString();
    }

    /// <summary>Words of a quotation that are printed with half-spaces: each two of them as one, and all of them.</summary>
    private static void AddJoined(List<QueryPhrase> found, QueryPhrase phrase)
    {
        if (phrase.Terms.Count is < 2 or > LongestBrokenHangul || !phrase.Terms.All(IsArabic))
            return;
        var words = phrase.Typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
            AddText(found, phrase, string.Join(' ', [.. words[..i], words[i] + words[i + 1], .. words[(i + 2)..]]));
        AddText(found, phrase, string.Concat(words));
    }

    /// <summary>The pairs of characters between which a stop may be printed: two characters at least on either side, where words are spaced
    /// one.</summary>
    private static IEnumerable<int> Breaks(QueryPhrase phrase)
    {
        var isHangul = phrase.Terms.All(t => Characters.ClassOf(t[0]) == CharacterClass.Hangul);
        var characters = phrase.Terms.Count + 1;
        var side = isHangul ? 1 : 2;
        if (
            !phrase.Kinds.All(k => k == TermKind.Pair)
            || characters < side * 2
            || characters > (isHangul ? LongestBrokenHangul : LongestBroken)
        )
            return [];
        return Enumerable.Range(side - 1, characters - side * 2 + 1);
    }

    private static QueryPhrase Broken(QueryPhrase phrase, int at) => Broken(phrase, [at]);

    /// <summary>A character that a stop follows is a term by itself.</summary>
    private static QueryPhrase Broken(QueryPhrase phrase, IReadOnlyList<int> breaks)
    {
        var terms = phrase.Terms.Select((t, i) => breaks.Contains(i) ? t[..LengthOfFirst(t)] : t).ToList();
        var kinds = phrase.Kinds.Select((k, i) => breaks.Contains(i) ? TermKind.Single : k).ToList();
        var endsOpen = phrase.EndsOpen;
        if (breaks.Contains(terms.Count - 1))
        {
            // The last character was in the pair only.
            terms.Add(phrase.Terms[^1][LengthOfFirst(phrase.Terms[^1])..]);
            kinds.Add(TermKind.Single);
            endsOpen = true;
        }
        return phrase with { Terms = terms, Kinds = kinds, EndsOpen = endsOpen, Variants = [] };
    }

    private static int LengthOfFirst(string term) => char.IsHighSurrogate(term[0]) ? 2 : 1;

    private static bool IsArabic(string term) => IsArabic(term[0]);

    private static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';
}
