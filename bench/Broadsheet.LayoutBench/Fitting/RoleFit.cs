using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Evidence;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>Fits the model of roles, and judges it by leaving each real paper out in turn.</summary>
internal static class RoleFit
{
    // What the first reading says is the prior; other weights begin at nothing.
    private const double TrustInDraft = 2.5;
    private static readonly double FirstPenalty = double.Parse(Environment.GetEnvironmentVariable("P1") ?? "4", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly double SecondPenalty = double.Parse(Environment.GetEnvironmentVariable("P2") ?? "6", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A model fitted to some issues.</summary>
    /// <param name="issues">The issues with their truth.</param>
    /// <param name="weight">How much a block of an issue counts.</param>
    /// <param name="rounds">Steps of the fit at most.</param>
    /// <param name="start">A model to begin at.</param>
    public static RoleModel Fit(IReadOnlyList<RoleExamples> issues, Func<RoleExamples, double> weight, int rounds, RoleModel? start = null)
    {
        var model = RoleModel.Empty();
        var outcomes = RoleModel.RoleNames.Count;
        var vectors = issues.Select(i => model.FirstLook(i.Pages, i.Faces)).ToList();
        model.First = LinearModel.Of(RoleModel.RoleNames, model.FirstFeatures, SoftmaxFit.Fit(Examples(), outcomes, Prior(model.FirstFeatures), FirstPenalty, rounds, start?.First!.Weights));
        foreach (var own in vectors)
            model.AddContext(own);
        model.Second = LinearModel.Of(RoleModel.RoleNames, model.SecondFeatures, SoftmaxFit.Fit(Examples(), outcomes, Prior(model.SecondFeatures), SecondPenalty, rounds, start?.Second!.Weights));
        return model;

        List<Example> Examples() => [.. issues.SelectMany((issue, i) => vectors[i].Where(v => issue.Roles[v.Key] >= 0).Select(v => new Example(v.Value, issue.Roles[v.Key], weight(issue))))];
    }

    /// <summary>How many blocks of some issues a model gets right, by role.</summary>
    public static Dictionary<(int Right, int Found), int> Judge(RoleModel model, IEnumerable<RoleExamples> issues)
    {
        var counts = new Dictionary<(int, int), int>();
        foreach (var issue in issues)
        {
            var vectors = model.FirstLook(issue.Pages, issue.Faces);
            model.AddContext(vectors);
            foreach (var (facts, vector) in vectors)
            {
                if (issue.Roles[facts] < 0)
                    continue;
                var odds = model.Second!.LogOdds(vector);
                var key = (issue.Roles[facts], Array.IndexOf(odds, odds.Max()));
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        return counts;
    }

    private static double[] Prior(FeatureSet features)
    {
        var outcomes = LayoutRoles.All.Count;
        var prior = new double[features.Names.Count * outcomes];
        for (var i = 0; i < features.Names.Count; i++)
            if (features.Names[i].StartsWith("draft=", StringComparison.Ordinal) && Enum.TryParse<BlockKind>(features.Names[i][6..], out var kind) && LayoutRoles.IndexOf(kind) is >= 0 and var role)
                prior[i * outcomes + role] = TrustInDraft;
        return prior;
    }
}
