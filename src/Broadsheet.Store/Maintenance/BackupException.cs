namespace Broadsheet.Store.Maintenance;

/// <summary>A backup can't be made or restored as asked: the target is taken, or the backup is none, is cut short or damaged. The message
/// says the cure.</summary>
public sealed class BackupException(string message, Exception? innerException = null) : Exception(message, innerException);
