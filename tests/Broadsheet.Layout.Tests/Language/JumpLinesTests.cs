using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class JumpLinesTests
{
    public static TheoryData<TableRow> Rows => CaseTable.Read("jump-lines");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_jump_line_is_read(TableRow row)
    {
        var reading = JumpLines.Find(row.Input);
        var actual =
            reading is null || reading.Confidence < 0.45
                ? "-"
                : string.Join(
                        ' ',
                        new[]
                        {
                            reading.IsReference ? "ref" : reading.Direction.ToString().ToLowerInvariant(),
                            reading.Label,
                            reading.HeadlineHint ?? "",
                        }
                    )
                    .Trim();
        Assert.Equal(row.Expected, actual);
    }

    [Fact]
    public void The_place_of_a_jump_line_in_its_paragraph_is_told()
    {
        const string text = "下一步，将扩大试点范围。（下转第四版）";
        var reading = JumpLines.Find(text);
        Assert.NotNull(reading);
        Assert.Equal("（下转第四版）", text.Substring(reading.Start, reading.Length));
        Assert.False(reading.IsWholeLine);
    }

    [Fact]
    public void Both_markers_of_a_merged_story_are_found()
    {
        var readings = JumpLines.FindAll("■下转第4版  ■上接第1版");
        Assert.Equal(["4", "1"], readings.Select(r => r.Label));
    }
}
