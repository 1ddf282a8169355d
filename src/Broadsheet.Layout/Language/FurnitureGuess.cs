using Broadsheet.Model.Pages;

namespace Broadsheet.Layout.Language;

/// <summary>What a piece of a page may be, judged by its words alone.</summary>
/// <param name="Kind">What it may be; null where its words speak for nothing.</param>
/// <param name="Confidence">0 to 1. Place and type of the piece should weigh more.</param>
internal readonly record struct FurnitureGuess(FurnitureKind? Kind, double Confidence);
