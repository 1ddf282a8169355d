namespace Broadsheet.Workflow.Desk;

/// <summary>An article or page that two corrections change, each made without knowing of the other.</summary>
/// <param name="Where">The article (<c>a12</c>) or page (<c>p-A05</c>).</param>
/// <param name="Before">What it said in the revision that the file was made from, as far as it changed.</param>
/// <param name="Theirs">What the newest revision says; null where it does not have it any more.</param>
/// <param name="Yours">What the file says; null where it takes it out.</param>
public sealed record CorrectionConflict(string Where, string? Before, string? Theirs, string? Yours);
