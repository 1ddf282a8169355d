using Broadsheet.Layout.Language;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Jump lines that share a line with the text: "… the council said. (Continued on page 4)", "……。（下转第4版）", "（上接第1版）本报讯……". Only what
/// is in brackets or behind an arrow is parted from the text.
/// </summary>
internal static class InlineJumps
{
    private const int Longest = 60;
    private const string Openers = "(（[［【〔▶►▷➤→☞▼";
    private const string Closers = ")）]］】〕";

    public static IEnumerable<List<InkGlyph>> Part(List<InkGlyph> run, Func<List<InkGlyph>, string> textOf)
    {
        var open = run.FindLastIndex(g => Is(Openers, g));
        if (open > 0 && run.Count - open <= Longest && Reads(textOf(run[open..]), JumpDirection.To) && run.Take(open).Any(g => !g.IsSpace))
            return [run[..open], run[open..]];
        var close = run.FindIndex(g => Is(Closers, g));
        if (
            close > 2
            && close < Longest
            && close + 1 < run.Count
            && Is(Openers, run[0])
            && Reads(textOf(run[..(close + 1)]), JumpDirection.From)
        )
            return [run[..(close + 1)], run[(close + 1)..]];
        return [run];
    }

    private static bool Is(string marks, in InkGlyph glyph) =>
        glyph.CodePoint is > 0 and < 0x10000 && marks.Contains((char)glyph.CodePoint, StringComparison.Ordinal);

    private static bool Reads(string text, JumpDirection direction) =>
        JumpLines.Find(text) is { IsWholeLine: true, IsReference: false, Confidence: >= 0.9 } reading && reading.Direction == direction;
}
