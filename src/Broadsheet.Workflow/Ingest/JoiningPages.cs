namespace Broadsheet.Workflow.Ingest;

/// <summary>Pages that are to join an issue.</summary>
/// <param name="Pairing">Which of them is which page of the issue.</param>
/// <param name="Revision">The newest revision of the issue when that was found out.</param>
internal sealed record JoiningPages(PagePairing Pairing, int Revision);
