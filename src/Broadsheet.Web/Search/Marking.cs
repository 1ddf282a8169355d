using Broadsheet.Model.Reading;
using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Search;

/// <summary>Divides text into runs, those that were looked for marked.</summary>
internal static class Marking
{
    /// <summary>The runs of a text with its marks.</summary>
    public static IReadOnlyList<RunView> Runs(MarkedText text) => Cut(text.Text, 0, text.Text.Length, text.Marks).ToList();

    /// <summary>The runs again, the words of a query marked in them wherever the runs end.</summary>
    public static IReadOnlyList<RunView> Runs(IReadOnlyList<RunView> runs, HitFinder? finder, string language)
    {
        if (finder is null)
            return runs;
        var whole = string.Concat(runs.Select(r => r.Text));
        var marks = finder.Find(whole, language);
        if (marks.Count == 0)
            return runs;
        var cut = new List<RunView>();
        var at = 0;
        foreach (var run in runs)
        {
            var pieces = Cut(whole, at, at + run.Text.Length, marks).ToList();
            if (pieces.Count > 0)
                pieces[0] = pieces[0] with { Turn = run.Turn };
            cut.AddRange(pieces);
            at += run.Text.Length;
        }
        return cut;
    }

    /// <summary>Printed lines, the words of a query marked in them over their ends too.</summary>
    public static IReadOnlyList<LineView> Lines(IReadOnlyList<string> lines, HitFinder? finder, string language)
    {
        if (finder is null || lines.Count == 0)
            return lines.Select(l => new LineView { Runs = [new() { Text = l }] }).ToList();
        var starts = new List<int>();
        var whole = "";
        foreach (var line in lines)
        {
            whole += LineJoiner.Between(whole, line, null, language) == LineBreak.Space ? " " : "";
            starts.Add(whole.Length);
            whole += line;
        }
        var marks = finder.Find(whole, language);
        return lines.Select((l, i) => new LineView { Runs = Cut(whole, starts[i], starts[i] + l.Length, marks).ToList() }).ToList();
    }

    private static IEnumerable<RunView> Cut(string text, int start, int end, IReadOnlyList<TextSpan> marks)
    {
        var at = start;
        foreach (var mark in marks)
        {
            var (from, to) = (Math.Max(mark.Start, at), Math.Min(mark.End, end));
            if (to <= from)
                continue;
            if (from > at)
                yield return new() { Text = text[at..from] };
            yield return new() { Text = text[from..to], Mark = true };
            at = to;
        }
        if (at < end)
            yield return new() { Text = text[at..end] };
    }
}
