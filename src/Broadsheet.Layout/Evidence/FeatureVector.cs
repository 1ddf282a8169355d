namespace Broadsheet.Layout.Evidence;

/// <summary>The features that one candidate has; those it lacks are 0.</summary>
internal sealed class FeatureVector
{
    private readonly List<int> _ids = new(96);
    private readonly List<float> _values = new(96);

    public int Count => _ids.Count;

    public int Id(int index) => _ids[index];

    public float Value(int index) => _values[index];

    public void Add(int id, float value)
    {
        _ids.Add(id);
        _values.Add(value);
    }
}
