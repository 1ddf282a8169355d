using System.Globalization;
using System.Text.RegularExpressions;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Naming;

/// <summary>Reads what the folders over a file tell: the date (<c>2031-12-15/</c>, <c>2031/12/15/</c>) and the section (<c>A/</c>,
/// <c>B叠/</c>).</summary>
internal static partial class FolderNames
{
    /// <summary>The date nearest to the file: of a day, else of a month.</summary>
    /// <param name="folders">Folder names from the outermost to the one that holds the file.</param>
    public static (DateOnly Date, DatePrecision Precision)? Date(IReadOnlyList<string> folders)
    {
        (DateOnly, DatePrecision)? month = null;
        for (var last = folders.Count - 1; last >= 0; last--)
        {
            if (NameDates.Find(folders[last]) is { } whole)
            {
                if (whole.Precision == DatePrecision.Day)
                    return (whole.Date, whole.Precision);
                month ??= (whole.Date, whole.Precision);
            }

            for (var first = Math.Max(0, last - 2); first < last; first++)
            {
                var path = string.Join('/', folders.Skip(first).Take(last - first + 1));
                if (
                    NestedForm().Match(path) is { Success: true } m
                    && NameDates.Day(Number(m.Groups["y"]), Number(m.Groups["m"]), Number(m.Groups["d"])) is { } nested
                )
                    return (nested, DatePrecision.Day);
            }
        }

        return month;
    }

    /// <summary>
    /// The edition that a folder names: <c>ed-2</c>, <c>1899030502</c> and <c>1899-03-05_02</c> with the number of the edition behind the
    /// date,
    /// <c>late edition</c>.
    /// </summary>
    /// <param name="folders">Folder names from the outermost to the one that holds the file.</param>
    public static (int? Ordinal, string? Name) Edition(IReadOnlyList<string> folders)
    {
        for (var last = folders.Count - 1; last >= 0; last--)
        {
            if (BehindDate(folders[last]) is { } ordinal)
                return (ordinal, null);
            if (
                NameEditions.Find(folders[last]) is { } found
                && string.IsNullOrWhiteSpace(WithoutDate(found.Rest))
                && (found.Ordinal ?? (object?)found.Edition) is not null
            )
                return (found.Ordinal, found.Edition);
        }

        return default;
    }

    private static int? BehindDate(string folder)
    {
        if (NameDates.Find(folder) is not { Precision: DatePrecision.Day } date)
            return null;
        var behind = folder[(date.Index + date.Length)..];
        if (OrdinalForm().Match(behind) is not { Success: true } m)
            return null;
        return m.Groups["n"].Success ? Number(m.Groups["n"]) : m.Groups["l"].ValueSpan[0] - 'a' + 1;
    }

    // What is left of a name besides its date, such as that of the paper, makes it the name of something else.
    private static string WithoutDate(string name) =>
        (NameDates.Find(name) is { } date ? name.Remove(date.Index, date.Length) : name).Trim(' ', '-', '_', '.', ',', '(', ')');

    /// <summary>The section letter of the folder that holds the file; null where it is named otherwise.</summary>
    public static string? Section(IReadOnlyList<string> folders) =>
        folders.Count > 0 && SectionForm().Match(folders[^1]) is { Success: true } m ? m.Groups["s"].Value.ToUpperInvariant() : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[12][0-9]{3})年?[-_./]?(?<m>[01]?[0-9])月?[-_./]?(?<d>[0-3][0-9]|(?<![0-9])[0-9])日?$")]
    private static partial Regex NestedForm();

    // 1899030502 has no stroke before the edition, so that two digits are wanted; a small letter counts editions where archives name them.
    [GeneratedRegex("^(?:(?<n>0[1-9])|[-_. ](?<n>0?[1-9])|[-_](?<l>[a-e]))$")]
    private static partial Regex OrdinalForm();

    [GeneratedRegex(
        "^(?:section|part|sec|book)?[ _-]?(?<s>[A-Za-z])(?:叠|版|组)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SectionForm();
}
