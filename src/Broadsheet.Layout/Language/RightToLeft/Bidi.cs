namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>
/// The order of reading for a line that holds Arabic or Hebrew. A page gives the characters as they stand, from left to right; text is kept
/// as it is read: words, numbers, Latin names and brackets are read as newspapers print them, and what is read stands again as it stood
/// by UAX #9 (<see cref="LikelyOrder"/>).
/// </summary>
internal static class Bidi
{
    /// <summary>True when any character is written from right to left.</summary>
    public static bool HasRightToLeft(ReadOnlySpan<int> codePoints)
    {
        foreach (var c in codePoints)
        {
            if (Scripts.IsRightToLeft(c))
                return true;
        }
        return false;
    }

    /// <summary>The same for a text.</summary>
    public static bool HasRightToLeft(string text)
    {
        foreach (var c in text)
        {
            if (Scripts.IsRightToLeft(c))
                return true;
        }
        return false;
    }

    /// <summary>True when the line as a whole runs from right to left: at least as many letters of such a script as of others.</summary>
    public static bool IsRightToLeft(ReadOnlySpan<int> codePoints)
    {
        var right = 0;
        var left = 0;
        foreach (var c in codePoints)
        {
            var kind = BidiClasses.Of(c);
            right += kind == BidiClass.Right ? 1 : 0;
            left += kind == BidiClass.Left ? 1 : 0;
        }
        return right > 0 && right >= left;
    }

    /// <summary>
    /// The order of reading: element k is the place, counted from the left of the line, of the k-th character to be read. A combining mark
    /// of a right-to-left script stands before (to the left of) its letter, as it comes out when glyphs sorted from the right are turned
    /// round.
    /// </summary>
    /// <param name="visual">Code points as they stand, from left to right.</param>
    /// <param name="rightToLeft">Direction of the paragraph; null to tell from the line itself.</param>
    public static int[] LogicalOrder(ReadOnlySpan<int> visual, bool? rightToLeft = null)
    {
        if (!HasRightToLeft(visual) && !(rightToLeft == true && HasNoLatin(visual)))
            return [.. Enumerable.Range(0, visual.Length)];
        return LikelyOrder.Of(visual, (byte)(rightToLeft ?? IsRightToLeft(visual) ? 1 : 0));
    }

    /// <summary>
    /// A line of text as it stands, from left to right, in its order of reading. Brackets and quotes that the file names by their shape, so
    /// that they close before they open, are mirrored.
    /// </summary>
    public static string ToLogical(string visual, bool? rightToLeft = null)
    {
        int[] codePoints = [.. visual.EnumerateRunes().Select(r => r.Value)];
        var order = LogicalOrder(codePoints, rightToLeft);
        var logical = string.Concat(order.Select(i => char.ConvertFromUtf32(codePoints[i])));
        if (!HasRightToLeft(logical) && rightToLeft != true)
            return logical;
        if (BracketsStandTurned(logical))
            logical = string.Concat(logical.Select(c => (char)Mirror(c)));
        return string.Concat(logical.Select((c, i) => (char)Face(logical, i, c)));
    }

    // A line of figures alone goes by the page; one of Latin words alone is a line of theirs.
    private static bool HasNoLatin(ReadOnlySpan<int> visual)
    {
        foreach (var c in visual)
        {
            if (BidiClasses.Of(c) == BidiClass.Left)
                return false;
        }
        return true;
    }

    // Some fonts name both brackets of a pair alike: the one before a word opens, the one behind a word closes.
    private static int Face(string logical, int at, char c)
    {
        if (Mirror(c) == c || c is '<' or '>')
            return c;
        var before = at == 0 || char.IsWhiteSpace(logical[at - 1]);
        var after = at + 1 == logical.Length || char.IsWhiteSpace(logical[at + 1]);
        var opens = Opens(c);
        var shouldOpen = before && !after && (char.IsLetterOrDigit(logical[at + 1]) || BidiClasses.IsMark(logical[at + 1]));
        var shouldClose = after && !before && IsWordPart(logical[at - 1]);
        return opens && shouldClose || !opens && shouldOpen ? Mirror(c) : c;
    }

    /// <summary>
    /// True when most brackets and angle quotes of a line stand the wrong way: an opening one behind a word, a closing one before a word.
    /// </summary>
    public static bool BracketsStandTurned(string logical)
    {
        var turned = 0;
        for (var i = 0; i < logical.Length; i++)
        {
            var opens = Opens(logical[i]);
            if (!opens && logical[i] is not (')' or ']' or '}' or '»' or '›'))
                continue;
            var wordBefore = i > 0 && IsWordPart(logical[i - 1]);
            var wordAfter = i + 1 < logical.Length && char.IsLetterOrDigit(logical[i + 1]);
            if (wordBefore != wordAfter)
                turned += opens == wordBefore ? 1 : -1;
        }
        return turned > 0;
    }

    /// <summary>A bracket or angle quote that opens.</summary>
    public static bool Opens(int codePoint) => codePoint is '(' or '[' or '{' or '«' or '‹';

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || BidiClasses.IsMark(c) || c is '.' or '،' or ',' or '!' or '؟' or '?' or '…' or '%' or '٪';

    /// <summary>The bracket that faces the other way; the character itself where it is no bracket.</summary>
    public static int Mirror(int codePoint) =>
        codePoint switch
        {
            '(' => ')',
            ')' => '(',
            '[' => ']',
            ']' => '[',
            '{' => '}',
            '}' => '{',
            '<' => '>',
            '>' => '<',
            '«' => '»',
            '»' => '«',
            '‹' => '›',
            '›' => '‹',
            _ => codePoint,
        };
}
