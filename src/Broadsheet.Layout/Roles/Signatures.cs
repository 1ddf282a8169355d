using System.Text.RegularExpressions;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Roles;

/// <summary>Names under the last line of a text, set to the right or in another face: the byline of comments, letters and many Eastern
/// European papers.</summary>
internal static partial class Signatures
{
    public static void Find(PageScan page)
    {
        SplitLastLines(page);
        var map = new PageMap(page);
        foreach (var block in page.Blocks)
        {
            if (
                block.Kind is not (BlockKind.Minor or BlockKind.Text)
                || block.IsCross
                || block.Lines.Count > 3
                || block.Length > 110
                || block.Size > 1.2 * page.BodySize
            )
                continue;
            var text = map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gap);
            if (
                text is not { Kind: BlockKind.Text }
                || text.Container != block.Container
                || gap > 1.8 * page.BodySize
                || text.Length < 40
                || block.Box.Left < text.Box.Left - 3
                || block.Box.Right > text.Box.Right + 6
            )
                continue;
            var below = map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gapBelow);
            if (below is { Kind: BlockKind.Text } && gapBelow < 1.2 * page.BodySize)
                continue;
            if (!EndsText(page, block, text) || !Names(block, text) && !IsJapaneseName(block, text))
                continue;
            block.Kind = BlockKind.Byline;
            block.Reason = "a name under the end of a text";
        }
    }

    // Set to the right, or in a face of its own, under a line that ends its sentence.
    private static bool EndsText(PageScan page, Block block, Block text)
    {
        if (SentenceEnds.IsUnfinished(text.Lines[^1].Text))
            return false;
        var isRight =
            text.Box.Right - block.Box.Right < 1.6 * page.BodySize
            && block.Lines.TrueForAll(l => l.Left > text.Box.Left + 0.22 * text.Box.Width);
        return isRight || block.Face != text.Face;
    }

    private static bool Names(Block block, Block text)
    {
        var isOwnFace = block.Face != text.Face;
        var lines = string.Join(' ', block.Lines.Select(l => l.Text));
        if (lines.Any(c => c is '?' or '!' or '？' or '！' or '。') || lines.Contains("www", StringComparison.OrdinalIgnoreCase))
            return false;
        if (BracketedName().IsMatch(lines.Trim()))
            return true;
        var reading = Bylines.Recognise(block.Text) ?? Bylines.Recognise(Bare(lines));
        if (
            reading is { Confidence: >= 0.3 }
            || block.Lines.Count > 1 && block.Lines.Exists(l => Bylines.Recognise(l.Text) is { Confidence: >= 0.6 })
        )
            return true;
        // "Rector of the university, A. B. Name": a title of any kind, and a name with initials.
        return isOwnFace && InitialsAndName().IsMatch(lines) && !lines.EndsWith('.');
    }

    // In a Japanese text a line that is a name's characters alone, at the foot of the column, signs it: no vocabulary holds all surnames.
    private static bool IsJapaneseName(Block block, Block text) =>
        block.Lines.Count == 1
        && IsSetToEnd(block.First, text.Box, block.Size)
        && NameCharacters().IsMatch(block.First.Text.Trim())
        && HasKana(text);

    private static bool IsSetToEnd(TextLine line, Rect column, double size) =>
        column.Right - line.Right < 1.6 * size && line.Left > column.Left + 0.22 * column.Width;

    private static bool HasKana(Block text) => text.Lines.Exists(l => l.Text.Any(c => Scripts.IsKana(c)));

    private static string Bare(string text) => text.Trim().Trim('(', ')', '（', '）', '—', '–', '-', '[', ']', ' ', '【', '】');

    // The name has come to the block of its text where the leading goes on.
    private static void SplitLastLines(PageScan page)
    {
        foreach (var block in page.Blocks.Where(b => b.Kind == BlockKind.Text && b.Lines.Count > 2).ToList())
        {
            var last = block.Lines[^1];
            if (last.Length > 60 || last.IsCross)
                continue;
            var before = block.Lines[^2];
            var isOther = last.Face != before.Face && last.Face != block.Face && last.Glyphs.All(g => g.IsSpace || g.Face == last.Face);
            var isRight =
                block.Box.Right - last.Right < 1.2 * last.Size
                && last.Left > block.Box.Left + 0.4 * block.Box.Width
                && last.Left > block.Lines[0].Left + 3 * last.Size;
            if (
                !isOther && !isRight
                || SentenceEnds.IsUnfinished(before.Text)
                || Bylines.Recognise(Bare(last.Text)) is not { Confidence: >= 0.3 }
                    && !(isRight && NameCharacters().IsMatch(Bare(last.Text)) && HasKana(block))
            )
                continue;
            block.Lines.RemoveAt(block.Lines.Count - 1);
            block.Box = Rect.Around(block.Lines.Select(l => l.Box));
            page.Blocks.Add(
                new Block
                {
                    Id = page.Blocks.Count,
                    Lines = [last],
                    Box = last.Box,
                    Container = block.Container,
                    Kind = BlockKind.Minor,
                    Reason = "last line of a text, in another style",
                }
            );
        }
    }

    // 【山田太郎】 and （何立夏）: two to six characters that may be a name, and brackets around them.
    [GeneratedRegex(
        @"^[（(【［\[〔][\s\u3000]?[\p{IsCJKUnifiedIdeographs}々ヶケ]([\s\u3000・]?[\p{IsCJKUnifiedIdeographs}々ヶケ]){1,5}[\s\u3000]?[）)】］\]〕]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex BracketedName();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}々ヶケノ]{3,7}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameCharacters();

    [GeneratedRegex(
        @"(^|[\s,])\p{Lu}\. ?(\p{Lu}\. ?)?\p{Lu}\p{L}+|\p{Lu}\p{L}+ \p{Lu}\. ?\p{Lu}\.",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InitialsAndName();
}
