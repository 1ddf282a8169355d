namespace Broadsheet.LayoutBench;

/// <summary>A number of layout that could have been another: a constant in its code, or a weight in its data.</summary>
/// <param name="Key">What shares one factor: a named constant wherever it is used, the same number in one statement, a weight.</param>
/// <param name="Place">The file below src/Broadsheet.Layout and the line.</param>
/// <param name="Value">As it is today.</param>
/// <param name="Offset">Where in the assembly its instruction begins, or the text of the weight.</param>
/// <param name="TextLength">Characters of a weight's text, 0 for an instruction.</param>
/// <param name="IsFixed">Read once, when layout is loaded: a weight, a number in a static table. Another value needs layout to be loaded
/// anew.</param>
internal sealed record JitterSite(string Key, string Place, double Value, int Offset, int TextLength, bool IsFixed);
