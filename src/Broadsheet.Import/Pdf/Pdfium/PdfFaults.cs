using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>What went wrong in a sandbox, said in the words of <see cref="IPdfEngine"/>.</summary>
internal static class PdfFaults
{
    private const int MostMessageLength = 200;

    /// <summary>The name of the file without its folder, for messages.</summary>
    public static string Name(this PdfSource source) => Path.GetFileName(source.Path);

    /// <summary>Why a document did not open.</summary>
    public static PdfException FromLoad(LoadError error, PdfSource source) =>
        error switch
        {
            LoadError.Password when source.Password is null => new(
                PdfFault.PasswordNeeded,
                $"{source.Name()} is encrypted and needs a password. Give it with --password-file, or export the file without protection."
            ),
            LoadError.Password => new(
                PdfFault.PasswordWrong,
                $"{source.Name()} is encrypted and the password given does not open it. Give the right one, or export the file without protection."
            ),
            LoadError.Security => new(
                PdfFault.EncryptionUnknown,
                $"{source.Name()} is encrypted in a way that can't be read here (a certificate or a private scheme). Export it without protection."
            ),
            _ => new(PdfFault.NotReadable, $"{source.Name()} is no PDF, or too damaged to find its pages. Copy or export it again."),
        };

    /// <summary>True for what guest code does: everything that is neither an answer, nor the disk's fault, nor a wish of the
    /// caller.</summary>
    public static bool IsGuestFailure(Exception exception) =>
        exception is GuestAbortException or TimeoutException
        || (exception is WasmtimeException && Cause(exception) is not (IOException or OperationCanceledException));

    /// <summary>True where the time of a call was up.</summary>
    public static bool IsOutOfTime(Exception exception) => Cause(exception) is TimeoutException;

    /// <summary>The exception that a call of <see cref="IPdfEngine"/> ends in.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="sandbox">Where; null when there was none.</param>
    /// <param name="where">File and page.</param>
    public static Exception Translate(Exception exception, Sandbox? sandbox, string where)
    {
        if (exception is WasmtimeException && Cause(exception) is { } cause and (IOException or OperationCanceledException))
            return cause;
        if (!IsGuestFailure(exception))
            return exception;
        return new PdfException(FaultOf(exception, sandbox), Describe(exception, sandbox, where), exception);
    }

    /// <summary>One sentence on what happened and one on the cure.</summary>
    public static string Describe(Exception exception, Sandbox? sandbox, string where) =>
        FaultOf(exception, sandbox) switch
        {
            PdfFault.TooSlow =>
                $"{where} ran out of time: it takes more work than a page may (pageSeconds). Flatten or simplify its drawings, or allow more time.",
            PdfFault.TooLarge =>
                $"{where} needs more memory than the limit. Scale its pictures down to what print needs, and flatten forms inside forms.",
            _ =>
                $"{where} made the PDF engine fail ({Shorten(Cause(exception).Message)}). Export it again, from another program if need be.",
        };

    private static PdfFault FaultOf(Exception exception, Sandbox? sandbox) =>
        IsOutOfTime(exception) ? PdfFault.TooSlow
        : sandbox is { WasOutOfMemory: true } ? PdfFault.TooLarge
        : PdfFault.EngineFailed;

    private static Exception Cause(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static string Shorten(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        return line.Length <= MostMessageLength ? line : line[..MostMessageLength] + "…";
    }
}
