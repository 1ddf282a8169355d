using System.Globalization;
using System.Text;

namespace Broadsheet.Import.Naming;

/// <summary>Names of files as people can read them: bytes that are no UTF-8 are read as GB 18030, control characters are written
/// out.</summary>
internal static class PrintableName
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "gb18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    ) ?? throw new PlatformNotSupportedException("The runtime lacks GB 18030.");

    /// <summary>The text of a name's bytes, and whether they are UTF-8.</summary>
    public static (string Text, bool IsUtf8) Decode(ReadOnlySpan<byte> name)
    {
        if (TryDecode(StrictUtf8, name) is { } utf8)
            return (utf8, true);
        if (TryDecode(StrictGb18030, name) is { } chinese && !chinese.Any(IsUnlikely))
            return (chinese, false);
        var text = new StringBuilder(name.Length);
        foreach (var b in name)
        {
            if (b < 0x80)
                text.Append((char)b);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
        }

        return (text.ToString(), false);
    }

    /// <summary>A name on one line: control and direction characters as <c>\n</c>, <c>\u202e</c>.</summary>
    public static string Show(string name)
    {
        if (!name.Any(MustEscape))
            return name;
        var text = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (!MustEscape(c))
                text.Append(c);
            else
                text.Append(
                    c switch
                    {
                        '\n' => "\\n",
                        '\r' => "\\r",
                        '\t' => "\\t",
                        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                    }
                );
        }

        return text.ToString();
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // The bytes are in another encoding; the caller tries the next.
            return null;
        }
    }

    // GB 18030 maps nearly any bytes to something; private-use characters tell that it was something else.
    private static bool IsUnlikely(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool MustEscape(char c) =>
        char.IsControl(c)
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
            && !char.IsSurrogate(c);
}
