namespace Broadsheet.Layout.Language;

/// <summary>Tells whether a large initial is a word of its own: "A man", "O rio", or the first letter of one: "After".</summary>
internal static class Initials
{
    // Common words that begin with such a letter, by language together: what most stories open with.
    private static readonly HashSet<string> Openers =
    [
        .. Vocabulary.All.SelectMany(v => v.Words("after-initial").Concat(v.Words("stop-words"))),
    ];
    private static readonly HashSet<char> Letters = LettersOf(Vocabulary.All);
    private static readonly Dictionary<string, HashSet<char>> LettersByLanguage = Vocabulary.All.ToDictionary(
        v => v.Tag,
        v => LettersOf([v])
    );

    /// <summary>Joins a large initial to the text beside it: "T" and "he river" make "The river", "A" and "man" stay two words.</summary>
    public static string Join(string initial, string rest, WordEvidence evidence, string? language = null)
    {
        var cap = initial.Trim();
        var text = rest.TrimStart();
        if (cap.Length == 0 || text.Length == 0)
            return cap + text;
        if (Scripts.IsWide(cap[^1]) || !char.IsLetter(cap[^1]) || !char.IsLetter(text[0]) || rest.Length > text.Length)
            return rest.Length > text.Length && !Scripts.IsWide(cap[^1]) && char.IsLetter(cap[^1]) ? $"{cap} {text}" : cap + text;
        return IsWordApart(cap, text, evidence, language) ? $"{cap} {text}" : cap + text;
    }

    /// <summary>True when a space belongs between the initial and the text beside it.</summary>
    private static bool IsWordApart(string cap, string text, WordEvidence evidence, string? language = null)
    {
        var folded = TextFold.Fold(cap);
        var letters = Vocabulary.Find(language) is { } vocabulary ? LettersByLanguage[vocabulary.Tag] : Letters;
        if (folded.Length != 1 || !letters.Contains(folded[0]))
            return false;
        // "O Instituto": a capital followed by small letters begins a word.
        if (char.IsUpper(text[0]) && text.Length > 1 && char.IsLower(text[1]))
            return true;
        var word = string.Concat(text.TakeWhile(c => char.IsLetter(c) || c is '\'' or '’'));
        var joined = evidence.Count(cap + word);
        var apart = evidence.Count(word);
        if (joined != apart && (joined == 0 || apart == 0))
            return joined == 0;
        return !Openers.Contains(folded + TextFold.Fold(word)) && (word.Length > 1 || !char.IsLetter(word.FirstOrDefault()));
    }

    private static HashSet<char> LettersOf(IEnumerable<Vocabulary> languages) =>
        [.. languages.SelectMany(v => v.Words("initial-words")).Where(w => w.Length == 1).Select(w => w[0])];
}
