namespace Broadsheet.Store;

/// <summary>What is kept can't be trusted: a hash does not match, or the database can't be read. The message says what and how to mend
/// it.</summary>
public sealed class StoreDamagedException(string message, Exception? innerException = null) : Exception(message, innerException);
