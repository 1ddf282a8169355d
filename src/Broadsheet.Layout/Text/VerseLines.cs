using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Text;

/// <summary>
/// Finds verse in the lines of a column: lines that end though the next word would have stood beside them, again and again, and don't end a
/// sentence; in scripts with capitals most of them begin with one. Stanzas are parted by white.
/// </summary>
internal static class VerseLines
{
    private const int LeastLines = 4;
    private const int LongestLine = 60;
    private const string SentenceMarks = ".!?。！？؟-\u00AD”\"»";
    private const string Marks = "，。；？！、：";

    public static void Mark(IReadOnlyList<TextLine> lines, LineUse[] uses, White white)
    {
        for (int from = 0, to; from < lines.Count; from = to)
        {
            to = from + 1;
            if (uses[from] != LineUse.Running)
                continue;
            while (to < lines.Count && uses[to] == LineUse.Running && IsAlike(lines[to - 1], lines[to]))
                to++;
            List<TextLine> run = [.. Enumerable.Range(from, to - from).Select(i => lines[i])];
            if (IsVerse(run))
                Settle(run, uses, from);
            else
                MarkStretches(run, uses, from, white);
        }
    }

    // Verse before or after prose of the same style: its lines are short of the measure, one and all, where only the last lines of
    // paragraphs are in prose.
    private static void MarkStretches(List<TextLine> run, LineUse[] uses, int offset, White white)
    {
        var right = run.Max(l => l.Right);
        bool isShort(int i) =>
            i + 1 < run.Count
            && (white.Parts(run[i], run[i + 1]) || right - run[i].Right > 0.8 * run[i].Size + FirstWord.WidthOf(run[i + 1]));
        for (int from = 0, to; from < run.Count; from = to + 1)
        {
            to = from;
            while (isShort(to) && run[to + 1].Top - run[to].Bottom < 2 * run[to].Size)
                to++;
            // The prose behind it begins set in or apart; where nothing tells, its first line is the one that is not short.
            var isLast = to == run.Count - 1 || run[to + 1].Left > run[to].Left + 0.6 * run[to].Size || white.Parts(run[to], run[to + 1]);
            var stretch = run[from..(isLast ? to + 1 : to)];
            var isVerse = run[0].IsIdeographic ? IsRegular(stretch) || IsUnpunctuated(stretch) : IsOpen(stretch) && BeginsAsVerse(stretch);
            if (stretch.Count >= LeastLines && isVerse)
                Settle(stretch, uses, offset + from);
        }
    }

    private static bool IsOpen(List<TextLine> run) =>
        run.SkipLast(1).Count(l => !EndsSentence(l)) >= Math.Max(LeastLines - 2, 0.5 * (run.Count - 1));

    // Names, addresses and hours are set so too: lines that stay lines.
    private static void Settle(List<TextLine> run, LineUse[] uses, int from)
    {
        if (run.Count(l => l.Text.Any(c => char.IsDigit(c) || c is ':' or '：' or '@')) > 0.25 * run.Count)
            Array.Fill(uses, LineUse.Item, from, run.Count);
        else
            MarkStanzas(run, uses, from);
    }

    private static bool IsAlike(TextLine a, TextLine b) =>
        a.Face == b.Face && Math.Abs(a.Size - b.Size) < 0.05 * a.Size && b.Top - a.Bottom < 3 * a.Size;

    private static bool IsVerse(List<TextLine> run)
    {
        if (run.Count < LeastLines || run.Exists(l => l.Length > LongestLine))
            return false;
        if (run[0].IsIdeographic)
            return IsRegular(run) || IsUnpunctuated(run) || EndsInMarks(run) && IsRagged(run, 1.6, 0.55);
        return BeginsAsVerse(run) && IsRagged(run, 0.25, 0.5);
    }

    private static bool BeginsAsVerse(List<TextLine> run)
    {
        if (run.Exists(l => l.Length > LongestLine))
            return false;
        var begins = run.Select(l => l.Text.FirstOrDefault(char.IsLetter)).Where(c => c != '\0').ToList();
        return !begins.Exists(char.IsLower) || begins.Count(char.IsUpper) >= 0.75 * begins.Count || IsCentred(run);
    }

    private static bool EndsSentence(TextLine line) =>
        line.Text.TrimEnd() is [.., var last] && SentenceMarks.Contains(last, StringComparison.Ordinal);

    // Of the lines that don't end a sentence, most leave room for the first word of the next.
    private static bool IsRagged(List<TextLine> run, double spare, double share)
    {
        var right = run.Max(l => l.Box.Width);
        var (open, loose, changes) = (0, 0, 0);
        for (var i = 0; i + 1 < run.Count; i++)
        {
            var (line, next) = (run[i], run[i + 1]);
            changes += Math.Abs(line.Box.Width - next.Box.Width) > 0.7 * line.Size ? 1 : 0;
            if (EndsSentence(line))
                continue;
            open++;
            if (right - line.Box.Width > FirstWord.WidthOf(next) + spare * line.Size)
                loose++;
        }
        return open >= LeastLines - 1 && loose > share * open && changes > 0.4 * (run.Count - 1);
    }

    // Lines of prose end where the column does, mostly between two marks.
    private static bool EndsInMarks(List<TextLine> run) =>
        run.Count(l => l.Text.TrimEnd() is [.., var last] && char.IsPunctuation(last)) > 0.7 * run.Count;

    // Lines of five or seven characters, as old verse has them, each with its mark.
    private static bool IsRegular(List<TextLine> run)
    {
        if (run.Count == 0)
            return false;
        var length = run[0].Text.Count(c => Scripts.IsHan(c));
        return length is 5 or 7 or 10 or 14
            && run.TrueForAll(l => l.Text.Count(c => Scripts.IsHan(c)) == length)
            && run.TrueForAll(l => l.Text.TrimEnd() is [.., var last] && Marks.Contains(last, StringComparison.Ordinal));
    }

    // Short lines of unequal length without any mark: prose of that length has some.
    private static bool IsUnpunctuated(List<TextLine> run) =>
        run.TrueForAll(l => l.Length <= 18)
        && run.Sum(l => l.Length) >= 24
        && run.Count(l => l.Text.Any(char.IsPunctuation)) <= 0.1 * run.Count
        && !run.Exists(l => l.Text.Any(char.IsDigit))
        && run.Zip(run.Skip(1)).Count(p => Math.Abs(p.First.Box.Width - p.Second.Box.Width) > 0.7 * p.First.Size) >= 0.3 * (run.Count - 1);

    private static bool IsCentred(List<TextLine> run)
    {
        var middle = run.Average(l => l.Box.Center.X);
        var left = run.Min(l => l.Left);
        return run.TrueForAll(l => Math.Abs(l.Box.Center.X - middle) < 0.4 * l.Size)
            && run.Count(l => l.Left > left + 0.6 * l.Size) > 0.5 * run.Count;
    }

    private static void MarkStanzas(List<TextLine> run, LineUse[] uses, int from)
    {
        var leadings = run.Zip(run.Skip(1), (a, b) => b.Top - a.Top).Order().ToList();
        var regular = leadings[leadings.Count / 4];
        for (var i = 0; i < run.Count; i++)
            uses[from + i] = i == 0 || run[i].Top - run[i - 1].Top > 1.35 * regular ? LineUse.Stanza : LineUse.Verse;
    }
}
