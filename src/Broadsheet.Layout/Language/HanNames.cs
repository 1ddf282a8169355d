using System.Collections.Frozen;

namespace Broadsheet.Layout.Language;

/// <summary>Chinese personal names: two to four characters that begin with a surname, or a name in parts with a middle dot.</summary>
internal static class HanNames
{
    private static readonly FrozenSet<string> Surnames = Vocabulary.Find("zh")!.RawWords("surnames").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Surnames.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>True when the text can be a name.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny('·', '•', '・'))
            return text.Length is >= 4 and <= 20 && IsHan(text, allowDot: true);
        if (text.Length is < 2 or > 4 || !IsHan(text, allowDot: false))
            return false;
        return text.Length switch
        {
            2 or 3 => Lookup.Contains(text[..1]) || (text.Length == 3 && Lookup.Contains(text[..2])),
            _ => Lookup.Contains(text[..2]) || (Lookup.Contains(text[..1]) && Lookup.Contains(text[1..2])),
        };
    }

    /// <summary>True for two to four Chinese characters, a surname or not: what stands where only a name can stand.</summary>
    public static bool CanBeName(ReadOnlySpan<char> text) => IsName(text) || (text.Length is >= 2 and <= 4 && IsHan(text, allowDot: false));

    private static bool IsHan(ReadOnlySpan<char> text, bool allowDot)
    {
        foreach (var c in text)
        {
            if (!(Scripts.IsHan(c) || (allowDot && c is '·' or '•' or '・')))
                return false;
        }
        return true;
    }
}
