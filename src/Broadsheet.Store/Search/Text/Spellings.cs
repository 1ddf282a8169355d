using System.Buffers;
using System.Text;

namespace Broadsheet.Store.Search.Text;

/// <summary>
/// Other ways in which a printed word is typed: Müller as Mueller, e-mail as email, O'Brien as OBrien. The index lists them beside its
/// words; in a text they are known by what stands there.
/// </summary>
public static class Spellings
{
    /// <summary>Most pieces of a word in pieces: "out-of-the-way", "U.S.A.".</summary>
    private const int MostPieces = 6;
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüåøÄÖÜÅØ\u0308\u030A");

    /// <summary>Other spellings of the word or words that begin at a term.</summary>
    /// <param name="text">The text.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="at">Number of the term.</param>
    /// <param name="found">Told each spelling, the number of the term and how many terms it stands for.</param>
    public static void Find(ReadOnlySpan<char> text, TermList terms, int at, Action<string, int, int> found)
    {
        var term = terms.Terms[at];
        if (term.Kind != TermKind.Word)
            return;
        if (WrittenOut(text[term.Start..term.End]) is { } writtenOut)
            found(writtenOut, at, 1);
        if ((at > 0 && IsPieceOf(text, terms, at - 1)) || !IsPieceOf(text, terms, at))
            return;
        var word = new StringBuilder();
        word.Append(terms[term]);
        for (var i = at; i - at < MostPieces - 1 && IsPieceOf(text, terms, i); i++)
        {
            word.Append(terms[i + 1]);
            if (word.Length > TextAnalyzer.LongestWord)
                return;
            if (i + 1 == terms.Terms.Count - 1 || !IsPieceOf(text, terms, i + 1))
                found(word.ToString(), at, i + 2 - at);
        }
    }

    /// <summary>How many terms at a place are a word in another spelling; 0 for none.</summary>
    public static int Match(ReadOnlySpan<char> text, TermList terms, int at, ReadOnlySpan<char> word)
    {
        var term = terms.Terms[at];
        if (term.Kind != TermKind.Word)
            return 0;
        var letters = terms[at];
        if (word[0] != letters[0])
            return 0;
        if (WrittenOut(text[term.Start..term.End]) is { } writtenOut && word.SequenceEqual(writtenOut))
            return 1;
        if (!word.StartsWith(letters, StringComparison.Ordinal))
            return 0;
        if (at > 0 && IsPieceOf(text, terms, at - 1))
            return 0;
        var matched = letters.Length;
        var count = 1;
        while (
            count < MostPieces
            && matched < word.Length
            && IsPieceOf(text, terms, at + count - 1)
            && word[matched..].StartsWith(terms[at + count], StringComparison.Ordinal)
        )
        {
            matched += terms[at + count].Length;
            count++;
        }
        return matched == word.Length && count > 1 && (at + count == terms.Terms.Count || !IsPieceOf(text, terms, at + count - 1))
            ? count
            : 0;
    }

    /// <summary>A word with its umlauts written out, folded: "mueller"; null where it has none.</summary>
    public static string? WrittenOut(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAny(Umlauts))
            return null;
        var spelt = new StringBuilder(word.Length + 4);
        var isSpelt = false;
        for (var i = 0; i < word.Length; i++)
        {
            var writtenOut = WrittenOut(word[i], i + 1 < word.Length ? word[i + 1] : '\0');
            isSpelt |= writtenOut is not null;
            _ = writtenOut is null ? spelt.Append(word[i]) : spelt.Append(writtenOut);
        }
        if (!isSpelt)
            return null;
        var terms = new TermList();
        TextAnalyzer.Analyze(spelt.ToString(), terms);
        return terms.Terms is [{ Kind: TermKind.Word }] ? terms[0].ToString() : null;
    }

    /// <summary>A letter with its mark, in one character or two; the mark itself is passed over by the analyzer.</summary>
    private static string? WrittenOut(char letter, char mark) =>
        (letter, mark) switch
        {
            ('ä' or 'Ä', _) or ('a' or 'A', '\u0308') => "ae",
            ('ö' or 'Ö' or 'ø' or 'Ø', _) or ('o' or 'O', '\u0308') => "oe",
            ('ü' or 'Ü', _) or ('u' or 'U', '\u0308') => "ue",
            ('å' or 'Å', _) or ('a' or 'A', '\u030A') => "aa",
            _ => null,
        };

    /// <summary>The words that a word may be when its ae, oe, ue are umlauts: "mueller" is "muller". At most 7.</summary>
    public static IReadOnlyList<string> WithUmlauts(string word)
    {
        var places = new List<int>();
        for (var i = 0; i + 1 < word.Length && places.Count < 3; i++)
        {
            if ((word[i] is 'a' or 'o' or 'u' && word[i + 1] == 'e') || (word[i] == 'a' && word[i + 1] == 'a'))
                places.Add(i + 1);
        }
        var found = new List<string>();
        for (var choice = 1; choice < 1 << places.Count; choice++)
        {
            var letters = word.Where((_, i) => places.IndexOf(i) is var place && (place < 0 || (choice & 1 << place) == 0));
            found.Add(string.Concat(letters));
        }
        return found;
    }

    /// <summary>True where a term and the next are pieces of one word: a hyphen, an apostrophe or a point between them and no
    /// space.</summary>
    private static bool IsPieceOf(ReadOnlySpan<char> text, TermList terms, int at)
    {
        if (
            at + 1 >= terms.Terms.Count
            || terms.Terms[at] is not { Kind: TermKind.Word } first
            || terms.Terms[at + 1] is not { Kind: TermKind.Word } next
            || next.Start - first.End != 1
        )
            return false;
        var isCapital = char.IsUpper(text[first.Start]);
        return text[first.End] switch
        {
            '-' or '\u2010' or '\u2011' => !char.IsAsciiDigit(terms[at][0]) && !char.IsAsciiDigit(terms[at + 1][0]),
            // An elided article is a word of its own, l'été, and "she'll" is no shell.
            '\'' or '\u2019' or '\u02BC' => isCapital && !IsContraction(terms[at + 1]),
            '.' => isCapital && char.IsUpper(text[next.Start]) && first.Length == 1 && next.Length == 1,
            _ => false,
        };
    }

    private static bool IsContraction(ReadOnlySpan<char> ending) => ending is "s" or "t" or "d" or "m" or "re" or "ve" or "ll";
}
