using System.Collections.Frozen;

namespace Broadsheet.Layout.Language;

/// <summary>Characters that only simplified or only traditional Chinese is written with.</summary>
internal static class ChineseForms
{
    /// <summary>Simplified only.</summary>
    public static FrozenSet<char> Simplified { get; } = Read("simplified");

    /// <summary>Traditional only.</summary>
    public static FrozenSet<char> Traditional { get; } = Read("traditional");

    private static FrozenSet<char> Read(string section) => Vocabulary.Find("zh")!.RawWords(section).SelectMany(w => w).ToFrozenSet();
}
