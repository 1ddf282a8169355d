using System.Globalization;
using System.Text;

namespace Broadsheet.Web.Search;

/// <summary>What a reader typed, made harmless to show: no control characters, nothing that turns the direction of text, no halves of
/// characters.</summary>
internal static class ReaderQuery
{
    /// <summary>Longest query whose words are marked in stories and boxed on pages.</summary>
    public const int LongestMarked = 1000;

    /// <summary>The query in one line; empty where nothing is left.</summary>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed))
            return "";
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (rune.Value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
                continue;
            if (
                Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            )
                text.Append(' ');
            else
                text.Append(rune.ToString());
        }
        return text.ToString().Trim();
    }
}
