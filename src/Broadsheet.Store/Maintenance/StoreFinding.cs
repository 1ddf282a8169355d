using Broadsheet.Model.Issues;

namespace Broadsheet.Store.Maintenance;

/// <summary>Something in a store that is not as it was kept.</summary>
/// <param name="Severity">Error: something is damaged or missing. Note: nothing is.</param>
/// <param name="Code">Stable short code for scripts, kebab-case: <c>asset-missing</c>, <c>revision-damaged</c>.</param>
/// <param name="Where">The issue, revision or file; empty for the whole store.</param>
/// <param name="Message">One sentence on the cause and one on the cure.</param>
public sealed record StoreFinding(Severity Severity, string Code, string Where, string Message);
