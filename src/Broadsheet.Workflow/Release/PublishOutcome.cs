using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Release;

/// <summary>What publishing did.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Revision">The revision that readers see now.</param>
/// <param name="Before">The revision that they saw before; null for none.</param>
/// <param name="Changed">False when they saw this revision already.</param>
public sealed record PublishOutcome(IssueKey Issue, int Revision, int? Before, bool Changed);
