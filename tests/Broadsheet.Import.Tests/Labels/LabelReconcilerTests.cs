using Broadsheet.Import.Labels;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Labels;

public sealed class LabelReconcilerTests
{
    [Fact]
    public void Witnesses_that_agree_keep_the_printed_form() => Check([Sure("A05", folio: "A5"), Sure("A06", folio: "A6")], ["A5", "A6"]);

    [Fact]
    public void A_page_without_a_folio_is_labelled_in_the_form_of_the_others()
    {
        Check(
            [Sure("A01", folio: null), Sure("A02", folio: "A2"), Sure("A03", folio: "A3"), Sure("B01", folio: null)],
            ["A1", "A2", "A3", "B01"]
        );
        Check([Sure("1", folio: null), Sure("2", folio: "02"), Sure("3", folio: "03"), Sure("10", folio: null)], ["01", "02", "03", "10"]);
    }

    [Fact]
    public void A_sure_name_wins_over_the_folio_and_this_is_told() =>
        Check([Sure("A05", folio: "B5"), Sure("A06", folio: "A06")], ["A05", "A06"], "page-label-differs");

    [Fact]
    public void A_name_that_leaves_the_section_out_is_filled_from_the_folio() =>
        Check([Sure("01", folio: "A01"), Sure("02", folio: "A02")], ["A01", "A02"], "page-label-differs");

    [Fact]
    public void Names_that_count_files_lose_to_the_folios() =>
        Check([Weak("01", folio: "A1"), Weak("02", folio: "A2"), Weak("03", folio: "B1")], ["A1", "A2", "B1"], "page-label-differs");

    [Fact]
    public void A_count_is_no_label_where_the_folios_showed_that_it_counts() =>
        Check(
            [Weak("1", folio: "A1"), Weak("2", folio: null), Weak("3", folio: "A3"), Weak("4", folio: "B1")],
            ["A1", "A2", "A3", "B1"],
            "page-label-differs",
            "page-label-inferred"
        );

    [Fact]
    public void A_folio_that_runs_against_the_count_of_the_files_is_a_number_of_something_else() =>
        Check([Weak("1", folio: "19"), Weak("2", folio: "2"), Weak("3", folio: "3"), Weak("4", folio: null)], ["1", "2", "3", "4"]);

    [Fact]
    public void A_name_without_a_folio_is_the_label() => Check([Weak("01", folio: null), Weak("02", folio: "02")], ["01", "02"]);

    [Fact]
    public void A_folio_that_two_pages_bear_is_trusted_only_where_a_name_agrees() =>
        Check([Weak("03", folio: "03"), Weak("04", folio: "03")], ["03", "04"]);

    [Fact]
    public void A_folio_that_two_pages_bear_is_set_right_by_the_pages_around_them() =>
        Check(
            Combined(("02", null), ("03", null), ("03", null), ("05", null)),
            ["02", "03", "04", "05"],
            "page-label-inferred",
            "page-label-inferred"
        );

    [Fact]
    public void A_folio_that_many_pages_bear_is_no_label() =>
        Check(Combined(("16", null), ("16", null), ("16", null)), [null, null, null], "page-label-missing");

    [Fact]
    public void Two_pages_of_one_label_and_no_other_witness_are_both_kept() =>
        Check(Combined(("05", null), ("05", null)), ["05", "05"], "page-label-duplicate");

    [Fact]
    public void A_double_page_takes_either_folio_for_its_own() => Check([Sure("A02-03", folio: "A3")], ["A02-03"]);

    [Fact]
    public void Pages_of_one_file_are_labelled_by_folio_then_by_the_pdf() =>
        Check(Combined(("A1", "A1"), ("A2", null), (null, "A3"), (null, null)), ["A1", "A2", "A3", "A4"], "page-label-inferred");

    [Fact]
    public void A_folio_wins_over_the_label_in_the_pdf_and_this_is_told() =>
        Check(Combined(("B1", "iv"), ("B2", "v")), ["B1", "B2"], "page-label-differs", "page-label-differs");

    [Fact]
    public void The_front_page_without_a_folio_is_the_first() =>
        Check(Combined((null, null), ("02", null), ("03", null)), ["01", "02", "03"], "page-label-inferred");

    [Fact]
    public void The_front_of_a_section_is_its_first_page() =>
        Check(Combined(("A1", null), ("A2", null), (null, null), ("B2", null)), ["A1", "A2", "B1", "B2"], "page-label-inferred");

    [Fact]
    public void A_gap_is_kept() => Check(Combined(("10", null), ("12", null)), ["10", "12"]);

    [Fact]
    public void What_has_two_answers_stays_open() =>
        Check(Combined(("03", null), (null, null), ("07", null)), ["03", null, "07"], "page-label-missing");

    [Fact]
    public void Equal_labels_are_told_once() =>
        Check([Sure("A05", folio: null), Sure("A5", folio: null, file: "other")], ["A05", "A5"], "page-label-duplicate");

    [Fact]
    public void Labels_without_a_number_are_kept() => Check(Combined((null, "封面"), (null, "iv")), ["封面", "iv"]);

    [Fact]
    public void Ids_are_ascii_and_unique()
    {
        PageLabel?[] labels = [.. new[] { "A05", "a05", "封面", null, "A02-03", "A5 ", "Ａ７", "十二", "iv" }.Select(PageLabel.Parse)];
        Assert.Equal(["A05", "a05-2", "s3", "s4", "A02-03", "A5", "A7", "s8", "iv"], PageIds.Of(labels));
    }

    [Theory]
    [InlineData("A\ud800")]
    [InlineData("A\n1")]
    [InlineData("a label that is far too long to be one")]
    [InlineData(" ")]
    public void Whatever_a_pdf_claims_as_its_label_makes_an_address(string claimed)
    {
        var id = PageIds.Of([PageLabel.Parse(claimed)])[0];
        Assert.True(Model.Issues.PageKey.IsPageId(id), id);
    }

    [Fact]
    public void Labels_sort_as_papers_are_folded()
    {
        string[] labels = ["A1", "A2", "A10", "B1", "AA1"];
        string[] plain = ["01", "2", "10", "10A", "A1", "B2", "iv"];
        foreach (var order in new[] { labels, plain })
        {
            var sorted = order
                .Reverse()
                .Select(l => PageLabel.Parse(l)!)
                .Order(Comparer<PageLabel>.Create(PageLabel.CompareInPrint))
                .Select(l => l.Text);
            Assert.Equal(order, sorted);
        }
    }

    [Fact]
    public void Gaps_are_told_by_section()
    {
        var gaps = LabelSequence.Gaps([.. new[] { "A1", "A3", "B2", "B5", "C02-03", "C4" }.Select(PageLabel.Parse)]);
        Assert.Contains("A2, B3, B4;", gaps!.Message, StringComparison.Ordinal);
        Assert.Contains(
            "leave out 03;",
            LabelSequence.Gaps([.. new[] { "02", "04" }.Select(PageLabel.Parse)])!.Message,
            StringComparison.Ordinal
        );
        Assert.Null(LabelSequence.Gaps([.. new[] { "01", "02-03", "04", null }.Select(PageLabel.Parse)]));
    }

    private static void Check(IReadOnlyList<WitnessedPage> pages, string?[] labels, params string[] codes)
    {
        var settled = LabelReconciler.Settle(pages);
        Assert.Equal(labels, settled.Labels.Select(l => l?.Text));
        Assert.Equal(codes, settled.Problems.Select(p => p.Code));
        Assert.All(settled.Problems, p => Assert.True(p.Severity < Severity.Error));
    }

    private static WitnessedPage Sure(string name, string? folio, string file = "") => Page(name + file, name, true, folio);

    private static WitnessedPage Weak(string name, string? folio) => Page("p" + name, name, false, folio);

    private static WitnessedPage Page(string file, string name, bool sure, string? folio) =>
        new(
            new SurveyedPage
            {
                File = File(file),
                PageIndex = 0,
                PageCount = 1,
                NameLabel = name,
                NameLabelIsSure = sure,
            },
            folio
        );

    private static IReadOnlyList<WitnessedPage> Combined(params (string? Folio, string? InFile)[] pages) =>
        [
            .. pages.Select(
                (p, i) =>
                    new WitnessedPage(
                        new SurveyedPage
                        {
                            File = File("edition"),
                            PageIndex = i,
                            PageCount = pages.Length,
                            FileLabel = p.InFile,
                        },
                        p.Folio
                    )
            ),
        ];

    private static readonly PdfFormat Format = new(new FakePdfEngine());

    private static SourceFile File(string name) =>
        new()
        {
            Path = "/" + name,
            Name = name + ".pdf",
            Length = 1,
            Hash = default,
            Format = Format,
        };
}
