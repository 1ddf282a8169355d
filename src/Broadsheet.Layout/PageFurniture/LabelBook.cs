using System.Globalization;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// Finds the page that a printed label names: by the label the caller settled, by the one printed on the page, and for a page without one
/// by those of its neighbours. Page one often prints none.
/// </summary>
internal sealed class LabelBook
{
    private readonly IReadOnlyList<string?> _settled;
    private readonly IReadOnlyList<string?> _printed;
    private readonly string?[] _inferred;

    public LabelBook(IReadOnlyList<string?> settled, IReadOnlyList<string?> printed)
    {
        _settled = settled;
        _printed = printed;
        _inferred = new string?[settled.Count];
        // An issue that prints no label at all is counted.
        var none = settled.All(l => l is null) && printed.All(l => l is null);
        for (var i = 0; i < settled.Count; i++)
            if (printed[i] is null)
                _inferred[i] = none ? (i + 1).ToString(CultureInfo.InvariantCulture) : Beside(i + 1, -1) ?? Beside(i - 1, 1);
    }

    private string? Beside(int page, int step)
    {
        if (
            page < 0
            || page >= _settled.Count
            || (_printed[page] ?? _settled[page]) is not { } label
            || PageLabels.Number(label) is not { } number
            || number + step < 1
        )
            return null;
        return $"{PageLabels.Section(label)}{number + step}";
    }

    /// <summary>How well a page fits a label: 2 for its own, 1 for one inferred, 0 for another.</summary>
    public int Fit(string label, int page) =>
        PageLabels.AreSame(label, _settled[page]) || PageLabels.AreSame(label, _printed[page]) ? 2
        : PageLabels.AreSame(label, _inferred[page]) ? 1
        : 0;

    /// <summary>The page of a label, 0 for the first; null where the issue has none.</summary>
    public int? Find(string label)
    {
        int? found = null;
        for (var i = 0; i < _settled.Count; i++)
        {
            switch (Fit(label, i))
            {
                case 2:
                    return i;
                case 1:
                    found ??= i;
                    break;
            }
        }
        return found;
    }
}
