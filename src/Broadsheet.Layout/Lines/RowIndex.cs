namespace Broadsheet.Layout.Lines;

/// <summary>Rows by their place on the page.</summary>
internal sealed class RowIndex
{
    private const double Height = 8;
    private readonly Dictionary<int, List<int>> _buckets = [];
    private readonly List<Row> _rows;

    public RowIndex(List<Row> rows)
    {
        _rows = rows;
        for (var i = 0; i < rows.Count; i++)
        {
            var bucket = (int)Math.Floor(rows[i].Base / Height);
            if (!_buckets.TryGetValue(bucket, out var list))
                _buckets.Add(bucket, list = []);
            list.Add(i);
        }
    }

    public int NextOnBaseline(Row row, bool[] joined, int self)
    {
        var best = -1;
        var bucket = (int)Math.Floor(row.Base / Height);
        for (var b = bucket - 1; b <= bucket + 1; b++)
        {
            if (!_buckets.TryGetValue(b, out var list))
                continue;
            // Buckets keep the order of the rows: by start.
            var at = LowerBound(list, row.End - 0.5 * row.Size);
            for (var k = at; k < list.Count && k < at + 24; k++)
            {
                var other = list[k];
                if (other == self || joined[other] || Math.Abs(_rows[other].Base - row.Base) > 0.15 * row.Size)
                    continue;
                if (best < 0 || _rows[other].Start < _rows[best].Start)
                    best = other;
                break;
            }
        }
        return best;
    }

    public IEnumerable<Row> Near(double from, double to, double top, double bottom)
    {
        for (var b = (int)Math.Floor(top / Height); b <= (int)Math.Floor(bottom / Height); b++)
        {
            if (!_buckets.TryGetValue(b, out var list))
                continue;
            var seen = 0;
            var lower = LowerBound(list, from - 700);
            for (var k = lower; k < list.Count && seen < 64 && k < lower + 300; k++)
            {
                var row = _rows[list[k]];
                if (row.Start > to + 1)
                    break;
                if (row.End < from - 40 || row.Base < top || row.Base > bottom)
                    continue;
                seen++;
                yield return row;
            }
        }
    }

    public IEnumerable<Row> StartingNear(double from, double to, double top, double bottom)
    {
        for (var b = (int)Math.Floor(top / Height); b <= (int)Math.Floor(bottom / Height); b++)
        {
            if (!_buckets.TryGetValue(b, out var list))
                continue;
            var lower = LowerBound(list, from);
            for (var k = lower; k < list.Count && k < lower + 40 && _rows[list[k]].Start <= to; k++)
                if (_rows[list[k]].Base >= top && _rows[list[k]].Base <= bottom)
                    yield return _rows[list[k]];
        }
    }

    private int LowerBound(List<int> list, double start)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[list[middle]].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
