namespace Broadsheet.Layout.Evidence.Linear;

/// <summary>The named features of a model, numbered in the order in which they are declared.</summary>
internal sealed class FeatureSet
{
    private readonly List<string> _names = [];

    /// <summary>Names by number.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A feature that is there or not, or there to a degree.</summary>
    public Flag Flag(string name)
    {
        _names.Add(name);
        return new Flag(_names.Count - 1);
    }

    /// <summary>One flag for each of some names.</summary>
    public Flag[] Flags(string name, IEnumerable<string> of) => [.. of.Select(o => Flag($"{name}={o}"))];

    /// <summary>A measure, spread over the knots that it lies between.</summary>
    public Hat Hat(string name, params double[] knots)
    {
        var first = _names.Count;
        _names.AddRange(knots.Select(k => FormattableString.Invariant($"{name}@{k}")));
        return new Hat(first, knots);
    }
}

/// <summary>A feature that is there or not.</summary>
internal readonly record struct Flag(int Id)
{
    public void Put(FeatureVector vector, bool value)
    {
        if (value)
            vector.Add(Id, 1);
    }

    /// <summary>Present to a degree, 0 to 1.</summary>
    public void Put(FeatureVector vector, double value)
    {
        if (value != 0)
            vector.Add(Id, (float)value);
    }
}

/// <summary>
/// A measure as a broken line: its two neighbouring knots share it in proportion to their nearness. So a weight is learned for each stretch
/// of the measure, and no place of it is a cliff.
/// </summary>
internal sealed class Hat(int first, double[] knots)
{
    public void Put(FeatureVector vector, double value)
    {
        if (double.IsNaN(value))
            return;
        if (value <= knots[0])
        {
            vector.Add(first, 1);
            return;
        }
        for (var i = 1; i < knots.Length; i++)
        {
            if (value >= knots[i])
                continue;
            var share = (float)((value - knots[i - 1]) / (knots[i] - knots[i - 1]));
            vector.Add(first + i - 1, 1 - share);
            vector.Add(first + i, share);
            return;
        }
        vector.Add(first + knots.Length - 1, 1);
    }
}
