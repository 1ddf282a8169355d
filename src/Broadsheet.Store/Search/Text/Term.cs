namespace Broadsheet.Store.Search.Text;

/// <summary>A term of a text.</summary>
/// <param name="Kind">What it was made of.</param>
/// <param name="Start">Index of its first code unit in the text.</param>
/// <param name="End">Index after its last code unit in the text.</param>
/// <param name="FirstEnd">For pairs, the index after the first ideograph; otherwise <paramref name="End"/>.</param>
/// <param name="Offset">Where its letters begin in <see cref="TermList.Letters"/>.</param>
/// <param name="Length">Number of its letters.</param>
public readonly record struct Term(TermKind Kind, int Start, int End, int FirstEnd, int Offset, int Length);
