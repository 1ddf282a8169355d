using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>Fits the model of roles, and judges it by leaving each real paper out in turn.</summary>
internal static class RoleFit
{
    // What the first reading says is the prior; other weights begin at nothing.
    private const double TrustInDraft = 2.5;
    private const int Halves = 3;
    private const double FirstPenalty = 15;
    private const double SecondPenalty = 20;

    // Weights that were fitted to more papers than are at hand are left for good reasons only.
    private const double Trusted = 4;

    /// <summary>A model fitted to some issues.</summary>
    /// <param name="issues">The issues with their truth.</param>
    /// <param name="weight">How much a block of an issue counts.</param>
    /// <param name="rounds">Steps of the fit at most.</param>
    /// <param name="start">A model to begin at.</param>
    /// <param name="known">A model that is the prior, instead of what the first reading says.</param>
    public static RoleModel Fit(
        IReadOnlyList<RoleExamples> issues,
        Func<RoleExamples, double> weight,
        int rounds,
        RoleModel? start = null,
        RoleModel? known = null
    )
    {
        var model = RoleModel.Empty();
        var outcomes = RoleModel.RoleNames.Count;
        model.First = First(_ => true, start?.First!.Weights);
        // What the first look says of pages that it was fitted to is too good to learn from: real papers are seen by looks that did not
        // know them.
        var strangers = Enumerable.Range(0, Halves).Select(half => RoleModel.Empty()).ToList();
        for (var half = 0; half < Halves; half++)
        {
            var own = half;
            strangers[half].First = First(i => !IsIn(i, own), model.First.Weights);
        }
        model.Second = LinearModel.Of(
            RoleModel.RoleNames,
            model.SecondFeatures,
            SoftmaxFit.Fit(
                Examples(i => i.SecondLook(i.IsReal ? strangers[Enumerable.Range(0, Halves).First(h => IsIn(i, h))] : model), _ => true),
                outcomes,
                known?.Second!.Weights ?? Prior(model.SecondFeatures),
                SecondPenalty * (known is null ? 1 : Trusted),
                rounds,
                start?.Second!.Weights
            )
        );
        return model;

        LinearModel First(Func<RoleExamples, bool> counts, double[]? from) =>
            LinearModel.Of(
                RoleModel.RoleNames,
                model.FirstFeatures,
                SoftmaxFit.Fit(
                    Examples(i => i.FirstLook, counts),
                    outcomes,
                    known?.First!.Weights ?? Prior(model.FirstFeatures),
                    FirstPenalty * (known is null ? 1 : Trusted),
                    rounds,
                    from
                )
            );

        static bool IsIn(RoleExamples issue, int half) => issue.IsReal && issue.Paper.Sum(c => c) % Halves == half;

        List<Example> Examples(Func<RoleExamples, Dictionary<BlockFacts, FeatureVector>> look, Func<RoleExamples, bool> counts) =>
            [
                .. issues
                    .Where(counts)
                    .SelectMany(issue =>
                        look(issue)
                            .Where(v => issue.Roles[v.Key] >= 0)
                            .Select(v => new Example(v.Value, issue.Roles[v.Key], weight(issue) * Share(v.Key, issue.Roles[v.Key])))
                    ),
            ];
    }

    // A list of names or hours taken for a story can be left unread; a story taken for furniture is lost.
    private static double Share(BlockFacts facts, int role) =>
        role == LayoutRoles.IndexOf(BlockKind.Furniture) && facts.Block.Length >= 80 ? 0.35 : 1;

    /// <summary>How many blocks of some issues a model gets right, by role.</summary>
    public static Dictionary<(int Right, int Found), int> Judge(RoleModel model, IEnumerable<RoleExamples> issues, bool firstLook = false)
    {
        var counts = new Dictionary<(int, int), int>();
        foreach (var issue in issues)
        {
            foreach (var (facts, vector) in firstLook ? issue.FirstLook : issue.SecondLook(model))
            {
                if (issue.Roles[facts] < 0)
                    continue;
                var odds = (firstLook ? model.First! : model.Second!).LogOdds(vector);
                var key = (issue.Roles[facts], Array.IndexOf(odds, odds.Max()));
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        return counts;
    }

    /// <summary>The blocks of an issue that a model gets wrong, in words.</summary>
    public static IEnumerable<string> Wrong(RoleModel model, RoleExamples issue)
    {
        foreach (var (facts, vector) in issue.SecondLook(model))
        {
            var right = issue.Roles[facts];
            var odds = model.Second!.LogOdds(vector);
            var best = Array.IndexOf(odds, odds.Max());
            if (right < 0 || best == right)
                continue;
            var reasons = model
                .Second.Reasons(vector, best, right)
                .OrderByDescending(r => Math.Abs(r.Weight))
                .Take(5)
                .Select(r => FormattableString.Invariant($"{r.Feature} {r.Weight:+0.0;-0.0}"));
            yield return FormattableString.Invariant(
                $"p{facts.Page.Scan.Index + 1} {LayoutRoles.All[right]} → {LayoutRoles.All[best]} ({odds[best] - odds[right]:0.0}; draft {facts.Draft}) “{facts.Block.Text.Replace('\n', '/')[..Math.Min(50, facts.Block.Text.Length)]}” {string.Join(", ", reasons)}"
            );
        }
    }

    private static double[] Prior(FeatureSet features)
    {
        var outcomes = LayoutRoles.All.Count;
        var prior = new double[features.Names.Count * outcomes];
        for (var i = 0; i < features.Names.Count; i++)
            if (
                features.Names[i].StartsWith("draft=", StringComparison.Ordinal)
                && Enum.TryParse<BlockKind>(features.Names[i][6..], out var kind)
                && LayoutRoles.IndexOf(kind) is >= 0 and var role
            )
                prior[i * outcomes + role] = TrustInDraft;
        var items = features.Names.ToList().IndexOf("draft.short-item");
        prior[items * outcomes + LayoutRoles.IndexOf(BlockKind.Headline)] = TrustInDraft;
        return prior;
    }
}
