namespace Broadsheet.Store.Search.Text;

/// <summary>256 neighbouring characters.</summary>
internal sealed class CharacterPage(int size)
{
    /// <summary>What each is.</summary>
    public readonly CharacterClass[] Classes = new CharacterClass[size];

    /// <summary>What each is folded into, or the first character of it.</summary>
    public readonly char[] Folded = new char[size];

    /// <summary>What those are folded into that become more than one character.</summary>
    public readonly string?[] Expanded = new string?[size];
}
