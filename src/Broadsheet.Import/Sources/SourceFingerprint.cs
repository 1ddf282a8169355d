using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Surveys;

namespace Broadsheet.Import.Sources;

/// <summary>One hash over everything that an issue is made of, but not over where it lies.</summary>
internal static class SourceFingerprint
{
    public static string Of(DateOnly date, int edition, string? editionLabel, IReadOnlyList<SurveyedPage> pages, ImportOptions options)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"pdf importer {Importer.Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}\t{edition}\t{editionLabel}\t{options.Language}\t{options.Dpi}\n");
        foreach (var page in pages)
            text.Append(CultureInfo.InvariantCulture, $"{page.File.Hash}\t{page.PageIndex}\t{page.NameLabel}\t{page.NameLabelIsSure}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
