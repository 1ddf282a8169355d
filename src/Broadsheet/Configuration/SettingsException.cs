namespace Broadsheet.Configuration;

/// <summary>A setting can't be used; the message says which, where it was set and what it may be.</summary>
internal sealed class SettingsException(string message, Exception? innerException = null) : Exception(message, innerException);
