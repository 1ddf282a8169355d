namespace Broadsheet.Model.Reading;

/// <summary>Lines of a paragraph joined to one text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origins">
/// For each character of the text its place in the lines as if they stood one after the other without anything between; -1 for a space that
/// was put in between two lines.
/// </param>
public readonly record struct JoinedText(string Text, int[] Origins);
