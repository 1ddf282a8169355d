using System.Buffers;

namespace Broadsheet.Store.Search.Text;

/// <summary>
/// Takes inflection off folded words, lightly: plural and case of nouns and adjectives, the commonest endings of verbs. Words of one stem
/// are found by one another; what a stem looks like is of no matter, so rules are short and err by leaving apart.
/// </summary>
public static class LightStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, SuffixRules> Languages = new(StringComparer.Ordinal)
    {
        ["de"] = new(4, "erinnen innen ern em en er es e n s"),
        ["fr"] = new(3, "issaient issement issant aient erent ions ait ant ent ees er ez ee es e s x"),
        ["es"] = new(
            3,
            "amientos imientos amiento imiento aciones acion ando iendo aron ieron aban aba ados idos adas idas ado ido ada ida es os as ar er ir o a e s"
        ),
        ["pt"] = new(
            3,
            "amentos imentos amento imento acoes acao ando endo indo aram eram avam ava ados idos adas idas ado ido ada ida oes aes es os as ar er ir o a e s"
        ),
        ["it"] = new(
            3,
            "azioni azione amenti imenti amento imento ando endo avano ava ati iti ate ite ato ito ata ita are ere ire i e o a"
        ),
        ["nl"] = new(3, "heden eren ende en es s e"),
        ["sv"] = new(3, "arnas ernas ornas arna erna orna arnes ernes ens ets ar er or en et na as es a e s"),
        ["da"] = new(3, "ernes erne eren ene ens ets er en et es e s"),
        ["nb"] = new(3, "ernes erne ene ens ets er en et es a e s"),
        ["ru"] = new(
            3,
            "иями ями ами иях ях ах ого его ому ему ыми ими иям ям ам ией иеи ей ой ый ий ая яя ое ее ые ие ую юю ых их ым им ов ев ом ем ию ия ью ья а я о е и ы у ю ь й"
        ),
        ["uk"] = new(3, "іями ями ами іях ях ах ого ому ими ій ий ая яя ії ею ою ів їв ам ям ах ом ем ію ія а я о е и і ї у ю ь й"),
        ["pl"] = new(3, "iami ami ach iach ego emu ymi imi owi om ow ej ym im ie ia iu y i a e o u"),
    };

    /// <summary>The stem of a folded word.</summary>
    /// <param name="word">The word as the analyzer made it.</param>
    /// <param name="language">The language of its text, a BCP 47 tag.</param>
    public static string Stem(string word, string language)
    {
        if (word.Length < 3 || char.IsAsciiDigit(word[0]))
            return word;
        return word[0] switch
        {
            >= '\u0600' and <= '\u06FF' => Arabic(word),
            >= '\u0400' and <= '\u052F' => Languages[Primary(language) is "uk" ? "uk" : "ru"].Strip(word),
            < '\u0250' => Primary(language) is var primary
            && Languages.TryGetValue(primary is "no" or "nn" ? "nb" : primary, out var rules)
            && primary is not ("ru" or "uk")
                ? rules.Strip(word)
                : English(word),
            _ => word,
        };
    }

    /// <summary>The first part of a language tag.</summary>
    public static string Primary(string language)
    {
        var cut = language.AsSpan().IndexOfAny('-', '_');
        return (cut < 0 ? language : language[..cut]).ToLowerInvariant();
    }

    private static string English(string word)
    {
        var stem = word.AsSpan();
        if (stem.Length > 4 && stem.EndsWith("ies"))
            stem = stem[..^2];
        else if (stem.EndsWith("sses") || stem.EndsWith("shes") || stem.EndsWith("ches") || stem.EndsWith("xes"))
            stem = stem[..^2];
        else if (stem.Length > 3 && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
            stem = stem[..^1];

        if (stem.Length > 5 && stem.EndsWith("ing") && HasVowel(stem[..^3]))
            stem = Undouble(stem[..^3]);
        else if (stem.Length > 4 && stem.EndsWith("ied"))
            stem = stem[..^2];
        else if (stem.Length > 4 && stem.EndsWith("ed") && HasVowel(stem[..^2]))
            stem = Undouble(stem[..^2]);
        else if (stem.Length > 5 && stem.EndsWith("ly"))
            stem = stem[..^2];

        if (stem.Length > 3 && stem[^1] == 'e')
            stem = stem[..^1];
        return stem.Length > 2 && stem[^1] == 'y' ? $"{stem[..^1]}i" : stem.ToString();
    }

    private static bool HasVowel(ReadOnlySpan<char> text) => text.ContainsAny(Vowels);

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> text) =>
        text.Length > 3 && text[^1] == text[^2] && text[^1] is not ('l' or 's' or 'z') ? text[..^1] : text;

    /// <summary>Off with the article and what is written together with it, then with the endings of number and possession.</summary>
    private static string Arabic(string word)
    {
        var stem = word.AsSpan();
        foreach (var prefix in (ReadOnlySpan<string>)["وال", "بال", "كال", "فال", "ولل", "ال", "لل"])
        {
            if (stem.StartsWith(prefix) && stem.Length - prefix.Length >= 2)
            {
                stem = stem[prefix.Length..];
                break;
            }
        }
        if (stem.Length > 3 && stem.Length == word.Length && stem[0] == 'و')
            stem = stem[1..];
        foreach (var suffix in (ReadOnlySpan<string>)["ها", "ان", "ات", "ون", "ين", "يه", "هم", "ه", "ي"])
        {
            if (stem.EndsWith(suffix) && stem.Length - suffix.Length >= 2)
            {
                stem = stem[..^suffix.Length];
                break;
            }
        }
        return stem.ToString();
    }
}
