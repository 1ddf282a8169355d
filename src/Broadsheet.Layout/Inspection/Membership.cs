using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Inspection;

/// <summary>One block or figure of an article on a page, in reading order, and why it belongs there.</summary>
/// <param name="What">The <see cref="Block"/> or <see cref="FoundFigure"/>.</param>
/// <param name="Box">Where it stands, in reading space.</param>
/// <param name="Role">What it is.</param>
/// <param name="RoleReason">Why it is that.</param>
/// <param name="OwnerReason">Why it belongs to the article.</param>
/// <param name="Margin">By how much its place in the article outweighs the next best.</param>
internal sealed record Membership(object What, Rect Box, string Role, string RoleReason, string OwnerReason, double? Margin = null)
{
    public static IEnumerable<Membership> Of(PageScan page, PageArticle article)
    {
        if (article.Kind == ArticleKind.Advertisement)
        {
            foreach (var block in article.Others.OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left))
                yield return Text(
                    block,
                    block.Container != 0 ? "stands in the same frame or tint" : "stands with the display type of the advertisement"
                );
            foreach (var member in article.Figures.SelectMany(f => Figure(f, "stands with the display type of the advertisement")))
                yield return member;
            yield break;
        }
        if (article.JumpFrom is { } from)
            yield return Text(from, article.Heading?.JumpFrom == from ? "stands at the headline" : "stands above the first column");
        if (article.Heading is { } heading)
        {
            foreach (var block in heading.Kickers)
                yield return Text(block, "stands in the stack of the headline");
            yield return Text(heading.Main, article.Pieces.Count > 0 ? "owns the text that begins under it" : "owns the picture beside it");
            foreach (var block in heading.Decks.Concat(heading.Bylines))
                yield return Text(block, "stands in the stack of the headline");
        }
        foreach (var piece in article.Pieces)
        {
            foreach (var block in piece.Bylines)
                yield return Text(block, "stands above the column that begins here");
            var (reason, margin) = FlowReason.Of(piece);
            for (var i = 0; i < piece.Blocks.Count; i++)
                yield return Text(piece.Blocks[i], i == 0 ? reason : "follows directly below in the same column") with
                {
                    Margin = i == 0 ? margin : null,
                };
        }
        foreach (var block in article.PullQuotes)
            yield return Text(block, "stands nearest to this text");
        foreach (var figure in article.Figures)
        foreach (var member in Figure(figure, FigureReason.Of(page, article, figure)))
            yield return member;
        foreach (var block in article.Others.Where(o => o != article.JumpTo && o != article.JumpFrom))
            yield return Text(block, "is small type that stands nearest to this article, in the same frame");
        if (article.JumpTo is { } to)
            yield return Text(to, "stands below the last column");
    }

    private static Membership Text(Block block, string owner) =>
        new(block, block.Box, RoleNames.Of(block.Kind), RoleNames.Reason(block), owner);

    private static IEnumerable<Membership> Figure(FoundFigure figure, string owner)
    {
        yield return new(
            figure,
            figure.Picture,
            "picture",
            figure.Captions.Count > 0 ? "a picture with a caption" : "a picture without a caption",
            owner
        );
        foreach (var caption in figure.Captions)
            yield return new(caption, caption.Box, "caption", RoleNames.Reason(caption), "stands at its picture");
    }
}
