namespace Broadsheet.Model.Reading;

/// <summary>Tells whether a Korean line ends with a word: its lines break anywhere, and spaces at the ends are not printed.</summary>
internal static class KoreanWords
{
    private static readonly string[] Particles = [.. LineHabits.Of("ko").WordEnds];

    /// <summary>True when a space belongs between the two lines.</summary>
    public static bool EndsWord(string before, string after, IWordEvidence evidence)
    {
        var head = before[(LastBreak(before) + 1)..];
        var tail = string.Concat(after.TakeWhile(c => Scripts.IsHangul(c)));
        if (head.Length > 0 && tail.Length > 0)
        {
            var joined = evidence.Count(head + tail);
            var apart = Math.Min(evidence.Count(head), evidence.Count(tail));
            if (joined != apart)
                return apart > joined;
        }
        return Array.Exists(Particles, p => head.Length > p.Length && head.EndsWith(p, StringComparison.Ordinal));
    }

    private static int LastBreak(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!Scripts.IsHangul(text[i]))
                return i;
        }
        return -1;
    }
}
