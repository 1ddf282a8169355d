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
        {
            if (block.Table is { } table)
            {
                block.Kind = BlockKind.Text;
                block.Reason = "table: " + table.Reason;
                continue;
            }
            if (block.First.Jump is not null && block.Lines[^1] == (block.First.JumpTail ?? block.First))
            {
                block.Kind = BlockKind.JumpLine;
                block.Reason = "reads as a jump line";
                continue;
            }
            var large = block.Size >= DisplayRatio * page.BodySize;
            if (block.IsCross)
            {
                block.Kind = large ? BlockKind.Display : BlockKind.Minor;
                continue;
            }
            var isText =
                styles.IsTextStyle(page.Index, block.Face, block.Size) && block.Size < 1.35 * page.BodySize
                || block.Lines.Count >= 5 && block.Length > 120 && block.Size < 1.3 * page.BodySize;
            // 本报讯（记者 X） and PORT ELLIS — are set in a face of their own, and begin the text all the same.
            isText |=
                !large
                && block.Size > 0.85 * page.BodySize
                && block.Length <= 60
                && block.Lines.Count <= 2
                && Datelines.Read(block.Text) is { Confidence: >= 0.5 };
            // Bylines are set in faces that carry text elsewhere: tables, boxes, advertisements.
            if (
                isText
                && !large
                && block.Lines.Count <= 2
                && block.Length < 70
                && (block.Face != page.BodyFace || block.Lines.Count == 1 && block.Length < 45)
                && block.ReadsAsByline
            )
            {
                block.Kind = BlockKind.Minor;
                block.Reason = "reads as a byline";
                continue;
            }
            block.Kind =
                isText ? BlockKind.Text
                : large ? BlockKind.Display
                : BlockKind.Minor;
            block.Reason =
                isText ? "style of running text"
                : large ? "larger than the running text"
                : "";
        }
    }
}
