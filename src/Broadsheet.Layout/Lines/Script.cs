namespace Broadsheet.Layout.Lines;

/// <summary>What layout has to know of a character's script.</summary>
internal static class Script
{
    /// <summary>True for characters that fill a square and are set without spaces: ideographs, kana, full-width forms and their
    /// punctuation.</summary>
    public static bool IsIdeographic(int c) =>
        c
            is >= 0x2E80
                and <= 0x9FFF
                or >= 0xF900
                and <= 0xFAFF
                or >= 0xFE30
                and <= 0xFE4F
                or >= 0xFF00
                and <= 0xFF60
                or >= 0x20000
                and <= 0x3FFFF;

    /// <summary>True for letters of scripts written from right to left.</summary>
    public static bool IsRightToLeft(int c) =>
        c is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF;

    public static bool IsSpace(int c) => c is 0x20 or 0xA0 or 0x3000 or 0x09 or 0x202F or >= 0x2000 and <= 0x200B;
}
