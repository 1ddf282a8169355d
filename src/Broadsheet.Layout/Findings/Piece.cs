using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Findings;

/// <summary>An unbroken stretch of running text in one column: what a reader reads without moving the eye sideways.</summary>
internal sealed class Piece
{
    public required int Id { get; init; }

    /// <summary>Text blocks and the crossheads between them, from top to bottom.</summary>
    public required List<Block> Blocks { get; init; }

    public required Rect Box { get; set; }

    public required int Container { get; init; }

    /// <summary>Bylines that stand at its top.</summary>
    public List<Block> Bylines { get; } = [];

    /// <summary>Jump line above its first line.</summary>
    public Block? JumpFrom { get; set; }

    /// <summary>Jump line below its last line.</summary>
    public Block? JumpTo { get; set; }

    /// <summary>What it may follow, by the evidence for it, best first; what was chosen is marked.</summary>
    public IReadOnlyList<FlowLink> Links { get; set; } = [];

    /// <summary>How much speaks against its place in its article, 0 to 1.</summary>
    public double Doubt { get; set; }

    public TextLine FirstLine => Blocks[0].Lines[0];

    public TextLine LastLine => Blocks[^1].Lines[^1];

    public double Size =>
        (Blocks.Find(b => b.Kind == BlockKind.Text && b.Table is null) ?? Blocks.Find(b => b.Kind == BlockKind.Text) ?? Blocks[0]).Size;

    /// <summary>It has no text but tables, whose size is their own.</summary>
    public bool IsTable => Blocks.TrueForAll(b => b.Table is not null);

    public IEnumerable<TextLine> Lines => Blocks.SelectMany(b => b.Lines);
}
