using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.LayoutBench.Fitting;

/// <summary>One example: its features, what is right, how much it counts.</summary>
internal sealed record Example(FeatureVector Features, int Outcome, double Weight);

/// <summary>Fits the weights of a multinomial logistic model: the likelihood of what is right, less a penalty for leaving the
/// prior.</summary>
internal static class SoftmaxFit
{
    public static double[] Fit(
        IReadOnlyList<Example> examples,
        int outcomes,
        double[] prior,
        double penalty,
        int rounds,
        double[]? start = null
    ) =>
        Lbfgs.Minimise(
            (weights, thread, threads, gradient) =>
            {
                var odds = new double[outcomes];
                var sum = 0.0;
                for (var e = thread; e < examples.Count; e += threads)
                    sum += Cost(examples[e], weights, outcomes, odds, gradient);
                return sum;
            },
            prior,
            penalty,
            rounds,
            start
        );

    private static double Cost(Example example, double[] weights, int outcomes, double[] odds, double[] gradient)
    {
        Array.Clear(odds);
        var vector = example.Features;
        for (var i = 0; i < vector.Count; i++)
        {
            var at = vector.Id(i) * outcomes;
            var value = vector.Value(i);
            for (var o = 0; o < outcomes; o++)
                odds[o] += weights[at + o] * value;
        }
        var most = odds.Max();
        var sum = 0.0;
        for (var o = 0; o < outcomes; o++)
            sum += odds[o] = Math.Exp(odds[o] - most);
        for (var o = 0; o < outcomes; o++)
            odds[o] /= sum;
        var loss = -example.Weight * Math.Log(Math.Max(1e-12, odds[example.Outcome]));
        odds[example.Outcome] -= 1;
        for (var i = 0; i < vector.Count; i++)
        {
            var at = vector.Id(i) * outcomes;
            var value = vector.Value(i) * example.Weight;
            for (var o = 0; o < outcomes; o++)
                gradient[at + o] += odds[o] * value;
        }
        return loss;
    }
}
