namespace Broadsheet.Configuration;

/// <summary>The effective value of a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its value; empty for nothing.</param>
/// <param name="Source">Where it was set: <c>default</c>, the environment variable, or the file.</param>
internal sealed record SettingValue(Setting Setting, string Value, string Source);
