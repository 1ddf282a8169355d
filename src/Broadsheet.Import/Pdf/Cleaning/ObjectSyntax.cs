using System.Buffers.Text;

namespace Broadsheet.Import.Pdf.Cleaning;

/// <summary>Finds where the objects of a PDF end (ISO 32000-1, 7.3), without making anything of them.</summary>
internal static class ObjectSyntax
{
    /// <summary>Deepest nesting that is followed; PDFium writes no deeper.</summary>
    public const int MostDepth = 128;

    /// <summary>The first place from here on that is neither white space nor comment.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '%')
            {
                while (at < text.Length && text[at] is not ((byte)'\r' or (byte)'\n'))
                    at++;
                at--;
            }
            else if (!IsSpace(text[at]))
            {
                break;
            }
        }
        return at;
    }

    /// <summary>Where the value ends that begins here.</summary>
    /// <exception cref="InvalidDataException">There is none, or it nests too deep.</exception>
    public static int EndOf(ReadOnlySpan<byte> text, int at, int depth = 0)
    {
        if (at >= text.Length || depth > MostDepth)
            throw new InvalidDataException("An object has no end.");
        switch (text[at])
        {
            case (byte)'<' when IsAt(text, at, "<<"u8):
                return EndOfMany(text, at + 2, ">>"u8, depth);
            case (byte)'[':
                return EndOfMany(text, at + 1, "]"u8, depth);
            case (byte)'<':
                var end = text[at..].IndexOf((byte)'>');
                return end < 0 ? throw new InvalidDataException("A string has no end.") : at + end + 1;
            case (byte)'(':
                return EndOfString(text, at);
            case (byte)'/':
                return EndOfToken(text, at + 1);
            default:
                return TryReadReference(text, at, out _, out var after) ? after : EndOfWord(text, at);
        }
    }

    /// <summary>Reads a reference such as <c>12 0 R</c>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="number">The number of the object.</param>
    /// <param name="after">Where it ends.</param>
    public static bool TryReadReference(ReadOnlySpan<byte> text, int at, out int number, out int after)
    {
        after = 0;
        if (!TryReadNumber(text, at, out number, out var end))
            return false;
        var second = SkipSpace(text, end);
        if (second == end || !TryReadNumber(text, second, out _, out end))
            return false;
        after = SkipSpace(text, end);
        if (after == end || after >= text.Length || text[after] != 'R')
            return false;
        after++;
        return after == text.Length || !IsRegular(text[after]);
    }

    /// <summary>Reads a whole number without a sign.</summary>
    public static bool TryReadNumber(ReadOnlySpan<byte> text, int at, out int number, out int after)
    {
        number = 0;
        after = at;
        if (at >= text.Length || !char.IsAsciiDigit((char)text[at]) || !Utf8Parser.TryParse(text[at..], out number, out var length))
            return false;
        after = at + length;
        return after == text.Length || !IsRegular(text[after]);
    }

    /// <summary>True where these bytes stand here.</summary>
    public static bool IsAt(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> word) => at <= text.Length && text[at..].StartsWith(word);

    private static int EndOfMany(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> close, int depth)
    {
        while (true)
        {
            at = SkipSpace(text, at);
            if (IsAt(text, at, close))
                return at + close.Length;
            at = EndOf(text, at, depth + 1);
        }
    }

    // Parentheses within a string are balanced or escaped.
    private static int EndOfString(ReadOnlySpan<byte> text, int at)
    {
        var open = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '(')
                open++;
            else if (text[at] == ')' && --open == 0)
                return at + 1;
        }
        throw new InvalidDataException("A string has no end.");
    }

    private static int EndOfWord(ReadOnlySpan<byte> text, int at)
    {
        var end = EndOfToken(text, at);
        return end > at ? end : throw new InvalidDataException("There is no object where one should be.");
    }

    private static int EndOfToken(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsRegular(text[at]))
            at++;
        return at;
    }

    private static bool IsSpace(byte value) => value is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ';

    private static bool IsRegular(byte value) => !IsSpace(value) && "()<>[]{}/%"u8.IndexOf(value) < 0;
}
