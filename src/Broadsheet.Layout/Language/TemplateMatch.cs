namespace Broadsheet.Layout.Language;

/// <summary>Where a template was found.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last.</param>
/// <param name="Slots">Its slots.</param>
internal readonly record struct TemplateMatch(int Start, int End, TemplateSlots Slots);
