using System.Collections.Frozen;

namespace Broadsheet.Web.Reader;

/// <summary>Which way the text of a language runs, for <c>dir</c>.</summary>
internal static class TextDirection
{
    private static readonly FrozenSet<string> RightToLeft = new[]
    {
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "ks",
        "nqo",
        "prs",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Of(string language)
    {
        var parts = language.Split('-');
        if (parts.Length > 1 && parts[1].Length == 4)
            return parts[1].ToLowerInvariant() is "arab" or "hebr" or "syrc" or "thaa" or "nkoo" ? "rtl" : "ltr";
        return RightToLeft.Contains(parts[0]) ? "rtl" : "ltr";
    }
}
