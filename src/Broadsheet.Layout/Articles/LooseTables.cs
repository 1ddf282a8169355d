using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Articles;

/// <summary>Tables that no headline stands over and no text leads to: no reader takes one for a story, it belongs to the text that stands
/// next to it.</summary>
internal static class LooseTables
{
    private const double Farthest = 3;

    public static void Adopt(PageScan page)
    {
        var loose = page
            .Articles.Where(a =>
                a is { Heading: null, Kind: ArticleKind.Story, JumpFrom: null, JumpTo: null, Pieces.Count: > 0 }
                && a.Pieces.TrueForAll(p => p.IsTable)
            )
            .ToList();
        foreach (var table in loose)
        {
            var owner = page
                .Articles.Except(loose)
                .Where(a => a.Kind is ArticleKind.Story or ArticleKind.Brief)
                .SelectMany(a => a.Pieces.Select(p => (Article: a, Piece: p)))
                .Where(o => CanReach(page, table.Pieces[0], o.Piece))
                .Select(o => (o.Article, o.Piece, Gap: Gap(table.Pieces[0], o.Piece)))
                .Where(o => o.Gap < Farthest * page.BodySize)
                .OrderBy(o => o.Gap)
                .ThenBy(o => o.Piece.Id)
                .FirstOrDefault();
            if (owner.Article is null)
                continue;
            var at = owner.Article.Pieces.IndexOf(owner.Piece);
            owner.Article.Pieces.InsertRange(owner.Piece.Box.Center.Y < table.Pieces[0].Box.Center.Y ? at + 1 : at, table.Pieces);
            page.Articles.Remove(table);
        }
    }

    // A box of its own inside the column is no wall; a box that parts the stories is.
    private static bool CanReach(PageScan page, Piece table, Piece text) =>
        table.Container == text.Container
        || page.Ground.Containers[table.Container].Parent == text.Container
            && page.Blocks.TrueForAll(b => b.Container != table.Container || b.Table is not null || b.Kind == BlockKind.Furniture);

    // Over or under it, in the same column.
    private static double Gap(Piece table, Piece text)
    {
        if (PageMap.Overlap(table.Box, text.Box) < 0.6 * Math.Min(table.Box.Width, text.Box.Width))
            return double.MaxValue;
        return Math.Max(table.Box.Top - text.Box.Bottom, text.Box.Top - table.Box.Bottom);
    }
}
