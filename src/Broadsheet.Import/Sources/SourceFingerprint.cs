using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Import.Surveys;

namespace Broadsheet.Import.Sources;

/// <summary>One hash over everything that an issue is made of, but not over where it lies.</summary>
internal static class SourceFingerprint
{
    /// <summary>Number of what comes out of an import: it rises when the same source would give another issue, so that fingerprints
    /// differ.</summary>
    public const int Version = 5;

    public static string Of(DateOnly date, int edition, string? editionLabel, IReadOnlyList<SurveyedPage> pages, ImportOptions options)
    {
        var text = new StringBuilder();
        foreach (var format in pages.Select(p => p.File.Format.Words.Key).Distinct().Order(StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{format} importer {Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}\t{edition}\t{editionLabel}\t{options.Language}\t{options.Dpi}\n");
        foreach (var page in pages)
            text.Append(CultureInfo.InvariantCulture, $"{page.File.Hash}\t{page.PageIndex}\t{page.NameLabel}\t{page.NameLabelIsSure}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
