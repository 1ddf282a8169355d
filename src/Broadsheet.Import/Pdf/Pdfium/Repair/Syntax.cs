using System.Buffers.Text;

namespace Broadsheet.Import.Pdf.Pdfium.Repair;

/// <summary>Looks for a few words in the text of PDF objects. It understands no nesting: it serves files that no parser can follow any
/// more.</summary>
internal static class Syntax
{
    /// <summary>The type of an object, by the first bytes of its text.</summary>
    public static FoundType TypeOf(ReadOnlySpan<byte> text)
    {
        for (var rest = text; ; )
        {
            var at = rest.IndexOf("/Type"u8);
            if (at < 0)
                return FoundType.Other;
            rest = rest[(at + 5)..];
            var name = Name(SkipSpace(rest));
            if (name.SequenceEqual("Catalog"u8))
                return FoundType.Catalog;
            if (name.SequenceEqual("Pages"u8))
                return FoundType.Pages;
            if (name.SequenceEqual("Page"u8))
                return FoundType.Page;
            if (name.SequenceEqual("ObjStm"u8))
                return FoundType.ObjectStream;
            if (name.SequenceEqual("XRef"u8))
                return FoundType.CrossReferences;
        }
    }

    /// <summary>The number that a reference after this key leads to; 0 where there is none.</summary>
    public static int ReferenceAfter(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        var at = text.LastIndexOf(key);
        if (at < 0)
            return 0;
        var rest = SkipSpace(text[(at + key.Length)..]);
        if (!Utf8Parser.TryParse(rest, out int number, out var length) || number <= 0)
            return 0;
        rest = SkipSpace(rest[length..]);
        return Utf8Parser.TryParse(rest, out int _, out length) && SkipSpace(rest[length..]).StartsWith("R"u8) ? number : 0;
    }

    /// <summary>The number after this key; null where there is none.</summary>
    public static int? NumberAfter(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        var at = text.IndexOf(key);
        if (at < 0)
            return null;
        return Utf8Parser.TryParse(SkipSpace(text[(at + key.Length)..]), out int number, out _) ? number : null;
    }

    public static ReadOnlySpan<byte> SkipSpace(ReadOnlySpan<byte> text)
    {
        var start = 0;
        while (start < text.Length && IsSpace(text[start]))
            start++;
        return text[start..];
    }

    public static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0;

    public static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != (byte)'/')
            return [];
        var end = 1;
        while (end < text.Length && char.IsAsciiLetter((char)text[end]))
            end++;
        return text[1..end];
    }
}
