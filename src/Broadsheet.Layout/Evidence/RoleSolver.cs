using Broadsheet.Layout.Columns;

namespace Broadsheet.Layout.Evidence;

/// <summary>Settles the roles of all blocks of an issue by the evidence for each.</summary>
internal static class RoleSolver
{
    /// <summary>The facts of the pages that can be made sense of, as the first reading left them.</summary>
    public static IReadOnlyList<PageFactSheet> Facts(IssueDraft draft)
    {
        var sound = draft.Scans.FindAll(s => !s.IsIntricate);
        foreach (var scan in sound)
            foreach (var block in scan.Blocks.Where(b => b.Table is null))
                block.Container = scan.Ground.Holding(block.First.Box);
        var issue = new IssueFactSheet(sound);
        return sound.ConvertAll(s => new PageFactSheet(s, draft.Styles, issue));
    }

    public static void Settle(IssueDraft draft, LayoutModels models)
    {
        var pages = Facts(draft);
        if (models.Oracle is { } oracle)
        {
            foreach (var page in pages)
                oracle(page);
            return;
        }
        var vectors = models.Roles.FirstLook(pages, draft.Faces);
        models.Roles.AddContext(vectors);
        foreach (var (facts, vector) in vectors)
            Take(facts, models.Roles.Second!.LogOdds(vector));
    }

    private static void Take(BlockFacts facts, double[] odds)
    {
        var block = facts.Block;
        var chances = LinearModel.Chances(odds);
        var best = -1;
        for (var r = 0; r < odds.Length; r++)
            if (CanBe(facts, LayoutRoles.All[r]) && (best < 0 || odds[r] > odds[best]))
                best = r;
        var kind = LayoutRoles.All[best];
        block.Chance = chances[best];
        if (kind == BlockKind.Furniture && facts.Draft == BlockKind.Label)
            kind = BlockKind.Label;
        if (kind != facts.Draft)
            block.Reason = "by the evidence for each role";
        block.Kind = kind;
    }

    // A jump line is one by its words; a table is what the first reading found it to be: text, or part of an advertisement.
    private static bool CanBe(BlockFacts facts, BlockKind kind) =>
        (kind != BlockKind.JumpLine || facts.Block.First.Jump is not null)
        && (facts.Block.Table is null || kind == (facts.Draft is BlockKind.Advertisement or BlockKind.Furniture ? facts.Draft : BlockKind.Text));
}
