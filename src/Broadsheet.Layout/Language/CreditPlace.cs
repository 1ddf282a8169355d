namespace Broadsheet.Layout.Language;

/// <summary>The stretch of a caption that is its credit.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct CreditPlace(int Start, int End, double Confidence);
