namespace Broadsheet.Configuration;

/// <summary>One setting: where it can be set, what it may be, what it is.</summary>
/// <param name="Key">Its name in broadsheet.json.</param>
/// <param name="Variable">Its environment variable.</param>
/// <param name="Default">What it is when nobody sets it; empty for nothing.</param>
/// <param name="Rule">What a value must be, for people.</param>
/// <param name="IsValid">True for a value that can be used.</param>
internal sealed record Setting(string Key, string Variable, string Default, string Rule, Func<string, bool> IsValid);
