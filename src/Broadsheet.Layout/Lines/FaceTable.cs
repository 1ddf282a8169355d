using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>The faces of an issue, numbered: the same font on two pages has one number.</summary>
internal sealed class FaceTable
{
    private readonly Dictionary<(string, bool, bool), int> _numbers = [];
    private readonly List<FontFace> _faces = [];

    public int Count => _faces.Count;

    public FontFace this[int face] => _faces[face];

    public int Number(FontFace face)
    {
        var key = (face.Name, face.IsBold, face.IsItalic);
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _faces.Count;
            _numbers.Add(key, number);
            _faces.Add(face);
        }
        return number;
    }
}
