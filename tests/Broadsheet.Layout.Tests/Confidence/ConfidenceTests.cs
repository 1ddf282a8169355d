using Broadsheet.Layout.Confidence;
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
    public void More_doubt_is_never_more_sure() => Gen.Select(AnyDoubt.Array[0, 6], AnyDoubt).Sample((doubts, another) =>
    {
        var before = ArticleConfidence.Of(doubts);
        var after = ArticleConfidence.Of([.. doubts, another]);
        Assert.InRange(before, 0, 1);
        Assert.True(after <= before);
    });

    [Fact]
    public void A_story_that_nothing_speaks_against_is_sure_and_one_without_headline_is_not()
    {
        Assert.True(ArticleConfidence.Of([]) >= 0.95);
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Headless, 1, "")]) < 0.9);
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Jump, 1, "")]) < 0.9);
        Assert.True(ArticleConfidence.Of([new(DoubtKind.Flow, 1, "")]) < 0.9);
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
