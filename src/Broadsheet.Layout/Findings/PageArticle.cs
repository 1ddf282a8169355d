using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Findings;

/// <summary>The part of an article that stands on one page.</summary>
internal sealed class PageArticle
{
    public required int Page { get; init; }

    public Heading? Heading { get; set; }

    /// <summary>Position of its article in the issue, 1 for the first; 0 until jumps are joined.</summary>
    public int Number { get; set; }

    /// <summary>Running text in reading order.</summary>
    public List<Piece> Pieces { get; } = [];

    public List<FoundFigure> Figures { get; } = [];

    public List<Block> PullQuotes { get; } = [];

    /// <summary>Other text of it: of an advertisement, everything.</summary>
    public List<Block> Others { get; } = [];

    public ArticleKind Kind { get; set; }

    /// <summary>What speaks against it being whole and right.</summary>
    public List<Doubt> Doubts { get; } = [];

    /// <summary>The jump line that tells where it goes on: below its last column, or wherever else one stands in it.</summary>
    public Block? JumpTo =>
        (Pieces.Count > 0 ? Pieces[^1].JumpTo : null)
        ?? Pieces.Select(p => p.JumpTo).FirstOrDefault(j => j is not null)
        ?? Stray(JumpDirection.To);

    /// <summary>The jump line that tells where it comes from.</summary>
    public Block? JumpFrom =>
        Heading?.JumpFrom ?? Pieces.Select(p => p.JumpFrom).FirstOrDefault(j => j is not null) ?? Stray(JumpDirection.From);

    private Block? Stray(JumpDirection direction) =>
        Kind == ArticleKind.Advertisement ? null : Others.Find(o => o.Kind == BlockKind.JumpLine && o.First.Jump!.Direction == direction);

    public Rect Box
    {
        get
        {
            var boxes = Pieces
                .Select(p => p.Box)
                .Concat(Figures.Select(f => f.Box))
                .Concat(PullQuotes.Select(b => b.Box))
                .Concat(Others.Select(b => b.Box));
            if (Heading is not null)
                boxes = boxes.Append(Heading.Box);
            return Rect.Around(boxes);
        }
    }
}
