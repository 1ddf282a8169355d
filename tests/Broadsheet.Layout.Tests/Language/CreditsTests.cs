using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class CreditsTests
{
    public static TheoryData<TableRow> Rows => CaseTable.Read("credits");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_credit_is_told_from_its_caption(TableRow row)
    {
        var split = Credits.Split(row.Input);
        var isSure = split.Confidence >= 0.4;
        Assert.Equal(
            row.Expected.Trim(),
            (isSure || split.Credit is null ? $"{split.Caption} | {split.Credit ?? "-"}" : $"{row.Input} | -").Trim()
        );
        if (split.Credit is not null)
            Assert.Contains(split.Credit, row.Input.Substring(split.CreditStart, split.CreditLength), StringComparison.Ordinal);
    }
}
