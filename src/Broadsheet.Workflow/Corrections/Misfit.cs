using Broadsheet.Model.Corrections;

namespace Broadsheet.Workflow.Corrections;

/// <summary>An operation that does not fit an issue.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Why">What is missing, as the end of a sentence about the article or page.</param>
internal sealed record Misfit(Operation Operation, string Why);
