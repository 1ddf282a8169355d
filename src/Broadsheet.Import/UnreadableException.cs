namespace Broadsheet.Import;

/// <summary>A file or a page of it could not be read.</summary>
/// <param name="code">Code of the problem, such as <c>page-damaged</c>.</param>
/// <param name="message">Cause and cure, for people.</param>
/// <param name="innerException">What brought it about.</param>
public class UnreadableException(string code, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Code of the problem.</summary>
    public string Code { get; } = code;
}
