using System.Globalization;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class FolioTextTests
{
    public static TheoryData<TableRow> Rows => CaseTable.Read("folios");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_folio_is_read(TableRow row)
    {
        var reading = FolioText.Read(row.Input.Split('\n'));
        var date = reading.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(
            row.Expected.Trim(),
            string.Join(" | ", reading.Label, reading.Name, date, reading.IssueNumber, reading.PublicationName).Trim()
        );
    }

    [Fact]
    public void A_weekday_that_does_not_fit_is_told() => Assert.False(FolioText.Read(["2031年12月15日 星期日"]).WeekdayFits);

    [Theory]
    [InlineData("03/04/2031", "en-US", 3, 4)]
    [InlineData("03/04/2031", "en-GB", 4, 3)]
    [InlineData("03/04/2031", "es", 4, 3)]
    [InlineData("03/13/2031", "es", 3, 13)]
    [InlineData("Tuesday 03/04/2031", "es", 3, 4)]
    public void Day_and_month_are_told_by_language_and_weekday(string text, string language, int month, int day)
    {
        var date = Assert.Single(PrintedDates.Find(text, language));
        Assert.Equal(new DateOnly(2031, month, day), date.Date);
    }

    [Fact]
    public void A_paragraph_is_no_folio() =>
        Assert.InRange(
            FolioText
                .Read([
                    "The council voted on Tuesday to rebuild the old pier before winter, and work will begin in May when the ice is gone.",
                ])
                .Confidence,
            0,
            0.3
        );
}
