using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Roles;

/// <summary>
/// Sentences of a story set large inside its column. No sign is enough alone: headlines stand in quotation marks and between rules too.
/// What tells is that the text around goes on as if nothing stood there, that the words end as a sentence does, and that they stand in the
/// text once more.
/// </summary>
internal static class PullQuotes
{
    private const double Needed = 2.4;
    private const string Opening = "“”\"「『«„‘'‹";
    private const string Closing = "”“\"」』»‘’'›";

    /// <summary>Finds the pull quotes of a page and takes their rules from the ground: they part nothing.</summary>
    public static void Find(PageScan page)
    {
        var map = new PageMap(page);
        foreach (var block in page.Blocks.Where(b => b.Kind == BlockKind.Display).ToList())
        {
            if (!IsOne(page, block, map))
                continue;
            block.Kind = BlockKind.PullQuote;
            block.Reason = "a sentence of the story set large inside its column";
            var (left, right) = ColumnOf(block, map);
            page.Ground.Rules.RemoveAll(r =>
                r.IsLevel
                && r.Box.Left > left - 8
                && r.Box.Right < right + 8
                && r.Box.Center.Y > block.Box.Top - 2.2 * block.Size
                && r.Box.Center.Y < block.Box.Bottom + 2.2 * block.Size
            );
        }
    }

    private static bool IsOne(PageScan page, Block block, PageMap map)
    {
        if (!IsAsLongAsOne(page, block))
            return false;
        var box = block.Box;
        var upper = map.Above(box, b => b.Kind != BlockKind.Furniture, out var gapAbove);
        var lower = map.Below(box, b => b.Kind != BlockKind.Furniture, out var gapBelow);
        var text = block.Text.Trim();
        if (Opens(text) && lower is { Kind: BlockKind.Minor } && IsSpeaker(lower, box))
            lower = map.Below(lower.Box, b => b.Kind != BlockKind.Furniture, out gapBelow);
        var near = 5 * block.Size;
        var isUnder = gapAbove < near && IsTextOfColumn(page, upper, box);
        var isOver = gapBelow < near && IsTextOfColumn(page, lower, box);
        if (!isUnder && !isOver || isUnder && gapBelow < block.Size && IsLargerDisplay(lower, block))
            return false;
        var score = InWords(text);
        score += InRules(block, map);
        if (isUnder && isOver && GoesOn(page, upper!, lower!))
            score += 1.6;
        if (isUnder && isOver && IsOfOtherColor(block, upper!, lower!))
            score += 0.4;
        if (isOver && BeginsStory(lower!) || lower is { ReadsAsByline: true })
            score -= 2;
        if (score < Needed && score > 0.3 && isUnder && IsSaidTwice(page, block))
            score += 2;
        return score >= Needed;
    }

    private static bool IsAsLongAsOne(PageScan page, Block block) =>
        !block.IsCross && block.Lines.Count <= 10 && block.Size <= 2.4 * page.BodySize && block.Length is >= 8 and <= 240;

    // Who said it.
    private static bool IsSpeaker(Block lower, Rect quote) =>
        lower.ReadsAsByline || lower.Box.Top - quote.Bottom < 0.5 * lower.Size && lower.Box.Width < 0.8 * quote.Width;

    private static bool IsTextOfColumn(PageScan page, Block? block, Rect quote) =>
        block is { Kind: BlockKind.Text } && Math.Abs(block.Box.Left - quote.Left) < 4 * page.BodySize;

    private static bool IsOfOtherColor(Block block, Block upper, Block lower) => upper.Color == lower.Color && block.Color != upper.Color;

    private static bool IsLargerDisplay(Block? lower, Block block) => lower is { Kind: BlockKind.Display } && lower.Size > block.Size;

    private static bool BeginsStory(Block text) =>
        text.First.BeginsWithInitial || Datelines.Read(text.First.Text) is { Confidence: >= 0.5 };

    private static bool Opens(string text) => Opening.Contains(text[0], StringComparison.Ordinal);

    // What its marks say: quotation marks around it, an end as of a sentence.
    private static double InWords(string text)
    {
        var (opens, closes) = (Opens(text), Closing.Contains(text[^1], StringComparison.Ordinal) && text.Length > 12);
        var quoted =
            opens && closes ? 1.6
            : opens ? 0.6
            : 0;
        var ended =
            text[^1] is '.' or '。' or '।' or '۔' || closes && text[^2] is '.' or '。' or '!' or '?' or ',' ? 1.4
            : text[^1] is '…' ? 0.5
            : 0;
        return quoted + ended;
    }

    // What the rules over and under it say.
    private static double InRules(Block block, PageMap map)
    {
        var box = block.Box;
        var above = map.RuleBetween(box.Left, box.Right, box.Top - 2.2 * block.Size, box.Top + 0.2 * block.Size);
        var below = map.RuleBetween(box.Left, box.Right, box.Bottom - 0.2 * block.Size, box.Bottom + 2.2 * block.Size);
        if (above is not null && below is not null)
            return Math.Abs(above.Box.Left - below.Box.Left) < 3 && Math.Abs(above.Box.Right - below.Box.Right) < 3 ? 1.5 : 0.5;
        return above is not null || below is not null ? 0.4 : 0;
    }

    // The last line above breaks off, and the first below begins in the middle of a sentence.
    private static bool GoesOn(PageScan page, Block upper, Block lower)
    {
        var last = upper.Lines[^1];
        if (!SentenceEnds.IsUnfinished(last.Text) || last.Right < upper.Box.Right - 1.5 * page.BodySize)
            return false;
        var first = lower.First.Text;
        var letter = first.FirstOrDefault(char.IsLetter);
        if (char.IsLower(letter))
            return true;
        return !char.IsUpper(letter)
            && lower.First.Left < lower.Box.Left + 0.8 * page.BodySize
            && !Opening.Contains(first[0], StringComparison.Ordinal);
    }

    private static bool IsSaidTwice(PageScan page, Block block)
    {
        var words = Bare(block.Lines.Select(l => l.Text));
        var least = words.Any(c => Scripts.IsWide(c)) ? 12 : 32;
        if (words.Length < least)
            return false;
        // Pull quotes are shortened at one end or the other: most of one is enough.
        var length = Math.Max(least, words.Length * 3 / 5);
        var text = Bare(page.Blocks.Where(b => b.Kind == BlockKind.Text).SelectMany(b => b.Lines).Select(l => l.Text));
        return text.Contains(words[..length], StringComparison.Ordinal) || text.Contains(words[^length..], StringComparison.Ordinal);
    }

    private static string Bare(IEnumerable<string> lines) => string.Concat(lines.SelectMany(l => l).Where(char.IsLetterOrDigit));

    private static (double Left, double Right) ColumnOf(Block block, PageMap map)
    {
        var beside = new[]
        {
            map.Above(block.Box, b => b.Kind == BlockKind.Text, out _),
            map.Below(block.Box, b => b.Kind == BlockKind.Text, out _),
        };
        return (
            beside.Select(b => b?.Box.Left ?? block.Box.Left).Append(block.Box.Left).Min(),
            beside.Select(b => b?.Box.Right ?? block.Box.Right).Append(block.Box.Right).Max()
        );
    }
}
