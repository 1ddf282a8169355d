using System.Globalization;

namespace Broadsheet.Layout.Evidence.Linear;

/// <summary>Weights of features for some outcomes: the log-odds of an outcome are the sum of its features times their weights.</summary>
internal sealed class LinearModel
{
    private readonly double[] _weights;

    private LinearModel(IReadOnlyList<string> outcomes, FeatureSet features, double[] weights)
    {
        Outcomes = outcomes;
        Features = features;
        _weights = weights;
    }

    public IReadOnlyList<string> Outcomes { get; }

    public FeatureSet Features { get; }

    public double[] Weights => _weights;

    /// <summary>Weights as fitted: by feature first, then by outcome.</summary>
    public static LinearModel Of(IReadOnlyList<string> outcomes, FeatureSet features, double[] weights) => new(outcomes, features, weights);

    /// <summary>Reads a file of weights: a line a feature, its name and a weight for each outcome; features that it does not name weigh
    /// nothing.</summary>
    /// <exception cref="FormatException">A line has another number of weights than there are outcomes.</exception>
    public static LinearModel Read(TextReader file, IReadOnlyList<string> outcomes, FeatureSet features)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < features.Names.Count; i++)
            ids.Add(features.Names[i], i);
        var weights = new double[features.Names.Count * outcomes.Count];
        while (file.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells.Length != outcomes.Count + 1)
                throw new FormatException($"The weights of “{cells[0]}” are {cells.Length - 1}, not {outcomes.Count}.");
            if (ids.TryGetValue(cells[0], out var id))
                for (var o = 0; o < outcomes.Count; o++)
                    weights[id * outcomes.Count + o] = double.Parse(cells[o + 1], CultureInfo.InvariantCulture);
        }
        return new LinearModel(outcomes, features, weights);
    }

    /// <summary>A file of weights that the program carries.</summary>
    public static LinearModel Embedded(string name, IReadOnlyList<string> outcomes, FeatureSet features)
    {
        using var stream = System.Reflection.Assembly.GetExecutingAssembly().GetManifestResourceStream($"Broadsheet.Layout.Evidence.{name}")
            ?? throw new InvalidOperationException($"The program lacks its weights {name}.");
        using var reader = new StreamReader(stream);
        return Read(reader, outcomes, features);
    }

    public void Write(TextWriter file)
    {
        for (var id = 0; id < Features.Names.Count; id++)
        {
            var own = Enumerable.Range(0, Outcomes.Count).Select(o => Math.Round(_weights[id * Outcomes.Count + o], 2)).ToList();
            if (own.Exists(w => w != 0))
                file.Write(
                    FormattableString.Invariant(
                        $"{Features.Names[id]}\t{string.Join('\t', own.Select(w => w.ToString("0.##", CultureInfo.InvariantCulture)))}\n"
                    )
                );
        }
    }

    /// <summary>The log-odds of each outcome, against none in particular.</summary>
    public double[] LogOdds(FeatureVector vector)
    {
        var odds = new double[Outcomes.Count];
        for (var i = 0; i < vector.Count; i++)
        {
            var at = vector.Id(i) * Outcomes.Count;
            var value = vector.Value(i);
            for (var o = 0; o < odds.Length; o++)
                odds[o] += _weights[at + o] * value;
        }
        return odds;
    }

    /// <summary>The features that speak most for one outcome against another, and those that speak most against it.</summary>
    public IEnumerable<(string Feature, double Weight)> Reasons(FeatureVector vector, int outcome, int other)
    {
        for (var i = 0; i < vector.Count; i++)
        {
            var at = vector.Id(i) * Outcomes.Count;
            yield return (Features.Names[vector.Id(i)], (_weights[at + outcome] - _weights[at + other]) * vector.Value(i));
        }
    }

    /// <summary>Chances of outcomes by their log-odds; they add up to 1.</summary>
    public static double[] Chances(double[] odds)
    {
        var most = odds.Max();
        var chances = Array.ConvertAll(odds, o => Math.Exp(o - most));
        var sum = chances.Sum();
        for (var i = 0; i < chances.Length; i++)
            chances[i] /= sum;
        return chances;
    }
}
