using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Inspection;

/// <summary>Says of a block why it is nothing else.</summary>
internal static class Alternatives
{
    private const int MostReasons = 6;

    public static IReadOnlyList<InspectedAlternative> Of(Block block)
    {
        if (block.Evidence is not { } evidence || LayoutRoles.IndexOf(block.Kind) is not (>= 0 and var chosen))
            return [];
        return
        [
            .. LayoutRoles
                .All.Select((role, i) => (Role: role, Behind: evidence.Odds[chosen] - evidence.Odds[i]))
                .Where(r => LayoutRoles.IndexOf(r.Role) != chosen)
                .OrderBy(r => r.Behind)
                .Select(r => new InspectedAlternative(
                    RoleNames.Of(r.Role),
                    Math.Round(r.Behind, 2),
                    [
                        .. evidence
                            .Reasons(LayoutRoles.All[chosen], r.Role, MostReasons)
                            .Select(w => new InspectedWeight(w.Feature, Math.Round(w.Weight, 2))),
                    ]
                )),
        ];
    }
}
