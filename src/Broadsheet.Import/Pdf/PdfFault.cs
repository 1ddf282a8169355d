namespace Broadsheet.Import.Pdf;

/// <summary>Why a PDF or a page of it could not be read.</summary>
public enum PdfFault
{
    /// <summary>The file is no PDF, or too damaged to find its pages.</summary>
    NotReadable,

    /// <summary>It is encrypted and the password is missing.</summary>
    PasswordNeeded,

    /// <summary>It is encrypted and the password is wrong.</summary>
    PasswordWrong,

    /// <summary>It is encrypted in a way that the engine does not know.</summary>
    EncryptionUnknown,

    /// <summary>The file has no pages.</summary>
    NoPages,

    /// <summary>The page itself is damaged.</summary>
    PageDamaged,

    /// <summary>The page ran out of time.</summary>
    TooSlow,

    /// <summary>The page needs more memory than the cap.</summary>
    TooLarge,

    /// <summary>The file made the engine fail; its sandbox was thrown away.</summary>
    EngineFailed,
}
