using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class DatelinesTests
{
    public static TheoryData<TableRow> Rows => CaseTable.Read("datelines");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_dateline_is_read(TableRow row)
    {
        var reading = Datelines.Read(row.Input);
        var actual =
            reading is null || reading.Confidence < 0.45
                ? "-"
                : string.Join(
                    " | ",
                    reading.Facts.Agency,
                    reading.Facts.Place,
                    reading.Facts.Date,
                    reading.Facts.Reporter,
                    row.Input[..reading.Length].Trim()
                );
        Assert.Equal(row.Expected, actual);
    }
}
