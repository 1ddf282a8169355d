namespace Broadsheet.Model.Reading;

/// <summary>Evidence of nothing: the habits of the language decide alone.</summary>
internal sealed class NoEvidence : IWordEvidence
{
    public static NoEvidence Instance { get; } = new();

    public int Count(string word) => 0;

    public int CompoundsWith(string head) => 0;
}
