namespace Broadsheet.Model.Reading;

/// <summary>Decides what a hyphen at a line end is: a break to be healed, part of a compound, or a hyphen that stands for a word to
/// come.</summary>
internal static class Hyphenation
{
    /// <summary>What becomes of the hyphen that the first text ends with.</summary>
    public static LineBreak AtLineEnd(string before, string after, IWordEvidence evidence, string? language)
    {
        var habits = LineHabits.Of(language);
        var head = before[..^1];
        head = head[(LastSpace(head) + 1)..].TrimStart('(', '[', '"', '“', '„', '«', '‘', '\'', '¿', '¡', '—', '–', '/');
        var tail = FirstWord(after);
        if (before[^1] == '\u2011' || head.Length == 0 || tail.Length == 0)
            return LineBreak.Nothing;
        if (!char.IsLetter(head[^1]) || !char.IsLetter(tail[0]))
            return LineBreak.Nothing;
        var joined = evidence.Count(head + tail);
        var compound = evidence.Count(head + "-" + tail);
        if (joined != compound)
            return joined > compound ? LineBreak.DropHyphen : LineBreak.Nothing;
        if (habits.IsCompound(head[(head.LastIndexOf('-') + 1)..], tail))
            return LineBreak.Nothing;
        if (habits.IsSuspended(tail) && after.Length > tail.Length && after[tail.Length] == ' ')
            return LineBreak.Space;
        return KeepsHyphen(head, tail, evidence, habits) ? LineBreak.Nothing : LineBreak.DropHyphen;
    }

    /// <summary>True when an apostrophe at a line end shortens a word that leans on the next (l', dell', qu').</summary>
    public static bool IsElision(string before, char next, string? language)
    {
        if (!char.IsLetter(next) || before.Length < 2)
            return false;
        var word = before[..^1];
        word = word[(LastSpace(word) + 1)..].TrimStart('(', '"', '“', '«', '—');
        var folded = LineHabits.Fold(word);
        return LineHabits.Of(language).Elisions.Contains(folded) || (language is null && folded.Length == 1);
    }

    private static bool KeepsHyphen(string head, string tail, IWordEvidence evidence, LineHabits habits)
    {
        // Names and compounds of names: Jean-Claude, Anglo-Saxon. A break inside a word goes on in small letters, or all is in capitals.
        var lastPart = head[(head.LastIndexOf('-') + 1)..];
        if (char.IsUpper(tail[0]) && !(head.Length > 1 && char.IsUpper(head[^1]) && IsCapitals(tail)))
            return true;
        if (lastPart.Length == 1 || head.Any(char.IsDigit))
            return true;
        // UN-backed, CO2-neutral: capitals do not go on in small letters.
        if (lastPart.Length > 1 && IsCapitals(lastPart) && char.IsLower(tail[0]))
            return true;
        // rock-'n'-roll, mother-in-law: after a first hyphen a short link word keeps the second.
        if (
            head.Contains('-', StringComparison.Ordinal)
            && lastPart.Length <= 3
            && (evidence.Count(lastPart) > 0 || habits.Links.Contains(LineHabits.Fold(lastPart)))
        )
            return true;
        var foldedHead = LineHabits.Fold(lastPart);
        var foldedTail = LineHabits.Fold(tail);
        if (habits.Particles.Contains(foldedTail))
            return true;
        if (habits.Seconds.Contains(foldedTail) && (evidence.Count(lastPart) > 0 || habits.SecondsLeanOnAnything))
            return true;
        if (habits.Firsts.Contains(foldedHead) && evidence.Count(tail) > 0)
            return true;
        // Words that this issue likes to make compounds with.
        return evidence.CompoundsWith(lastPart) > 1 && evidence.Count(tail) > 0 && evidence.Count(lastPart) > 0;
    }

    private static bool IsCapitals(string word) => word.All(c => !char.IsLower(c));

    private static string FirstWord(string text) => string.Concat(text.TakeWhile(c => char.IsLetter(c) || char.IsDigit(c)));

    private static int LastSpace(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                return i;
        }
        return -1;
    }
}
