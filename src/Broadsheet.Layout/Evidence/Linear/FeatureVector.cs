namespace Broadsheet.Layout.Evidence.Linear;

/// <summary>The features that one candidate has; those it lacks are 0.</summary>
internal sealed class FeatureVector
{
    private readonly List<int> _ids;
    private readonly List<float> _values;

    public FeatureVector()
    {
        _ids = new(96);
        _values = new(96);
    }

    /// <summary>A copy, to add to.</summary>
    public FeatureVector(FeatureVector other)
    {
        _ids = [.. other._ids];
        _values = [.. other._values];
    }

    public int Count => _ids.Count;

    public int Id(int index) => _ids[index];

    public float Value(int index) => _values[index];

    public void Add(int id, float value)
    {
        _ids.Add(id);
        _values.Add(value);
    }
}
