using Broadsheet.Layout;
using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>The blocks of an issue whose role is known from truth.</summary>
internal sealed class RoleExamples
{
    private static readonly RoleModel Declared = RoleModel.Empty();

    public required BenchIssue Issue { get; init; }

    /// <summary>Of a real paper.</summary>
    public required bool IsReal { get; init; }

    /// <summary>Issues of one paper are left out of a fit together.</summary>
    public required string Paper { get; init; }

    public required IReadOnlyList<PageFactSheet> Pages { get; init; }

    public required FaceTable Faces { get; init; }

    /// <summary>What a first look at each block tells; the same for all models.</summary>
    public required Dictionary<BlockFacts, FeatureVector> FirstLook { get; init; }

    /// <summary>Position of the right role; -1 where truth does not tell.</summary>
    public required IReadOnlyDictionary<BlockFacts, int> Roles { get; init; }

    /// <summary>The features of both looks by a model.</summary>
    public Dictionary<BlockFacts, FeatureVector> SecondLook(RoleModel model)
    {
        var vectors = FirstLook.ToDictionary(
            v => v.Key,
            v => new FeatureVector(v.Value),
            (IEqualityComparer<BlockFacts>)ReferenceEqualityComparer.Instance
        );
        model.AddContext(vectors);
        return vectors;
    }

    public static RoleExamples Read(BenchIssue issue, IReadOnlyList<Broadsheet.Layout.Marks.PageMarks> marks, bool isReal)
    {
        var draft = FirstReading.Read(marks, null);
        var pages = RoleSolver.Facts(draft);
        var parts = TruthLabels.Read(issue.Truth, marks.Count);
        var roles = new Dictionary<BlockFacts, int>(ReferenceEqualityComparer.Instance);
        foreach (var page in pages)
        {
            var labels = TruthLabels.Of(page.Scan, parts[page.Scan.Index]);
            // Truth made by hand lists what a reader wants: short text on none of its lists belongs to the page.
            foreach (var (facts, role) in RolesOf(page, labels))
                roles.Add(facts, role < 0 && isReal && facts.Block.Length < 80 ? LayoutRoles.IndexOf(BlockKind.Furniture) : role);
        }
        return new RoleExamples
        {
            IsReal = isReal,
            Issue = issue,
            Paper = PaperOf(issue.Name),
            Pages = pages,
            Faces = draft.Faces,
            Roles = roles,
            FirstLook = Declared.FirstLook(pages, draft.Faces),
        };
    }

    /// <summary>The right role of each block of a page, as a position; -1 where truth does not tell.</summary>
    public static IEnumerable<(BlockFacts Facts, int Role)> RolesOf(PageFactSheet page, TruthPart?[] labels)
    {
        var bodies = BodyStyles(page, labels);
        return page.Blocks.Select(f => (f, RoleOf(f, labels, bodies)));
    }

    /// <summary>The name of an issue without its number and date.</summary>
    public static string PaperOf(string name)
    {
        var words = name.Split('_', '-').Where(w => !w.Any(char.IsDigit)).ToList();
        return string.Join('_', words.Take(3));
    }

    private static TruthPart? PartOf(Block block, TruthPart?[] labels) =>
        block
            .Lines.Select(l => labels[l.Id])
            .Where(p => p is not null)
            .GroupBy(p => p)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()
            ?.Key;

    private static Dictionary<string, StyleKey> BodyStyles(PageFactSheet page, TruthPart?[] labels) =>
        page
            .Blocks.Select(f => (f.Block, Part: PartOf(f.Block, labels)))
            .Where(b => b.Part is { Role: "body" })
            .GroupBy(b => b.Part!.Article)
            .ToDictionary(a => a.Key, a => a.GroupBy(b => b.Block.Style).OrderByDescending(s => s.Sum(b => b.Block.Length)).First().Key);

    private static int RoleOf(BlockFacts facts, TruthPart?[] labels, Dictionary<string, StyleKey> bodies)
    {
        var block = facts.Block;
        if (PartOf(block, labels) is not { } part)
            return -1;
        var kind = part.Role switch
        {
            "headline" => BlockKind.Headline,
            "kicker" => BlockKind.Kicker,
            "deck" => BlockKind.Deck,
            "byline" => BlockKind.Byline,
            "caption" or "credit" => BlockKind.Caption,
            "pullquote" => BlockKind.PullQuote,
            "jumpline" => block.First.Jump is null ? BlockKind.Minor : BlockKind.JumpLine,
            "furniture" => BlockKind.Furniture,
            "ad" => BlockKind.Advertisement,
            "body" => IsCrosshead(facts, part, bodies[part.Article]) ? BlockKind.Crosshead : BlockKind.Text,
            _ => BlockKind.Minor,
        };
        return LayoutRoles.IndexOf(kind);
    }

    // Truth has crossheads as body: a short paragraph in a style of its own.
    private static bool IsCrosshead(BlockFacts facts, TruthPart part, StyleKey body)
    {
        var block = facts.Block;
        var text = TruthLabels.Bare(block.Text);
        if (part.Crossheads is not null)
            return part.Crossheads.Any(c => c.Contains(text, StringComparison.Ordinal));
        if (
            block.Lines.Count > 4
            || text.Length > (block.First.IsIdeographic ? 45 : 110)
            || block.Face == body.Face && Math.Abs(block.Size - body.Quarters / 4.0) < 0.05 * block.Size
        )
            return false;
        var paragraphs = part.Text.Split('\n');
        return paragraphs.Length == 1
            ? facts.Draft == BlockKind.Crosshead || !text.EndsWith('.')
            : paragraphs.Any(p => TruthLabels.Bare(p) == text);
    }
}
