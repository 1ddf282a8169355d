namespace Broadsheet.Store.Sqlite.Issues;

/// <summary>A revision as it is kept.</summary>
/// <param name="Hash">SHA-256 of the JSON, 32 bytes.</param>
/// <param name="Encoding">How the JSON is compressed.</param>
/// <param name="Length">Bytes of JSON.</param>
/// <param name="Body">The compressed JSON.</param>
internal sealed record PackedRevision(byte[] Hash, string Encoding, int Length, byte[] Body);
