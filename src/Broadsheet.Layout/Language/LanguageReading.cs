namespace Broadsheet.Layout.Language;

/// <summary>The language of a text.</summary>
/// <param name="Tag">BCP 47 tag; <c>und</c> where there is nothing to tell it by.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
internal readonly record struct LanguageReading(string Tag, double Confidence);
