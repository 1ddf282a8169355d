using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Features;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Evidence;

/// <summary>Settles the roles of all blocks of an issue by the evidence for each.</summary>
internal static class RoleSolver
{
    // In sizes of the running text.
    private const double LargeType = 2;

    // What a label over a group says for headlines of short items, in log-odds.
    private const double LabelSpeaks = 4;

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
        var model = models.Roles.Second!;
        var evidence = vectors.ToDictionary(
            v => v.Key,
            v => new RoleEvidence(model, v.Value),
            (IEqualityComparer<BlockFacts>)ReferenceEqualityComparer.Instance
        );
        foreach (var page in pages)
            ShareItems(page, evidence);
        foreach (var (facts, own) in evidence)
            Take(facts, own);
    }

    // Short items under one label are all headlines, or all crossheads.
    private static void ShareItems(PageFactSheet page, Dictionary<BlockFacts, RoleEvidence> evidence)
    {
        var (head, cross) = (LayoutRoles.IndexOf(BlockKind.Headline), LayoutRoles.IndexOf(BlockKind.Crosshead));
        foreach (
            var group in page
                .Blocks.Where(f =>
                    f.Draft == BlockKind.Headline
                    && (DraftFeatures.IsUnderLabel(f) || page.Scan.Headings.Exists(h => h.IsItem && h.Main == f.Block))
                )
                .GroupBy(f => (f.Block.Style, f.Block.Container))
                .Where(g => g.Count() > 1)
        )
        {
            var mean = group.Average(f => evidence[f].Odds[head] - evidence[f].Odds[cross]);
            foreach (var facts in group)
            {
                var odds = evidence[facts].Odds;
                (odds[head], odds[cross]) =
                    mean > -LabelSpeaks
                        ? (Math.Max(odds[head], odds[cross]), Math.Min(odds[head], odds[cross]))
                        : (Math.Min(odds[head], odds[cross]), Math.Max(odds[head], odds[cross]));
            }
        }
    }

    private static void Take(BlockFacts facts, RoleEvidence evidence)
    {
        var (block, odds) = (facts.Block, evidence.Odds);
        block.Evidence = evidence;
        var chances = LinearModel.Chances(odds);
        var best = -1;
        for (var r = 0; r < odds.Length; r++)
            if (CanBe(facts, LayoutRoles.All[r]) && (best < 0 || odds[r] > odds[best]))
                best = r;
        var kind = LayoutRoles.All[best];
        block.Chance = chances[best];
        if (kind == BlockKind.Furniture && facts.Draft == BlockKind.Label)
            kind = BlockKind.Label;
        // Neither is a story; what sells is told as an advertisement.
        if (kind == BlockKind.Furniture && facts.Draft == BlockKind.Advertisement)
            kind = BlockKind.Advertisement;
        if (kind != facts.Draft)
            block.Reason = "by the evidence for each role";
        block.Kind = kind;
    }

    // A jump line is one by its words; a table is what the first reading found it to be: text, or part of an advertisement.
    private static bool CanBe(BlockFacts facts, BlockKind kind) =>
        (kind != BlockKind.JumpLine || facts.Block.First.Jump is not null)
        && (kind != BlockKind.Furniture || MayBeFurniture(facts))
        && (kind != BlockKind.Byline || !EndsSentenceAbove(facts))
        && (!IsAlongPicture(facts) || kind == BlockKind.Caption)
        && (
            facts.Block.Table is null
            || kind == (facts.Draft is BlockKind.Advertisement or BlockKind.Furniture ? facts.Draft : BlockKind.Text)
        );

    // What is set up or down along the edge of a picture is its credit, whatever it looks like.
    private static bool IsAlongPicture(BlockFacts facts) =>
        facts.Draft == BlockKind.Caption
        && facts.Block.First.Direction is (Lines.WritingDirection.Upwards or Lines.WritingDirection.Downwards);

    // Large type in the middle of a page stands in no margin.
    private static bool MayBeFurniture(BlockFacts facts) =>
        facts.Draft is BlockKind.Furniture or BlockKind.Label || facts.Block.Size < LargeType * facts.Page.Body || IsInMargin(facts);

    private static bool IsInMargin(BlockFacts facts)
    {
        var printed = facts.Page.Printed;
        return facts.Box.Top < printed.Top + (facts.Page.Scan.Index == 0 ? 0.3 : 0.12) * printed.Height
            || facts.Box.Bottom > printed.Bottom - 0.1 * printed.Height;
    }

    // The end of a sentence that the text above it in its own style left open is nobody's name.
    private static bool EndsSentenceAbove(BlockFacts facts) =>
        facts.Above >= 0
        && facts.Page.Blocks[facts.Above].Block is { Kind: not BlockKind.Furniture } above
        && above.Style == facts.Block.Style
        && above.Lines.Count > 1
        && facts.GapAbove < 1.5
        && !facts.Block.ReadsAsByline
        && SentenceEnds.IsUnfinished(above.Lines[^1].Text);
}
