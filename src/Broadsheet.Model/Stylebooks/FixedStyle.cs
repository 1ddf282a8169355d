namespace Broadsheet.Model.Stylebooks;

/// <summary>What the desk says a style is for.</summary>
/// <param name="Style">The style.</param>
/// <param name="Role">Its role.</param>
public sealed record FixedStyle(TextStyle Style, StyleRole Role);
