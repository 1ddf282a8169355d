namespace Broadsheet.Layout.Findings;

/// <summary>Roles in the words of the glossary, and what is to be said of a block that no step gave a reason.</summary>
internal static class RoleNames
{
    public static string Of(BlockKind kind) =>
        kind switch
        {
            BlockKind.Minor => "other",
            BlockKind.Text => "body",
            BlockKind.Display => "display",
            BlockKind.JumpLine => "jump line",
            BlockKind.Label => "section label",
            BlockKind.PullQuote => "pull quote",
            BlockKind.DropCap => "drop cap",
            _ => kind.ToString().ToLowerInvariant(),
        };

    public static string Reason(Block block) =>
        block.Reason.Length > 0
            ? block.Reason
            : block.Kind switch
            {
                BlockKind.Minor => "a style that the issue uses for nothing else it knows, at no headline, picture or column",
                BlockKind.Text => "in the style of running text",
                BlockKind.Display => "larger than the running text",
                BlockKind.JumpLine => "reads as a jump line",
                BlockKind.Byline => "reads as a byline, or stands in the style of bylines",
                _ => $"taken for {Of(block.Kind)}",
            };
}
