namespace Broadsheet.Store;

/// <summary>The disk does not let the store work: full, read-only, no permission. Nothing that was kept is lost; the message says the cure.</summary>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : IOException(message, innerException);
