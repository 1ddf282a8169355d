using Broadsheet.Layout.Confidence;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Tests.Sketches;
using Broadsheet.Model.Articles;
using CsCheck;

namespace Broadsheet.Layout.Tests.Confidence;

public sealed class ConfidenceTests
{
    private static readonly Gen<Doubt> AnyDoubt =
        from kind in Gen.Int[0, Enum.GetValues<DoubtKind>().Length - 1]
        from amount in Gen.Double[0, 1]
        select new Doubt((DoubtKind)kind, amount, "");

    [Fact]
    public void More_doubt_is_never_more_sure() =>
        Gen.Select(AnyDoubt.Array[0, 6], AnyDoubt)
            .Sample(
                (doubts, another) =>
                {
                    var before = ArticleConfidence.Of(doubts);
                    var after = ArticleConfidence.Of([.. doubts, another]);
                    Assert.InRange(before, 0, 1);
                    Assert.True(after <= before);
                }
            );

    [Fact]
    public void A_story_that_nothing_speaks_against_is_sure_and_one_without_headline_is_not()
    {
        Assert.True(ArticleConfidence.Of([]) >= 0.95);
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Headless, 1, "")]) < 0.9);
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Jump, 1, "")]) < 0.9);
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Flow, 1, "")]) < 0.9);
    }

    [Fact]
    public void An_issue_in_doubt_makes_slight_doubts_count()
    {
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Issue, 1, "")]) < 0.9);
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Style, 0.5, "")]) >= 0.9);
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Style, 0.5, ""), new(DoubtKind.Issue, 0.3, "")]) < 0.9);

        // Eight texts without headlines: all of them are doubtful, and so is the paper.
        var pages = string.Concat(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    $"page 620 900\nframe 24 {40 + 60 * i} 130 100\n"
                    + string.Concat(
                        Enumerable.Range(0, 4).Select(l => $"text 30 {60 + 60 * i + l * 14} 10 regular 14 | the river rose and nobody\n")
                    )
                )
        );
        var layout = IssueLayout.Analyse(Sketch.Read(pages), TestContext.Current.CancellationToken);
        var articles = layout.Scans.SelectMany(s => s.Articles).Where(a => a.Kind != ArticleKind.Advertisement).ToList();
        Assert.True(articles.Count >= 8);
        Assert.All(articles, a => Assert.Contains(a.Doubts, d => d is { Kind: DoubtKind.Issue, Amount: > 0.2 }));
    }

    [Fact]
    public void A_jump_that_both_sides_tell_of_is_surer_than_one_that_leads_nowhere()
    {
        var whole = Articles(SketchTests.Page("jump-by-label"));
        var broken = Articles(SketchTests.Page("jump-by-label").Replace("（下转第04版）", "（下转第09版）", StringComparison.Ordinal));

        Assert.Single(whole);
        Assert.Equal(2, broken.Count);
        Assert.All(broken, a => Assert.True(a.Confidence < whole[0].Confidence && a.Confidence < 0.9));
    }

    private static IReadOnlyList<Article> Articles(string sketch)
    {
        var layout = IssueLayout.Analyse(Sketch.Read(sketch));
        return layout.Assemble([.. layout.Pages.Select(p => p.Label)]).Articles;
    }
}
