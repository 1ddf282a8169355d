using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Confidence;

/// <summary>What speaks against the jumps of an article, which are known only when the labels are settled.</summary>
internal static class JumpDoubts
{
    /// <param name="segments">The parts of the article, one a page, in order.</param>
    public static IEnumerable<Doubt> Of(IReadOnlyList<PageArticle> segments)
    {
        if (segments[0].JumpFrom is not null)
            yield return new(DoubtKind.Jump, 1, "it is continued from somewhere, and that was not found");
        if (segments[^1].JumpTo is not null)
            yield return new(DoubtKind.Jump, 1, "it is continued somewhere, and that was not found");
        for (var i = 1; i < segments.Count; i++)
        {
            var sides = (segments[i - 1].JumpTo is null ? 0 : 1) + (segments[i].JumpFrom is null ? 0 : 1);
            if (sides < 2)
                yield return new(
                    DoubtKind.Jump,
                    sides == 1 ? 0.5 : 0.8,
                    sides == 1 ? "only one side tells of the jump" : "no jump line tells of the jump"
                );
        }
    }
}
