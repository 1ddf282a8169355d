using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Language;

/// <summary>A dateline at the start of a paragraph, or on a line of its own.</summary>
/// <param name="Facts">What it says.</param>
/// <param name="Length">How many characters of the paragraph belong to it, the dash or brackets after it included, the blanks after those
/// not.</param>
/// <param name="Confidence">How sure it is that this is a dateline, 0 to 1.</param>
internal sealed record DatelineReading(DatelineFacts Facts, int Length, double Confidence);
