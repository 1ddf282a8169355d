using Broadsheet.Import.Labels;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Labels;

public sealed class FolioDatesTests
{
    private static readonly DateOnly Monday = new(2031, 12, 15);
    private static readonly DateOnly Tuesday = new(2031, 12, 16);

    [Fact]
    public void Pages_without_a_date_go_with_the_one_before() =>
        Assert.Equal(
            [Monday, Monday, Tuesday, Tuesday, Tuesday],
            FolioDates.Part(Monday, [(null, "1"), (Monday, "2"), (Tuesday, "1"), (null, "2"), (Tuesday, "3")])
        );

    [Fact]
    public void A_front_page_without_a_date_goes_with_page_two() =>
        Assert.Equal(
            [Monday, Monday, Tuesday, Tuesday],
            FolioDates.Part(Monday, [(Monday, "7"), (Monday, "8"), (null, null), (Tuesday, "02")])
        );

    [Fact]
    public void One_page_of_another_date_is_no_issue() =>
        Assert.Equal([Monday, Monday, Monday], FolioDates.Part(Monday, [(Monday, "1"), (Tuesday, "2"), (Monday, "3")]));

    [Fact]
    public void One_page_of_another_date_is_an_issue_where_its_label_comes_twice() =>
        Assert.Equal([Monday, Tuesday], FolioDates.Part(Monday, [(Monday, "1"), (Tuesday, "1")]));

    [Fact]
    public void Most_folios_against_the_names_are_a_warning_and_one_is_a_note()
    {
        var most = Assert.Single(FolioDates.Compare(Monday, DateWitness.FileName, [(Tuesday, "a"), (Tuesday, "b"), (Monday, "c")]));
        Assert.Equal((Severity.Warning, "issue-date-differs", "a"), (most.Severity, most.Code, most.Where));
        Assert.Contains("the date of the file names, 2031-12-15, was kept", most.Message, StringComparison.Ordinal);
        var one = Assert.Single(FolioDates.Compare(Monday, DateWitness.Option, [(Tuesday, "a"), (Monday, "b"), (Monday, "c")]));
        Assert.Equal((Severity.Note, "page-date-differs"), (one.Severity, one.Code));
    }

    [Fact]
    public void Folios_that_agree_say_nothing() =>
        Assert.Empty(FolioDates.Compare(Monday, DateWitness.Folio, [(Monday, "a"), (null, "b")]));
}
