using System.Globalization;
using System.Text;

namespace Broadsheet.Output;

/// <summary>Makes text from outside safe to print: a file name or a headline must not move the cursor or colour the terminal.</summary>
internal static class PlainText
{
    /// <summary>A number with its noun: 1 page, 2 pages.</summary>
    public static string Counted(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>How sure something is, to two places; what is below a limit never looks as if it reached it.</summary>
    public static string Sureness(double confidence) => (Math.Floor(confidence * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The text on one line, without control characters.</summary>
    public static string OneLine(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t')
                clean.Append(' ');
            else if (
                !char.IsControl(c) && c is not ('\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            )
                clean.Append(c);
        }

        return clean.ToString();
    }
}
