namespace Broadsheet.Layout.Language;

/// <summary>Finds in a template the words without which it cannot fit, so that most lines are passed over at once.</summary>
internal static class TemplateTriggers
{
    /// <summary>Words of which one is in any text that fits; none where there is no such word.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        // The best of all pieces that stand outside optional brackets: a plain word, or the choices of a bracket.
        IReadOnlyList<string> best = [];
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (c is '[' or '(')
            {
                var close = Closing(text, i);
                if (c == '(' && Choices(text[(i + 1)..close]) is { } choices)
                    best = Better(best, choices);
                i = close + 1;
            }
            else if (c == '<')
            {
                i = text.IndexOf('>', i) + 1;
                if (i == 0)
                    return best;
            }
            else if (c == ' ')
            {
                i++;
            }
            else
            {
                var start = i;
                while (i < text.Length && text[i] is not (' ' or '(' or '[' or '<'))
                    i++;
                best = Better(best, [text[start..i]]);
            }
        }
        return best;
    }

    private static IReadOnlyList<string> Better(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == 0 || Worth(b) > Worth(a) ? b : a;

    // Long words are rare in text, and fewer of them rarer still.
    private static double Worth(IReadOnlyList<string> words) =>
        words.Min(w => w.Sum(c => Scripts.IsWide(c) ? 3.0 : 1.0)) - 0.1 * words.Count;

    private static List<string>? Choices(string inner)
    {
        var choices = new List<string>();
        foreach (var part in SplitOutside(inner))
        {
            var words = Of(part);
            if (words.Count == 0)
                return null;
            choices.AddRange(words);
        }
        return choices;
    }

    private static IEnumerable<string> SplitOutside(string inner)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= inner.Length; i++)
        {
            if (i == inner.Length || (inner[i] == '|' && depth == 0))
            {
                yield return inner[start..i];
                start = i + 1;
            }
            else
            {
                depth +=
                    inner[i] is '(' or '[' ? 1
                    : inner[i] is ')' or ']' ? -1
                    : 0;
            }
        }
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth +=
                text[i] is '(' or '[' ? 1
                : text[i] is ')' or ']' ? -1
                : 0;
            if (depth == 0)
                return i;
        }
        return text.Length - 1;
    }
}
