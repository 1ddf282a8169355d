using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// The forms that one password may have been locked with. A keyboard may give é as one character or as two; files of today keep it in the
/// form of SASLprep (ISO 32000-2, 7.6.4.3.2), older ones in the single bytes of their time.
/// </summary>
internal static class Passwords
{
    private const int FirstUpper = 0x80;

    // Windows-1252 where it differs from Latin-1; the older PDFDocEncoding keeps the same letters in other places.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    private const string PdfDoc = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u009F€";

    /// <summary>All forms but the one that was typed, each once; none for no password.</summary>
    public static IEnumerable<byte[]> OtherForms(string? password)
    {
        if (password is null || Ascii.IsValid(password))
            yield break;
        var typed = Encoding.UTF8.GetBytes(password);
        var seen = new HashSet<string> { Convert.ToHexString(typed) };
        // What is no text can't be normalised, and is tried as it was typed only.
        if (!IsText(password))
            yield break;
        string[] texts =
        [
            Prepare(password),
            password.Normalize(NormalizationForm.FormC),
            password.Normalize(NormalizationForm.FormD),
            password,
        ];
        foreach (var text in texts)
        {
            foreach (var bytes in (byte[]?[])[Encoding.UTF8.GetBytes(text), Single(text, PdfDoc), Single(text, Windows)])
            {
                if (bytes is not null && seen.Add(Convert.ToHexString(bytes)))
                    yield return bytes;
            }
        }
    }

    // SASLprep (RFC 4013): spaces of any kind are one, what is never seen goes, the rest is composed.
    private static string Prepare(string password)
    {
        var mapped = new StringBuilder(password.Length);
        foreach (var c in password)
        {
            if (
                c
                is '\u00AD'
                    or '\u034F'
                    or '\u1806'
                    or (>= '\u180B' and <= '\u180D')
                    or (>= '\u200B' and <= '\u200D')
                    or '\u2060'
                    or (>= '\uFE00' and <= '\uFE0F')
                    or '\uFEFF'
            )
                continue;
            mapped.Append(char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpaceSeparator ? ' ' : c);
        }
        return mapped.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static byte[]? Single(string text, string upper)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var at = text[i] < 0x80 ? -1 : upper.IndexOf(text[i], StringComparison.Ordinal);
            if (at < 0 && text[i] > 0xFF)
                return null;
            bytes[i] = (byte)(at < 0 ? text[i] : FirstUpper + at);
        }
        return bytes;
    }

    // A lone surrogate is no text.
    private static bool IsText(string password) => string.Concat(password.EnumerateRunes()) == password;
}
