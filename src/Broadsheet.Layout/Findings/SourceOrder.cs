using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Findings;

/// <summary>
/// The order in which the file draws the headlines and pieces of a page, and how far it can be trusted. Many files draw a story after its
/// headline and column after column; others draw in any order, or shuffle it on purpose. Which it is shows where the right order is beyond
/// doubt by place and words.
/// </summary>
internal sealed class SourceOrder
{
    // Before anything is known of a file, its order says little.
    private const double PriorTrust = 0.25;
    private const double PriorCount = 2;
    private const int MostItems = 600;

    private readonly Dictionary<Piece, int> _pieces = [];
    private readonly Dictionary<Heading, int> _heads = [];

    private SourceOrder(PageScan page)
    {
        var items = page
            .Headings.Select(h => (First: First(h.Blocks), Item: (object)h))
            .Concat(page.Pieces.Select(p => (First: First(p.Blocks.Take(1)), Item: (object)p)))
            .OrderBy(i => i.First)
            .ToList();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Item is Heading heading)
                _heads.Add(heading, i);
            else
                _pieces.Add((Piece)items[i].Item, i);
        }
    }

    /// <summary>How often text follows its headline in the file, 0 to 1.</summary>
    public double TrustAtHeads { get; private set; }

    /// <summary>How often text follows the text that it continues, 0 to 1.</summary>
    public double TrustInText { get; private set; }

    /// <summary>How many places after the headline the file draws a piece; less than 0 where before it.</summary>
    public int Step(Heading from, Piece to) => _pieces[to] - _heads[from];

    /// <summary>How many places after one piece the file draws another; less than 0 where before it.</summary>
    public int Step(Piece from, Piece to) => _pieces[to] - _pieces[from];

    /// <summary>Reads the order of each page of an issue, and how far the order can be trusted.</summary>
    public static void Learn(IReadOnlyList<PageScan> pages)
    {
        var counts = new List<(int Heads, int HeadsRight, int Texts, int TextsRight)>(pages.Count);
        foreach (var page in pages)
        {
            page.Source = new SourceOrder(page);
            counts.Add(page.Pieces.Count + page.Headings.Count > MostItems ? default : page.Source.Count(page));
        }
        var heads = Share(counts.Sum(c => c.HeadsRight), counts.Sum(c => c.Heads), PriorTrust);
        var texts = Share(counts.Sum(c => c.TextsRight), counts.Sum(c => c.Texts), heads);
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].Source!.TrustAtHeads = Share(counts[i].HeadsRight, counts[i].Heads, heads);
            pages[i].Source!.TrustInText = Share(counts[i].TextsRight, counts[i].Texts, texts);
        }
    }

    private static double Share(int right, int all, double prior) => (right + PriorCount * prior) / (all + PriorCount);

    private (int Heads, int HeadsRight, int Texts, int TextsRight) Count(PageScan page)
    {
        var (heads, headsRight, texts, textsRight) = (0, 0, 0, 0);
        // What has no other place proves nothing.
        if (_heads.Count + _pieces.Count < 4)
            return default;
        foreach (var piece in page.Pieces)
        {
            if (HeadOver(page, piece) is { } head)
            {
                heads++;
                headsRight += Step(head, piece) == 1 ? 1 : 0;
            }
            else if (ColumnBefore(page, piece) is { } before)
            {
                texts++;
                textsRight += Step(before, piece) == 1 ? 1 : 0;
            }
        }
        return (heads, headsRight, texts, textsRight);
    }

    // The only headline right over the only column under it.
    private static Heading? HeadOver(PageScan page, Piece piece)
    {
        var over = page
            .Headings.Where(h => !h.IsCross && h.Container == piece.Container && IsRightOver(h.Box, piece.Box, page.BodySize))
            .Take(2)
            .ToList();
        return over.Count == 1 && page.Pieces.Count(p => IsRightOver(over[0].Box, p.Box, page.BodySize)) == 1 ? over[0] : null;
    }

    private static bool IsRightOver(Rect head, Rect text, double size) =>
        text.Top - head.Bottom is var gap
        && gap > -0.5 * size
        && gap < 2.5 * size
        && PageMap.Overlap(head, text) > 0.5 * Math.Min(head.Width, text.Width);

    // The column beside it, as wide, as high, that ends within a sentence as this begins within one.
    private static Piece? ColumnBefore(PageScan page, Piece piece)
    {
        if (!BeginsSmall(piece.FirstLine))
            return null;
        var before = page
            .Pieces.Where(p =>
                p != piece
                && p.Container == piece.Container
                && Math.Abs(p.Box.Top - piece.Box.Top) < page.BodySize
                && Math.Abs(p.Box.Width - piece.Box.Width) < page.BodySize
                && piece.Box.Left - p.Box.Right is var gap
                && gap > 0
                && gap < 3 * page.BodySize
                && Language.SentenceEnds.Unfinished(p.LastLine.Text.TrimEnd()) >= 0.5
            )
            .Take(2)
            .ToList();
        return before.Count == 1 ? before[0] : null;
    }

    private static bool BeginsSmall(TextLine line) => line.Text.Length > 0 && char.IsLower(line.Text[0]);

    private static int First(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b.Lines).SelectMany(l => l.Glyphs).Select(g => g.Source).DefaultIfEmpty(int.MaxValue).Min();
}
