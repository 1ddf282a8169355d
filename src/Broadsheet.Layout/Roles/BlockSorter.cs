using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Roles;

/// <summary>First sorting of blocks: running text, display type, jump lines, the rest.</summary>
internal static class BlockSorter
{
    public const double DisplayRatio = 1.14;

    public static void Sort(PageScan page, IssueStyles styles)
    {
        foreach (var block in page.Blocks)
            (block.Kind, block.Reason) = KindOf(page, block, styles);
    }

    private static (BlockKind Kind, string Reason) KindOf(PageScan page, Block block, IssueStyles styles)
    {
        if (block.Table is { } table)
            return (BlockKind.Text, "table: " + table.Reason);
        if (block.First.Jump is not null && block.Lines[^1] == (block.First.JumpTail ?? block.First))
            return (BlockKind.JumpLine, "reads as a jump line");
        var large = block.Size >= DisplayRatio * page.BodySize;
        if (block.IsCross)
            return (large ? BlockKind.Display : BlockKind.Minor, block.Reason);
        if (IsText(page, block, styles) || !large && IsDateline(page, block))
            return !large && IsByline(page, block) ? (BlockKind.Minor, "reads as a byline") : (BlockKind.Text, "style of running text");
        return large ? (BlockKind.Display, "larger than the running text") : (BlockKind.Minor, "");
    }

    private static bool IsText(PageScan page, Block block, IssueStyles styles) =>
        styles.IsTextStyle(page.Index, block.Face, block.Size) && block.Size < 1.35 * page.BodySize
        || block.Lines.Count >= 5 && block.Length > 120 && block.Size < 1.3 * page.BodySize;

    // 本报讯（记者 X） and PORT ELLIS — are set in a face of their own, and begin the text all the same.
    private static bool IsDateline(PageScan page, Block block) =>
        block.Size > 0.85 * page.BodySize
        && block.Length <= 60
        && block.Lines.Count <= 2
        && Datelines.Read(block.Text) is { Confidence: >= 0.5 };

    // Bylines are set in faces that carry text elsewhere: tables, boxes, advertisements.
    private static bool IsByline(PageScan page, Block block) =>
        block.Lines.Count <= 2
        && block.Length < 70
        && (block.Face != page.BodyFace || block.Lines.Count == 1 && block.Length < 45)
        && block.ReadsAsByline;
}
