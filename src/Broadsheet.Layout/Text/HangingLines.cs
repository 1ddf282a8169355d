using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Text;

/// <summary>
/// Finds paragraphs that are set the other way round: the first line at the edge, the others set in, as in programmes and glossaries. Two edges alone don't
/// tell: what stands before the outer ones must end, what stands before the inner ones must not.
/// </summary>
internal static class HangingLines
{
    private const int LeastParagraphs = 2;

    public static void Mark(IReadOnlyList<TextLine> lines, LineUse[] uses)
    {
        for (var from = 0; from < lines.Count; from++)
        {
            if (uses[from] != LineUse.Running)
                continue;
            var to = from;
            while (to < lines.Count && uses[to] == LineUse.Running)
                to++;
            MarkRun(lines, uses, from, to);
            from = to;
        }
    }

    private static void MarkRun(IReadOnlyList<TextLine> lines, LineUse[] uses, int from, int to)
    {
        if (to - from < 4)
            return;
        var size = lines[from].Size;
        var run = Enumerable.Range(from, to - from).ToList();
        var outer = run.Min(i => lines[i].Left);
        List<int> inner = [.. run.Where(i => lines[i].Left > outer + 0.6 * size)];
        // Times, years or numbers at the edge tell more than edges do.
        var isCounted = run.Count(IsOuter) > LeastParagraphs && run.Where(IsOuter).All(i => char.IsDigit(lines[i].Text[0]));
        if (inner.Count < (isCounted ? 1 : LeastParagraphs) || lines[from].Left > outer + 0.3 * size)
            return;
        var place = inner.Average(i => lines[i].Left);
        if (run.Exists(i => !IsOuter(i) && Math.Abs(lines[i].Left - place) > 0.4 * size))
            return;
        var right = run.Max(i => lines[i].Right);
        bool Ends(int i) => lines[i].Right < right - 1.5 * size || !SentenceEnds.IsUnfinished(lines[i].Text);
        var begins = run.Skip(1).Where(i => IsOuter(i) && !IsOuter(i - 1)).ToList();
        var goesOn = run.Skip(1).Where(i => !IsOuter(i) && IsOuter(i - 1)).ToList();
        if (begins.Count < LeastParagraphs - 1 || goesOn.Count < (isCounted ? 1 : LeastParagraphs) || begins.Count(Ended) < 0.9 * begins.Count
            || goesOn.Exists(i => lines[i - 1].Right < right - 4 * size) || goesOn.Count(Ended) > 0.34 * goesOn.Count)
            return;
        foreach (var i in run)
            uses[i] = IsOuter(i) ? LineUse.Hanging : LineUse.HangingGoesOn;

        bool IsOuter(int i) => lines[i].Left < outer + 0.3 * size;
        bool Ended(int i) => Ends(i - 1);
    }
}
