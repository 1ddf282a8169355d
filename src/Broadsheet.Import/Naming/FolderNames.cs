using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Import.Naming;

/// <summary>Reads what the folders over a file tell: the date (<c>2031-12-15/</c>, <c>2031/12/15/</c>) and the section (<c>A/</c>, <c>B叠/</c>).</summary>
internal static partial class FolderNames
{
    /// <summary>The date nearest to the file.</summary>
    /// <param name="folders">Folder names from the outermost to the one that holds the file.</param>
    public static DateOnly? Date(IReadOnlyList<string> folders)
    {
        for (var last = folders.Count - 1; last >= 0; last--)
        {
            if (NameDates.Find(folders[last])?.Date is { } whole)
                return whole;
            for (var first = Math.Max(0, last - 2); first < last; first++)
            {
                var path = string.Join('/', folders.Skip(first).Take(last - first + 1));
                if (NestedForm().Match(path) is { Success: true } m
                    && NameDates.Day(Number(m.Groups["y"]), Number(m.Groups["m"]), Number(m.Groups["d"])) is { } nested)
                    return nested;
            }
        }

        return null;
    }

    /// <summary>The section letter of the folder that holds the file; null where it is named otherwise.</summary>
    public static string? Section(IReadOnlyList<string> folders) =>
        folders.Count > 0 && SectionForm().Match(folders[^1]) is { Success: true } m ? m.Groups["s"].Value.ToUpperInvariant() : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[12][0-9]{3})年?[-_./]?(?<m>[01]?[0-9])月?[-_./]?(?<d>[0-3][0-9]|(?<![0-9])[0-9])日?$")]
    private static partial Regex NestedForm();

    [GeneratedRegex("^(?:section|part|sec|book)?[ _-]?(?<s>[A-Za-z])(?:叠|版|组)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SectionForm();
}
