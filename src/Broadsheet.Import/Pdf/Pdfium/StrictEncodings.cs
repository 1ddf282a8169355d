using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The encodings that font names are written in, which refuse bytes that are not theirs.</summary>
internal static class StrictEncodings
{
    private const int CodePageGbk = 936;

    public static IReadOnlyList<Encoding> All { get; } =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        CodePagesEncodingProvider.Instance.GetEncoding(CodePageGbk, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new InvalidOperationException("The encoding GBK is missing."),
    ];
}
