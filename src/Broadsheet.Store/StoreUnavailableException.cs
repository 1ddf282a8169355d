namespace Broadsheet.Store;

/// <summary>
/// The store can't be worked with as it stands: the disk is full, read-only or refuses this user, another program holds it, or a newer
/// program wrote it. Nothing that was kept is lost; the message says the cure.
/// </summary>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : IOException(message, innerException);
