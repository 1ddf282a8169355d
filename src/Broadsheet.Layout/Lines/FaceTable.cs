using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>The faces of an issue, numbered: the same font on two pages has one number.</summary>
internal sealed class FaceTable
{
    private readonly Dictionary<(string, bool, bool, int), int> _numbers = [];
    private readonly List<FontFace> _faces = [];

    public int Count => _faces.Count;

    public FontFace this[int face] => _faces[face];

    /// <summary>Fonts without a name, told apart by their letters.</summary>
    public NamelessFaces Nameless { get; } = new();

    /// <summary>The number of a face.</summary>
    /// <param name="face">The font.</param>
    /// <param name="kind">Of a font without a name, which one it is.</param>
    public int Number(FontFace face, int kind = -1)
    {
        var key = (face.Name, face.IsBold, face.IsItalic, kind);
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _faces.Count;
            _numbers.Add(key, number);
            _faces.Add(face);
        }
        return number;
    }
}
