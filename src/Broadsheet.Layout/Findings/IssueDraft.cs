using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Findings;

/// <summary>
/// The first reading of an issue, by rules: lines, blocks and what each block looks like at first sight. What it decides is evidence for
/// the second.
/// </summary>
/// <param name="Scans">The pages.</param>
/// <param name="Styles">What the issue's styles are used for.</param>
/// <param name="Faces">The fonts of the issue.</param>
/// <param name="Language">Main language of the text; null where there is too little to tell.</param>
internal sealed record IssueDraft(List<PageScan> Scans, IssueStyles Styles, FaceTable Faces, string? Language);
