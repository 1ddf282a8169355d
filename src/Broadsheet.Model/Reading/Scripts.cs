namespace Broadsheet.Model.Reading;

/// <summary>Which writing a character belongs to, as far as setting type needs to know.</summary>
public static class Scripts
{
    /// <summary>A Chinese character, of any of its blocks, or the sign for repeating one.</summary>
    public static bool IsHan(int c) =>
        c
            is >= 0x4E00
                and <= 0x9FFF
                or >= 0x3400
                and <= 0x4DBF
                or 0x3005
                or 0x3006
                or 0x3007
                or >= 0xF900
                and <= 0xFAFF
                or >= 0x2E80
                and <= 0x2FDF
                or >= 0x20000
                and <= 0x323AF;

    /// <summary>Hiragana or katakana.</summary>
    public static bool IsKana(int c) => c is >= 0x3041 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0xFF66 and <= 0xFF9F;

    /// <summary>Korean letters and syllables.</summary>
    public static bool IsHangul(int c) => c is >= 0xAC00 and <= 0xD7A3 or >= 0x1100 and <= 0x11FF or >= 0x3131 and <= 0x318E;

    /// <summary>Punctuation as wide as a Chinese character, full-width forms included.</summary>
    public static bool IsWidePunctuation(int c) =>
        c
            is >= 0x3000
                and <= 0x303F
                and not (0x3005 or 0x3006 or 0x3007)
                or >= 0xFE30
                and <= 0xFE4F
                or >= 0xFF01
                and <= 0xFF0F
                or >= 0xFF1A
                and <= 0xFF20
                or >= 0xFF3B
                and <= 0xFF40
                or >= 0xFF5B
                and <= 0xFF65
                or >= 0xFFE0
                and <= 0xFFE6;

    /// <summary>Full-width Latin letters and digits.</summary>
    public static bool IsWideLatin(int c) => c is >= 0xFF10 and <= 0xFF19 or >= 0xFF21 and <= 0xFF3A or >= 0xFF41 and <= 0xFF5A;

    /// <summary>Set without spaces between words: Chinese, Japanese, and their punctuation.</summary>
    public static bool IsWide(int c) => c >= 0x2E80 && (IsHan(c) || IsKana(c) || IsWidePunctuation(c) || IsWideLatin(c));

    /// <summary>Thai, Lao, Khmer, Myanmar: no spaces between words.</summary>
    public static bool IsSoutheastAsian(int c) => c is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF;

    /// <summary>Arabic script, its presentation forms included.</summary>
    public static bool IsArabic(int c) =>
        c
            is >= 0x0600
                and <= 0x06FF
                or >= 0x0750
                and <= 0x077F
                or >= 0x08A0
                and <= 0x08FF
                or >= 0xFB50
                and <= 0xFDFF
                or >= 0xFE70
                and <= 0xFEFE;

    /// <summary>Hebrew, its presentation forms included.</summary>
    public static bool IsHebrew(int c) => c is >= 0x0590 and <= 0x05FF or >= 0xFB1D and <= 0xFB4F;

    /// <summary>Written from right to left.</summary>
    public static bool IsRightToLeft(int c) =>
        c >= 0x0590
        && (IsHebrew(c) || IsArabic(c) || c is >= 0x0700 and <= 0x08FF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF);

    /// <summary>Cyrillic.</summary>
    public static bool IsCyrillic(int c) => c is >= 0x0400 and <= 0x052F;

    /// <summary>Greek.</summary>
    public static bool IsGreek(int c) => c is >= 0x0370 and <= 0x03FF or >= 0x1F00 and <= 0x1FFF;

    /// <summary>Latin letters.</summary>
    public static bool IsLatin(int c) =>
        c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= 0x00C0 and <= 0x024F and not (0x00D7 or 0x00F7) or >= 0x1E00 and <= 0x1EFF;
}
