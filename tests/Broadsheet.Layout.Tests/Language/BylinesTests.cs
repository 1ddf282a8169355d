using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class BylinesTests
{
    public static TheoryData<TableRow> Rows => CaseTable.Read("bylines");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_byline_is_recognised(TableRow row)
    {
        var reading = Bylines.Recognise(row.Input);
        Assert.Equal(row.Expected, reading is null || reading.Confidence < 0.45 ? "-" : string.Join('|', reading.Names));
    }

    [Fact]
    public void A_name_alone_is_a_weak_sign() => Assert.InRange(Bylines.Recognise("Tessa Sorrell")!.Confidence, 0.2, 0.45);

    [Theory]
    [InlineData("何立夏 文/图")]
    [InlineData("Story and photos by Ana Lake")]
    [InlineData("Texto y fotos de Ana Ejemplo")]
    public void Pictures_by_the_writer_are_told(string line)
    {
        var reading = Bylines.Recognise(line);
        Assert.NotNull(reading);
        Assert.True(reading.WithPictures);
    }
}
