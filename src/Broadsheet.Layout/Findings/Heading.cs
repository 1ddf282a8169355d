using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Findings;

/// <summary>A headline with what stands around it: kicker, deck, byline.</summary>
internal sealed class Heading
{
    public required int Id { get; init; }

    public required Block Main { get; init; }

    public List<Block> Kickers { get; } = [];

    public List<Block> Decks { get; } = [];

    public List<Block> Bylines { get; } = [];

    public Block? JumpFrom { get; set; }

    /// <summary>It is certain that it begins an item of its own in a group of short items.</summary>
    public bool IsItem { get; set; }

    /// <summary>Set as small as crossheads are, with nothing around it: the flow of the text decides what it is.</summary>
    public bool IsBare(double bodySize) =>
        !IsItem
        && !IsCross
        && JumpFrom is null
        && Main.Size < 1.3 * bodySize
        && Main.Lines.Count <= 3
        && Kickers.Count + Decks.Count + Bylines.Count == 0;

    public int Container => Main.Container;

    public bool IsCross => Main.IsCross;

    /// <summary>Box around all of it, in reading space.</summary>
    public Rect Box { get; set; }

    /// <summary>The box widened to what stands beside it: the columns below this are below the headline, however short it is.</summary>
    public Rect Cell { get; set; }

    public IEnumerable<Block> Blocks => Kickers.Append(Main).Concat(Decks).Concat(Bylines);
}
