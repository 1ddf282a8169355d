namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>The search index can't be written. The issues are not touched by it: the index is thrown away and the work repeated.</summary>
internal sealed class IndexDamagedException(Exception cause) : Exception(cause.Message, cause);
