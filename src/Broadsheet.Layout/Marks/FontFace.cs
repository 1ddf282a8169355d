namespace Broadsheet.Layout.Marks;

/// <summary>A font as used on a page.</summary>
/// <param name="Name">Base font name without the subset prefix, such as <c>SourceHanSerif-Bold</c>.</param>
/// <param name="IsBold">Bold by its name, flags or weight.</param>
/// <param name="IsItalic">Italic or oblique by its name, flags or angle.</param>
/// <param name="IsSerif">Serif by its flags or name.</param>
/// <param name="IsEmbedded">The file carries the font; otherwise another was substituted when drawing.</param>
public sealed record FontFace(string Name, bool IsBold, bool IsItalic, bool IsSerif, bool IsEmbedded);
