namespace Broadsheet.Web.Themes;

/// <summary>A theme can't be used: a file is missing or does not parse. The message says which file and what to do.</summary>
public sealed class ThemeException(string message, Exception? innerException = null) : Exception(message, innerException);
