using System.Globalization;
using System.Text;

namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>Classes of characters for <see cref="Bidi"/>.</summary>
internal static class BidiClasses
{
    // How far to look for Latin beside a number, so that a line of a million characters costs no more than it should.
    private const int Reach = 40;

    /// <summary>The class of one character, its surroundings left aside.</summary>
    public static BidiClass Of(int codePoint)
    {
        if (Scripts.IsRightToLeft(codePoint))
            return IsDigit(codePoint) || IsArabicPunctuation(codePoint) ? BidiClass.Neutral : BidiClass.Right;
        return Rune.IsValid(codePoint) && Rune.IsLetter(new Rune(codePoint)) ? BidiClass.Left : BidiClass.Neutral;
    }

    /// <summary>A combining mark.</summary>
    public static bool IsMark(int codePoint) =>
        codePoint >= 0x300
        && Rune.IsValid(codePoint)
        && Rune.GetUnicodeCategory(new Rune(codePoint)) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>A decimal digit of any script.</summary>
    public static bool IsDigit(int codePoint) =>
        Rune.IsValid(codePoint) && Rune.GetUnicodeCategory(new Rune(codePoint)) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>
    /// Which way each character of a line runs, as it stands from left to right: numbers with the marks inside them and next to them run
    /// left to right, and so do blanks and punctuation between two stretches of Latin.
    /// </summary>
    /// <param name="visual">Code points as they stand.</param>
    /// <param name="overMarks">Brackets and quotes between names and numbers do not part them.</param>
    public static BidiClass[] Resolve(ReadOnlySpan<int> visual, bool overMarks = true)
    {
        var classes = new BidiClass[visual.Length];
        var isArabic = false;
        foreach (var c in visual)
            isArabic |= Scripts.IsArabic(c) && Of(c) == BidiClass.Right;
        for (var i = 0; i < visual.Length; i++)
            classes[i] = IsDigit(visual[i]) ? BidiClass.Left : Of(visual[i]);
        // A mark goes with its letter: the one to its right, or for Latin the one to its left.
        for (var i = visual.Length - 1; i >= 0; i--)
        {
            if (IsMark(visual[i]))
                classes[i] =
                    i > 0 && classes[i - 1] == BidiClass.Left && !Scripts.IsRightToLeft(visual[i]) ? BidiClass.Left
                    : i + 1 < visual.Length ? classes[i + 1]
                    : BidiClass.Right;
        }
        for (var i = 0; i < visual.Length; i++)
        {
            if (classes[i] != BidiClass.Neutral)
                continue;
            var start = i;
            while (i + 1 < visual.Length && classes[i + 1] == BidiClass.Neutral)
                i++;
            if (overMarks || !HasMark(visual[start..(i + 1)]))
                Settle(visual, classes, start, i, isArabic);
        }
        if (overMarks)
            CloseBrackets(visual, classes);
        return classes;
    }

    // A bracket that opens among Latin words closes among them, also where they end with it (N0).
    private static void CloseBrackets(ReadOnlySpan<int> visual, BidiClass[] classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] != BidiClass.Left)
                continue;
            var start = i;
            var brackets = 0;
            for (; i < classes.Length && classes[i] == BidiClass.Left; i++)
                brackets += Bidi.Mirror(visual[i]) != visual[i] ? 1 : 0;
            if (brackets % 2 == 0)
                continue;
            if (i < classes.Length && Bidi.Mirror(visual[i]) != visual[i])
                classes[i] = BidiClass.Left;
            else if (start > 0 && Bidi.Mirror(visual[start - 1]) != visual[start - 1])
                classes[start - 1] = BidiClass.Left;
        }
    }

    // Neutral characters from start to end, both included, take the way of what stands on both sides.
    private static void Settle(ReadOnlySpan<int> visual, BidiClass[] classes, int start, int end, bool isArabic)
    {
        var before = start > 0 ? classes[start - 1] : BidiClass.Neutral;
        var after = end + 1 < classes.Length ? classes[end + 1] : BidiClass.Neutral;
        var digitBefore = start > 0 && IsDigit(visual[start - 1]);
        var digitAfter = end + 1 < classes.Length && IsDigit(visual[end + 1]);
        if (before == BidiClass.Left && after == BidiClass.Left)
        {
            // 12.5, 15/12/2031, 8:30: one number. A dash between two numbers joins them in Hebrew and parts them in Arabic (UAX #9, W2 and
            // W4).
            var onlyNumbers = digitBefore && digitAfter && !HasLatinBeside(visual, classes, start, end);
            if (
                !onlyNumbers
                || (start == end && visual[start] is '.' or ',' or '/' or ':' or 0x66B or 0x66C or 0x60C)
                || (start == end && !isArabic && visual[start] is '-' or '+' or 0x2212)
            )
                Fill(classes, start, end, BidiClass.Left);
        }
        else if (before == BidiClass.Right && after == BidiClass.Right)
        {
            Fill(classes, start, end, BidiClass.Right);
        }
        else if (!isArabic)
        {
            // % and currency marks beside a number belong to it, save after Arabic letters (W2, W5).
            if (digitBefore && IsNumberMark(visual[start]))
                classes[start] = BidiClass.Left;
            if (digitAfter && IsNumberMark(visual[end]))
                classes[end] = BidiClass.Left;
        }
    }

    private static bool HasMark(ReadOnlySpan<int> neutrals)
    {
        foreach (var c in neutrals)
        {
            if (c == '"' || Bidi.Mirror(c) != c)
                return true;
        }
        return false;
    }

    private static bool HasLatinBeside(ReadOnlySpan<int> visual, BidiClass[] classes, int start, int end)
    {
        for (var i = start - 1; i >= Math.Max(0, start - Reach) && classes[i] == BidiClass.Left; i--)
        {
            if (!IsDigit(visual[i]) && Rune.IsValid(visual[i]) && Rune.IsLetter(new Rune(visual[i])))
                return true;
        }
        for (var i = end + 1; i < visual.Length && classes[i] == BidiClass.Left; i++)
        {
            if (!IsDigit(visual[i]))
                return true;
        }
        return false;
    }

    private static void Fill(BidiClass[] classes, int start, int end, BidiClass value)
    {
        for (var i = start; i <= end; i++)
            classes[i] = value;
    }

    private static bool IsNumberMark(int c) => c is '%' or 0x66A or '$' or '€' or '£' or '¥' or '+' or '°' or '#' or '№';

    private static bool IsArabicPunctuation(int c) =>
        c is 0x60C or 0x61B or 0x61F or 0x66A or 0x66B or 0x66C or 0x66D or 0x6D4 or 0x5BE or 0x5C0 or 0x5C3;
}
