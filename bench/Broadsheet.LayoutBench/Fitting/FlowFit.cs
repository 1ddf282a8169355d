using Broadsheet.Layout.Evidence.Flow;
using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>Fits the model of the flow of text.</summary>
internal static class FlowFit
{
    private const double Penalty = 3;
    private const double Trusted = 4;

    public static FlowModel Fit(FlowModel model, IReadOnlyList<Choice> choices, int rounds, double[]? start = null, bool isKnown = false)
    {
        var fitted = FlowModel.Empty();
        fitted.Weights = LinearModel.Of(
            FlowModel.OutcomeNames,
            fitted.Set,
            ChoiceFit.Fit(choices, isKnown ? start! : Prior(model.Set), Penalty * (isKnown ? Trusted : 1), rounds, start)
        );
        return fitted;
    }

    /// <summary>Share of the choices that a model makes rightly, each by itself.</summary>
    public static double Judge(FlowModel model, IReadOnlyList<Choice> choices) =>
        choices.Count(c => c.Candidates.Select((v, i) => (Score: model.Weights!.LogOdds(v)[0], i)).MaxBy(s => s.Score).i == c.Right)
        / (double)Math.Max(1, choices.Count);

    /// <summary>The choices that a model makes wrongly, in words.</summary>
    public static IEnumerable<string> Wrong(FlowModel model, IReadOnlyList<Choice> choices)
    {
        foreach (var choice in choices)
        {
            var odds = choice.Candidates.Select(v => model.Weights!.LogOdds(v)[0]).ToList();
            var best = odds.IndexOf(odds.Max());
            if (best != choice.Right)
                yield return FormattableString.Invariant(
                    $"{choice.Describe?.Invoke(choice.Right)} ({odds[choice.Right]:0.0}), not {choice.Describe?.Invoke(best)} ({odds[best]:0.0})"
                );
        }
    }

    // The scores of the rules as they are; what they rule out weighs something against a link.
    private static double[] Prior(FeatureSet set) =>
        [
            .. set.Names.Select(n =>
                n.StartsWith("start.rules@", StringComparison.Ordinal) || n.StartsWith("go.rules@", StringComparison.Ordinal)
                    ? double.Parse(n[(n.IndexOf('@', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture)
                : n.EndsWith(".rules-no", StringComparison.Ordinal) ? -2
                : 0
            ),
        ];
}
