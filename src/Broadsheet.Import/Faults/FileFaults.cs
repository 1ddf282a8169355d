using Broadsheet.Import.Naming;

namespace Broadsheet.Import.Faults;

/// <summary>Tells what is the fault of a file from outside, and what is not.</summary>
internal static class FileFaults
{
    private const int MostReason = 200;

    /// <summary>True for what a file from outside can bring about, whatever it is; false for the wish to stop, a reader that was closed,
    /// and a failing disk.</summary>
    public static bool IsOfTheFile(Exception e) =>
        e is not (OperationCanceledException or ObjectDisposedException or IOException or UnauthorizedAccessException);

    /// <summary>What a format says of a file, also where it failed in a way of which it does not know.</summary>
    public static UnreadableException Of(Exception e, IImportFormat format) =>
        e as UnreadableException
        ?? new UnreadableException(
            $"{format.Words.Key}-engine-failed",
            $"It made the {format.Words.One} engine fail ({Reason(e)}). Export it again, from another program if need be.",
            e
        );

    /// <summary>Why something failed, on one line. The image library tells the last cause in its last line.</summary>
    public static string Reason(Exception e)
    {
        var lines = e.Message.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = PrintableName.Show(lines is [.., var last] ? last.TrimEnd('.') : e.GetType().Name);
        return reason.Length <= MostReason ? reason : reason[..MostReason] + "…";
    }
}
