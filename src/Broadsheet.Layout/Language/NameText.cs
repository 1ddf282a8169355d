using System.Globalization;

namespace Broadsheet.Layout.Language;

/// <summary>What can be a name at all, of a paper or of a page, and when two printed names are one.</summary>
internal static class NameText
{
    private const int MostWords = 8;
    private const int Longest = 70;

    // More figures are a telephone number.
    private const int MostDigits = 5;

    private static readonly HashSet<string> Counts =
    [
        .. Vocabulary
            .All.SelectMany(v => v.Entries("issue-words").Concat(v.Entries("volume-words")))
            .Select(w => w.TrimEnd('.'))
            .Where(w => w.Length > 2),
    ];

    /// <summary>The letters and digits alone, in capitals, letters that look alike as one: equal for two settings of one name.</summary>
    public static string Bare(string text) =>
        string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c == '∆').Select(c => Lookalike(char.ToUpperInvariant(c))));

    /// <summary>True where one of two names is the other, or a part of it that is long enough to mean it.</summary>
    public static bool Agree(string a, string b)
    {
        var (one, other) = (Bare(a), Bare(b));
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= (shorter.Any(c => Scripts.IsWide(c)) ? 2 : 4) && longer.Contains(shorter, StringComparison.Ordinal);
    }

    /// <summary>True where the text can be the name of a paper: letters that were read as they are printed, few words, no sentence and no
    /// address.</summary>
    public static bool CanNamePaper(string text) => Letters(text) >= (IsWide(text) ? 2 : 3) && CanName(text);

    /// <summary>True where the text can be the name of a page: a word or a few, no month and none of the words that count issues and
    /// volumes.</summary>
    public static bool CanNamePage(string text) =>
        Letters(text) >= 2
        && CanName(text)
        && !TextFold.Fold(text).Split(' ', '.', ',').Any(Counts.Contains)
        && !MonthNames.IsMonth(TextFold.Fold(text))
        && PrintedDates.FindMonths(text).Count == 0;

    private static bool CanName(string text) =>
        text.Length <= Longest
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords
        && text.TrimEnd() is not [.., '?' or '…' or ';' or '？' or '。']
        && NetAddresses.Count(TextFold.Fold(text)) == 0
        && IsSound(text)
        && PrintedDates.Find(text).Count == 0
        && text.Count(char.IsDigit) <= MostDigits;

    // nº has one letter.
    private static int Letters(string text) =>
        text.Count(c => char.IsLetter(c) && c is not ('º' or 'ª') && char.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter);

    private static bool IsWide(string text) => text.Any(c => Scripts.IsWide(c) || Scripts.IsHangul(c));

    /// <summary>
    /// False for letters of a font that does not tell what they are: accents and signs set for letters, an opening quotation mark at an
    /// end, capitals of another alphabet.
    /// </summary>
    public static bool IsSound(string text)
    {
        if (TextTrust.Doubt(text) > 0)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var opensAtEnd =
                text[i] is '‘' or '“' or '„' or '«' && (i + 1 == text.Length || text[i + 1] == ' ') && i > 0 && text[i - 1] != ' ';
            if (opensAtEnd || char.GetUnicodeCategory(text[i]) == UnicodeCategory.ModifierSymbol)
                return false;
        }
        return true;
    }

    // Letters of the three alphabets that look alike are set for each other in display type, and by whoever typed the folio.
    private static char Lookalike(char c) =>
        c switch
        {
            'Α' or 'А' => 'A',
            'Β' or 'В' => 'B',
            'Ε' or 'Е' => 'E',
            'Ζ' => 'Z',
            'Η' or 'Н' => 'H',
            'Ι' or 'І' => 'I',
            'Κ' or 'К' => 'K',
            'Μ' or 'М' or 'µ' => 'M',
            'Ν' => 'N',
            'Ο' or 'О' => 'O',
            'Ρ' or 'Р' => 'P',
            'Τ' or 'Т' => 'T',
            'Υ' or 'У' => 'Y',
            'Χ' or 'Х' => 'X',
            'Ϲ' or 'С' => 'C',
            '∆' => 'Δ',
            _ => c,
        };
}
