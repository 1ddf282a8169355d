using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>A choice among candidates: their features, which is right, how much it counts.</summary>
internal sealed record Choice(IReadOnlyList<FeatureVector> Candidates, int Right, double Weight)
{
    /// <summary>Says what a candidate is, for a person who looks at what went wrong.</summary>
    public Func<int, string>? Describe { get; init; }
}

/// <summary>Fits weights by which the right candidate has the highest score (conditional logit), less a penalty for leaving the
/// prior.</summary>
internal static class ChoiceFit
{
    public static double[] Fit(IReadOnlyList<Choice> choices, double[] prior, double penalty, int rounds, double[]? start = null) =>
        Lbfgs.Minimise(
            (weights, thread, threads, gradient) =>
            {
                var sum = 0.0;
                for (var c = thread; c < choices.Count; c += threads)
                    sum += Cost(choices[c], weights, gradient);
                return sum;
            },
            prior,
            penalty,
            rounds,
            start
        );

    private static double Cost(Choice choice, double[] weights, double[] gradient)
    {
        var chances = LinearModel.Chances([.. choice.Candidates.Select(c => Score(c, weights))]);
        for (var c = 0; c < chances.Length; c++)
        {
            var pull = choice.Weight * (chances[c] - (c == choice.Right ? 1 : 0));
            if (pull == 0)
                continue;
            var vector = choice.Candidates[c];
            for (var i = 0; i < vector.Count; i++)
                gradient[vector.Id(i)] += pull * vector.Value(i);
        }
        return -choice.Weight * Math.Log(Math.Max(1e-12, chances[choice.Right]));
    }

    private static double Score(FeatureVector vector, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Count; i++)
            sum += weights[vector.Id(i)] * vector.Value(i);
        return sum;
    }
}
