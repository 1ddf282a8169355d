namespace Broadsheet.Layout.Findings;

/// <summary>The roles that a block may have, in the order of their weights.</summary>
internal static class LayoutRoles
{
    /// <summary>All of them; captions and credits are told apart later, by their words.</summary>
    public static IReadOnlyList<BlockKind> All { get; } =
    [
        BlockKind.Text,
        BlockKind.Headline,
        BlockKind.Kicker,
        BlockKind.Deck,
        BlockKind.Byline,
        BlockKind.Crosshead,
        BlockKind.Caption,
        BlockKind.PullQuote,
        BlockKind.JumpLine,
        BlockKind.Furniture,
        BlockKind.Advertisement,
        BlockKind.Minor,
    ];

    /// <summary>Position of a role; -1 for kinds that are none.</summary>
    public static int IndexOf(BlockKind kind)
    {
        var role = kind switch
        {
            BlockKind.Label => BlockKind.Furniture,
            BlockKind.Credit => BlockKind.Caption,
            BlockKind.Display => BlockKind.Minor,
            _ => kind,
        };
        for (var i = 0; i < All.Count; i++)
            if (All[i] == role)
                return i;
        return -1;
    }
}
