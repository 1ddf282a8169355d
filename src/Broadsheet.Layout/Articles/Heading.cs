using Broadsheet.Layout.Columns;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Articles;

/// <summary>A headline with what stands around it: kicker, deck, byline.</summary>
internal sealed class Heading
{
    public required int Id { get; init; }

    public required Block Main { get; init; }

    public List<Block> Kickers { get; } = [];

    public List<Block> Decks { get; } = [];

    public List<Block> Bylines { get; } = [];

    public Block? JumpFrom { get; set; }

    public int Container => Main.Container;

    public bool IsCross => Main.IsCross;

    /// <summary>Box around all of it, in reading space.</summary>
    public Rect Box { get; set; }

    /// <summary>The box widened to what stands beside it: the columns below this are below the headline, however short it is.</summary>
    public Rect Cell { get; set; }

    public IEnumerable<Block> Blocks => Kickers.Append(Main).Concat(Decks).Concat(Bylines);
}
