using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Text;

/// <summary>
/// Finds paragraphs that are set the other way round: the first line at the edge, the others set in, as in programmes and glossaries. Two
/// edges alone don't tell: what stands before the outer ones must end, what stands before the inner ones must not.
/// </summary>
internal static class HangingLines
{
    private const int LeastParagraphs = 2;

    public static void Mark(IReadOnlyList<TextLine> lines, LineUse[] uses)
    {
        if (lines.Count < 4)
            return;
        var outer = Enumerable
            .Range(0, lines.Count)
            .Where(i => uses[i] == LineUse.Running)
            .Select(i => lines[i].Left)
            .DefaultIfEmpty()
            .Min();
        for (int from = 0, to; from < lines.Count; from = to)
        {
            to = from + 1;
            if (uses[from] != LineUse.Running || !IsAt(lines[from], outer))
                continue;
            // Lines at the edge and at one other place, as far as they go.
            double? place = null;
            while (to < lines.Count && uses[to] == LineUse.Running && (IsAt(lines[to], outer) || IsInner(lines[to], outer, place)))
            {
                if (!IsAt(lines[to], outer))
                    place ??= lines[to].Left;
                to++;
            }
            if (place is not null)
                MarkRun(lines, uses, Trim(lines, outer, from, to), outer);
        }
    }

    private static bool IsAt(TextLine line, double place) => Math.Abs(line.Left - place) < 0.3 * line.Size;

    private static bool IsInner(TextLine line, double outer, double? place) =>
        place is { } known ? IsAt(line, known) : line.Left > outer + 0.6 * line.Size && line.Left < outer + 8 * line.Size;

    // From the line before the first that is set in to the last; times and numbers at the edge belong to it beyond.
    private static List<int> Trim(IReadOnlyList<TextLine> lines, double outer, int from, int to)
    {
        var inner = Enumerable.Range(from, to - from).Where(i => !IsAt(lines[i], outer)).ToList();
        var (start, end) = (inner[0] - 1, inner[^1]);
        while (start > from && Counts(lines[start]) && Counts(lines[start - 1]))
            start--;
        while (end + 1 < to && Counts(lines[end + 1]))
            end++;
        return [.. Enumerable.Range(start, end - start + 1)];
    }

    private static bool Counts(TextLine line) => char.IsDigit(line.Text.FirstOrDefault());

    private static void MarkRun(IReadOnlyList<TextLine> lines, LineUse[] uses, List<int> run, double outer)
    {
        bool isOuter(int i) => IsAt(lines[i], outer);
        var size = lines[run[0]].Size;
        // Times, years or numbers at the edge tell more than edges do.
        var isCounted = run.Count(isOuter) > LeastParagraphs && run.Where(isOuter).All(i => Counts(lines[i]));
        var right = run.Max(i => lines[i].Right);
        bool ended(int i) => lines[i - 1].Right < right - 1.5 * size || !SentenceEnds.IsUnfinished(lines[i - 1].Text);
        var begins = run.Skip(1).Where(i => isOuter(i) && !isOuter(i - 1)).ToList();
        var goesOn = run.Skip(1).Where(i => !isOuter(i) && isOuter(i - 1)).ToList();
        if (
            begins.Count < LeastParagraphs - 1
            || goesOn.Count < (isCounted ? 1 : LeastParagraphs)
            || !isCounted && begins.Count(ended) < 0.9 * begins.Count
            || goesOn.Exists(i => lines[i - 1].Right < right - 4 * size)
            || goesOn.Count(ended) > 0.34 * goesOn.Count
        )
            return;
        // An outer line after an outer one begins a paragraph too: of running text it would be a line.
        if (!isCounted && run.Skip(1).Any(i => isOuter(i) && isOuter(i - 1) && !ended(i)))
            return;
        foreach (var i in run)
            uses[i] = isOuter(i) ? LineUse.Hanging : LineUse.HangingGoesOn;
    }
}
