using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Evidence.Facts;

/// <summary>What is seen of one block and around it, before anything is decided; distances in sizes of the page's running text.</summary>
internal sealed class BlockFacts
{
    public required Block Block { get; init; }

    public required PageFactSheet Page { get; init; }

    /// <summary>What the first reading took it for.</summary>
    public required BlockKind Draft { get; init; }

    /// <summary>Position among the facts of the page.</summary>
    public required int Index { get; init; }

    /// <summary>The nearest block above that shares width with it; -1 where there is none.</summary>
    public int Above { get; init; } = -1;

    public double GapAbove { get; init; } = double.NaN;

    public int Below { get; init; } = -1;

    public double GapBelow { get; init; } = double.NaN;

    /// <summary>The nearest block to its left at its height; -1 where there is none.</summary>
    public int Left { get; init; } = -1;

    public int Right { get; init; } = -1;

    /// <summary>The nearest picture, as seen on the page, and how it stands to it.</summary>
    public Rect Picture { get; init; }

    public PictureSide Side { get; init; }

    public double PictureGap { get; init; } = double.NaN;

    /// <summary>A level rule between it and what stands above.</summary>
    public Rule? RuleAbove { get; init; }

    public Rule? RuleBelow { get; init; }

    public required Container Container { get; init; }

    /// <summary>Box as seen on the page.</summary>
    public required Rect Box { get; init; }
}

/// <summary>Where a block stands at a picture, as seen on the page.</summary>
internal enum PictureSide
{
    None,
    Under,
    Over,
    Beside,
    Inside,
}
