using System.Globalization;
using System.Text;

namespace Broadsheet.Store.Search.Text;

/// <summary>
/// What each character of the Basic Multilingual Plane is and what it is folded into: letter case, accents, width, Arabic forms, Han
/// variants, digits. Worked out for 256 characters at a time, when the first of them is met.
/// </summary>
internal static class Characters
{
    private const int PageSize = 256;
    private static readonly CharacterPage?[] Pages = new CharacterPage?[char.MaxValue / PageSize + 1];

    public static CharacterPage PageOf(char c) => Pages[c / PageSize] ?? (Pages[c / PageSize] = Make((char)(c / PageSize * PageSize)));

    public static CharacterClass ClassOf(char c) => PageOf(c).Classes[c % PageSize];

    /// <summary>A character outside the Basic Multilingual Plane: rare ideographs, letters of old scripts, signs, selectors of a
    /// shape.</summary>
    public static CharacterClass ClassOf(Rune rune) =>
        rune.Value is >= 0x20000 and <= 0x3FFFF ? CharacterClass.Ideograph
        : rune.Value is >= 0xE0000 and <= 0xE0FFF ? CharacterClass.Ignored
        : Rune.IsLetterOrDigit(rune) ? CharacterClass.Word
        : rune.Value is >= 0x1F100 and <= 0x1F2FF && Spell(rune.ToString()) is not null ? CharacterClass.Compound
        : CharacterClass.Separator;

    /// <summary>What a character outside the Basic Multilingual Plane stands for: the ideograph in use, plain letters for mathematical
    /// ones.</summary>
    public static string Fold(Rune rune)
    {
        var plain = rune.ToString().Normalize(NormalizationForm.FormKC);
        if (
            Rune.DecodeFromUtf16(plain, out var first, out var length) == System.Buffers.OperationStatus.Done
            && length == plain.Length
            && !first.IsBmp
        )
            return HanVariants.Fold(Rune.ToLowerInvariant(first)).ToString();
        return string.Concat(plain.Select(c => char.IsSurrogate(c) ? c.ToString() : Folded(c)));
    }

    private static string Folded(char c) =>
        PageOf(c) is var page && page.Expanded[c % PageSize] is { } expanded ? expanded : page.Folded[c % PageSize].ToString();

    /// <summary>What is spoken of by a sign that stands for several characters; null for any other sign.</summary>
    private static string? Spell(string sign)
    {
        var plain = sign.Normalize(NormalizationForm.FormKC);
        return plain != sign && plain.Any(p => char.IsLetterOrDigit(p)) ? plain : null;
    }

    /// <summary>True for what changes the look of the character before it and belongs to its box: selectors of a shape, voice marks,
    /// enclosing marks.</summary>
    public static bool IsMarkOfShape(char c) =>
        c is >= '\uFE00' and <= '\uFE0F' or '\u3099' or '\u309A' or '\uFF9E' or '\uFF9F' or >= '\u20D0' and <= '\u20FF';

    /// <summary>A letter with the mark that follows it as a character of its own, where the two are another letter and not an accent; 0 for
    /// none.</summary>
    public static char Compose(char letter, char mark) =>
        (letter, mark) switch
        {
            ('и' or 'И', '\u0306') => 'й',
            ('ウ' or 'ｳ', '\u3099' or '\uFF9E') => 'ヴ',
            (_, '\u3099' or '\uFF9E') when Widen(letter) is var wide && Voiced.Contains(wide) => (char)(wide + 1),
            (_, '\u309A' or '\uFF9F') when Widen(letter) is var wide && HalfVoiced.Contains(wide) => (char)(wide + 2),
            _ => '\0',
        };

    private const string Voiced = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ";
    private const string HalfVoiced = "はひふへほハヒフヘホ";

    private static char Widen(char c) => c is >= '\uFF66' and <= '\uFF9D' ? c.ToString().Normalize(NormalizationForm.FormKC)[0] : c;

    private static CharacterPage Make(char first)
    {
        var page = new CharacterPage(PageSize);
        for (var i = 0; i < PageSize; i++)
        {
            var c = (char)(first + i);
            var kind = page.Classes[i] = Classify(c);
            page.Folded[i] = c;
            if (kind is CharacterClass.Separator or CharacterClass.Word && SpellSign(c) is { } spelt)
            {
                page.Classes[i] = CharacterClass.Compound;
                page.Expanded[i] = spelt;
                continue;
            }
            if (kind is CharacterClass.Separator or CharacterClass.Ignored or CharacterClass.Joint || char.IsSurrogate(c))
                continue;
            var folded = Fold(c);
            page.Folded[i] = folded[0];
            if (folded.Length > 1)
                page.Expanded[i] = folded;
        }
        return page;
    }

    /// <summary>What a sign stands for: squared words and units, letters and numbers in circles or brackets, fractions.</summary>
    private static string? SpellSign(char c)
    {
        // Marks of registration say nothing; small raised and lowered figures belong to their word: m², CO₂.
        if (c is '\u2120' or '\u2122' or '\u00B2' or '\u00B3' or '\u00B9' or >= '\u2070' and <= '\u209C')
            return null;
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.OtherNumber:
                var number = CharUnicodeInfo.GetNumericValue(c);
                var isWhite = c is >= '\u2776' and <= '\u2793' or >= '\u24EB' and <= '\u24FF';
                return Spell(c.ToString()) ?? (isWhite && number >= 0 ? number.ToString("0", CultureInfo.InvariantCulture) : null);
            case UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol:
                return Spell(c.ToString());
            default:
                return null;
        }
    }

    private static CharacterClass Classify(char c)
    {
        switch (c)
        {
            case '\n' or '\r' or '\u3000' or '·' or '・' or '･' or '‧' or '•':
                return CharacterClass.Joint;
            case '々' or '〆' or '〇' or '〻' or 'ー' or 'ｰ' or 'ゝ' or 'ゞ' or 'ヽ' or 'ヾ':
                return CharacterClass.Ideograph;
            case >= '\u0E00'
            and <= '\u0EFF'
            or >= '\u1000'
            and <= '\u109F'
            or >= '\u1780'
            and <= '\u17D3'
                when char.GetUnicodeCategory(c)
                    is not (UnicodeCategory.OtherPunctuation or UnicodeCategory.CurrencySymbol or UnicodeCategory.DecimalDigitNumber):
                return char.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned ? CharacterClass.Separator : CharacterClass.Ideograph;
            case >= '\u1100' and <= '\u11FF' or >= '\u3131' and <= '\u318E' or >= '\uAC00' and <= '\uD7A3' or >= '\uFFA0' and <= '\uFFDC':
                return CharacterClass.Hangul;
            case >= '\u2E80'
            and <= '\u2FDF'
            or >= '\u3041'
            and <= '\u3096'
            or >= '\u30A1'
            and <= '\u30FA'
            or >= '\u3105'
            and <= '\u312F'
            or >= '\u31F0'
            and <= '\u31FF'
            or >= '\u3400'
            and <= '\u4DBF'
            or >= '\u4E00'
            and <= '\u9FFF'
            or >= '\uF900'
            and <= '\uFAFF'
            or >= '\uFF66'
            and <= '\uFF9D':
                return CharacterClass.Ideograph;
            // Accents of Latin, Greek and Cyrillic, voice marks of kana, Hebrew and Arabic points, tatweel.
            case >= '\u0300'
            and <= '\u036F'
            or '\u3099'
            or '\u309A'
            or '\uFF9E'
            or '\uFF9F'
            or >= '\u0591'
            and <= '\u05BD'
            or '\u05BF'
            or '\u05C1'
            or '\u05C2'
            or '\u05C4'
            or '\u05C5'
            or '\u05C7'
            or >= '\u064B'
            and <= '\u065F'
            or '\u0670'
            or '\u0640'
            or >= '\u06D6'
            and <= '\u06DC'
            or >= '\u06DF'
            and <= '\u06E4'
            or '\u06E7'
            or '\u06E8'
            or >= '\u06EA'
            and <= '\u06ED'
            // Selectors of a shape, enclosing marks.
            or >= '\u180B'
            and <= '\u180D'
            or '\u180F'
            or >= '\u20D0'
            and <= '\u20FF'
            or >= '\uFE00'
            and <= '\uFE0F':
                return CharacterClass.Ignored;
            default:
                return ClassifyByCategory(c);
        }
    }

    private static CharacterClass ClassifyByCategory(char c) =>
        char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Surrogate => CharacterClass.Word,
            // Soft hyphen, zero-width joiners, controls of direction, byte order mark.
            UnicodeCategory.Format => CharacterClass.Ignored,
            _ => CharacterClass.Separator,
        };

    private static string Fold(char c)
    {
        if (FoldByHand(c) is { } known)
            return known;
        var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
        if (digit >= 0)
            return ((char)('0' + digit)).ToString();
        var wide = c.ToString().Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(2);
        foreach (var each in wide.ToLowerInvariant())
        {
            if (each is 'й')
                folded.Append(each);
            else if (FoldByHand(each) is { } hand)
                folded.Append(hand);
            else if (each < '\u0250' || each is >= '\u0370' and <= '\u052F' or >= '\u1E00' and <= '\u1FFF')
                folded.Append(WithoutAccents(each));
            else
                folded.Append(HanVariants.Fold(each));
        }
        folded.Replace(" ", "");
        return folded.Length == 0 ? c.ToString() : folded.ToString();
    }

    private static string WithoutAccents(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return string.Concat(parts.Where(p => char.GetUnicodeCategory(p) != UnicodeCategory.NonSpacingMark)) is { Length: > 0 } plain
            ? plain
            : c.ToString();
    }

    /// <summary>Letters that are written for one another without Unicode calling them equivalent.</summary>
    private static string? FoldByHand(char c) =>
        c switch
        {
            'ß' or 'ẞ' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ø' or 'Ø' => "o",
            'ł' or 'Ł' => "l",
            'đ' or 'Đ' or 'ð' or 'Ð' => "d",
            'þ' or 'Þ' => "th",
            'ħ' or 'Ħ' => "h",
            'ŧ' or 'Ŧ' => "t",
            'ı' or 'İ' => "i",
            'ς' => "σ",
            'أ' or 'إ' or 'آ' or 'ٱ' => "ا",
            'ى' or 'ی' or 'ئ' => "ي",
            'ؤ' => "و",
            'ة' or 'ە' or 'ۀ' => "ه",
            'ヶ' => "ケ",
            'ヵ' => "カ",
            'ک' => "ك",
            _ => null,
        };
}
