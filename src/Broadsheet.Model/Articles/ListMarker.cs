using System.Globalization;

namespace Broadsheet.Model.Articles;

/// <summary>What sets an item of a list apart: a bullet, a dash, a number or a letter with its point or bracket.</summary>
/// <param name="Text">The marker as printed, without the blank behind it.</param>
/// <param name="Kind">What it counts by.</param>
/// <param name="Number">Its place in the count, 1 for "1." and "a)"; 0 for a bullet.</param>
public sealed record ListMarker(string Text, ListMarkerKind Kind, int Number)
{
    private const int MostDigits = 3;

    // A hyphen or an asterisk counts only with a blank behind it: "-5 degrees" is no item.
    private const string Bullets = "•‣◦∙●○■□▪▫◆◇▶▷►▸➢➤➔→✓✔✦★☆❖❑❒◼◾⬛⁃·・※☞";
    private const string Dashes = "-–—*−";

    /// <summary>Reads the marker that a text begins with; null where it begins with none.</summary>
    /// <param name="text">One item.</param>
    /// <param name="rest">The item without its marker; the text itself where there is none.</param>
    public static ListMarker? Read(string text, out string rest)
    {
        var bare = text.TrimStart();
        var (marker, length) =
            bare.Length == 0 ? (null, 0)
            : Bullet(bare) is { Item1: not null } bullet ? bullet
            : Counted(bare);
        rest = marker is null ? text : bare[length..].TrimStart();
        return marker;
    }

    private static (ListMarker?, int) Bullet(string text)
    {
        var isDash = Dashes.Contains(text[0], StringComparison.Ordinal);
        if (!isDash && !Bullets.Contains(text[0], StringComparison.Ordinal) || isDash && (text.Length < 2 || !char.IsWhiteSpace(text[1])))
            return (null, 0);
        return (new(text[..1], ListMarkerKind.Bullet, 0), 1);
    }

    // 1. 1) (1) 1、 a. a) (a) ① ⑴
    private static (ListMarker?, int) Counted(string text)
    {
        if (text[0] is >= '①' and <= '⑳')
            return (new(text[..1], ListMarkerKind.Number, text[0] - '①' + 1), 1);
        if (text[0] is >= '⑴' and <= '⒇')
            return (new(text[..1], ListMarkerKind.Number, text[0] - '⑴' + 1), 1);
        var opens = text[0] is '(' or '（' ? 1 : 0;
        var end = opens;
        while (end < text.Length && end - opens <= MostDigits && char.IsAsciiDigit(text[end]))
            end++;
        var kind = ListMarkerKind.Number;
        if (end == opens && end < text.Length && char.IsAsciiLetter(text[end]))
            (end, kind) = (end + 1, char.IsAsciiLetterLower(text[end]) ? ListMarkerKind.LowerLetter : ListMarkerKind.UpperLetter);
        if (end == opens || end - opens > MostDigits || end >= text.Length || !Closes(text, end, opens > 0, kind))
            return (null, 0);
        var number =
            kind == ListMarkerKind.Number
                ? int.Parse(text.AsSpan(opens, end - opens), NumberStyles.None, CultureInfo.InvariantCulture)
                : (text[opens] | 0x20) - 'a' + 1;
        return number == 0 ? (null, 0) : (new(text[..(end + 1)], kind, number), end + 1);
    }

    // A point must have a blank behind it: 1.5 is a figure. So must a letter's: A.M. is a name.
    private static bool Closes(string text, int at, bool isOpen, ListMarkerKind kind)
    {
        if (isOpen)
            return text[at] is ')' or '）';
        if (text[at] is '、' or '．')
            return kind == ListMarkerKind.Number;
        return text[at] is '.' or ')' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])
            || text[at] is '）' && kind == ListMarkerKind.Number;
    }
}

/// <summary>What the markers of a list count by.</summary>
public enum ListMarkerKind
{
    /// <summary>They don't: a bullet or dash.</summary>
    Bullet,

    /// <summary>1, 2, 3.</summary>
    Number,

    /// <summary>a, b, c.</summary>
    LowerLetter,

    /// <summary>A, B, C.</summary>
    UpperLetter,
}
