namespace Broadsheet.Model.Reading;

/// <summary>How often words stand in what is being read: what tells whether a hyphen at a line end belongs to the word.</summary>
public interface IWordEvidence
{
    /// <summary>How often a word stands there, in any case.</summary>
    int Count(string word);

    /// <summary>How often a compound with a printed hyphen begins with this word ("well" of "well-known").</summary>
    int CompoundsWith(string head);
}
