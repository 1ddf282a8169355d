namespace Broadsheet.Layout.Language;

/// <summary>Tells whether a text ends where a sentence ends: the evidence for a column or page that goes on elsewhere.</summary>
internal static class SentenceEnds
{
    // Marks that close a sentence in the scripts that newspapers are printed in.
    private const string Finals = ".!?。！？．｡…؟۔।॥։።៕။‼⁇⁈⁉";
    private const string Closers = "\"'”’»›)]}）」』】〉》］｝﹂﹄〕■◆●□◇○▲★☆ \u00A0\u3000";

    /// <summary>True when the text stops in the middle of a sentence. A text without letters, or in Thai and its kin, which print no full
    /// stop, does not.</summary>
    public static bool IsUnfinished(string text)
    {
        var end = LastOfText(text);
        if (end < 0 || Scripts.IsSoutheastAsian(text[end]))
            return false;
        return !Finals.Contains(text[end], StringComparison.Ordinal);
    }

    /// <summary>
    /// How much the end of the text tells of a continuation, 0 to 1: 1 after a hyphen, comma or small word, 0 after a full stop.
    /// A colon or semicolon may stand at the end of a paragraph.
    /// </summary>
    public static double Unfinished(string text)
    {
        if (!IsUnfinished(text))
            return 0;
        var last = text[LastOfText(text)];
        return last switch
        {
            '-' or '\u00AD' or '\u2010' or ',' or '，' or '、' or '،' or '(' or '（' or '“' or '「' => 1,
            ':' or '：' => 0.35,
            ';' or '；' => 0.6,
            _ when char.IsLetterOrDigit(last) => 0.9,
            _ => 0.6,
        };
    }

    /// <summary>True when the text can only go on with a sentence: it begins with a small letter or with punctuation that never begins
    /// one.</summary>
    public static bool StartsInside(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '"' or '“' or '‘' or '„' or '«' or '(' or '（' or '「' or '『' or '\'' or '’' or '…')
                continue;
            return char.IsLower(c)
                || c
                    is ','
                        or '，'
                        or '、'
                        or '。'
                        or '；'
                        or ';'
                        or '：'
                        or '”'
                        or '」'
                        or '』'
                        or '）'
                        or ')'
                        or '！'
                        or '？'
                        or '،'
                        or '؛';
        }
        return false;
    }

    private static int LastOfText(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!Closers.Contains(text[i], StringComparison.Ordinal))
                return char.IsControl(text[i]) ? -1 : i;
        }
        return -1;
    }
}
