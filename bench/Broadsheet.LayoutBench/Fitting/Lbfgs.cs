namespace Broadsheet.LayoutBench.Fitting;

/// <summary>
/// Minimises a smooth function of many variables: limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with a
/// line search that halves the step.
/// </summary>
internal static class Lbfgs
{
    private const int Memory = 8;

    /// <param name="cost">Adds the gradient of the examples of one thread of several and gives their cost.</param>
    /// <param name="prior">Where the variables would be without examples.</param>
    /// <param name="penalty">What leaving the prior costs: half of this times the square of the distance.</param>
    /// <param name="rounds">Steps at most.</param>
    /// <param name="start">Where to begin; the prior where it is not given.</param>
    public static double[] Minimise(
        Func<double[], int, int, double[], double> cost,
        double[] prior,
        double penalty,
        int rounds,
        double[]? start = null
    )
    {
        var weights = start is null ? [.. prior] : (double[])start.Clone();
        var (value, gradient) = Cost(cost, weights, prior, penalty);
        var steps = new List<(double[] Step, double[] Change, double Rho)>();
        for (var round = 0; round < rounds; round++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            if (slope >= 0)
            {
                steps.Clear();
                direction = Array.ConvertAll(gradient, g => -g);
                slope = -Dot(gradient, gradient);
            }
            var rate = steps.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(-slope)) : 1;
            double[] next;
            (double Value, double[] Gradient) there;
            while (true)
            {
                next = new double[weights.Length];
                for (var i = 0; i < next.Length; i++)
                    next[i] = weights[i] + rate * direction[i];
                there = Cost(cost, next, prior, penalty);
                if (there.Value <= value + 1e-4 * rate * slope || rate < 1e-10)
                    break;
                rate /= 2;
            }
            var gain = value - there.Value;
            var step = Difference(next, weights);
            var change = Difference(there.Gradient, gradient);
            var curvature = Dot(step, change);
            if (curvature > 1e-10)
            {
                steps.Add((step, change, 1 / curvature));
                if (steps.Count > Memory)
                    steps.RemoveAt(0);
            }
            (weights, value, gradient) = (next, there.Value, there.Gradient);
            if (gain < 1e-5 * Math.Abs(value))
                break;
        }
        return weights;
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Rho)> steps)
    {
        var q = Array.ConvertAll(gradient, g => -g);
        var alpha = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            alpha[i] = steps[i].Rho * Dot(steps[i].Step, q);
            Add(q, steps[i].Change, -alpha[i]);
        }
        if (steps.Count > 0)
        {
            var (step, change, _) = steps[^1];
            var scale = Dot(step, change) / Dot(change, change);
            for (var i = 0; i < q.Length; i++)
                q[i] *= scale;
        }
        for (var i = 0; i < steps.Count; i++)
            Add(q, steps[i].Step, alpha[i] - steps[i].Rho * Dot(steps[i].Change, q));
        return q;
    }

    private static (double Value, double[] Gradient) Cost(
        Func<double[], int, int, double[], double> cost,
        double[] weights,
        double[] prior,
        double penalty
    )
    {
        var threads = Environment.ProcessorCount;
        var parts = new (double Value, double[] Gradient)[threads];
        Parallel.For(0, threads, t =>
        {
            var gradient = new double[weights.Length];
            parts[t] = (cost(weights, t, threads, gradient), gradient);
        });
        var (value, all) = parts[0];
        for (var t = 1; t < threads; t++)
        {
            value += parts[t].Value;
            Add(all, parts[t].Gradient, 1);
        }
        for (var i = 0; i < weights.Length; i++)
        {
            var away = weights[i] - prior[i];
            value += 0.5 * penalty * away * away;
            all[i] += penalty * away;
        }
        return (value, all);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void Add(double[] a, double[] b, double times)
    {
        for (var i = 0; i < a.Length; i++)
            a[i] += times * b[i];
    }

    private static double[] Difference(double[] a, double[] b)
    {
        var difference = new double[a.Length];
        for (var i = 0; i < a.Length; i++)
            difference[i] = a[i] - b[i];
        return difference;
    }
}
