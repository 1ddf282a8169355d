namespace Broadsheet.Model.Reading;

/// <summary>What becomes of the place between two lines.</summary>
public enum LineBreak
{
    /// <summary>A space.</summary>
    Space,

    /// <summary>Nothing: the text goes on.</summary>
    Nothing,

    /// <summary>Nothing, and the hyphen at the end of the first line goes: it only broke the word.</summary>
    DropHyphen,
}
