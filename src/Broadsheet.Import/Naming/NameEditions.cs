using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Import.Naming;

/// <summary>Finds the edition and the version of the file in a name, and takes their characters out so that they are not read as a
/// label.</summary>
internal static partial class NameEditions
{
    /// <summary>Files called final outrank any numbered version.</summary>
    private const int FinalVersion = 1000;

    /// <summary>What was found, and the name without it.</summary>
    internal readonly record struct Found(string Rest, string? Edition, int? Ordinal, int Version);

    public static Found Find(string name)
    {
        string? edition = null;
        int? ordinal = null;
        var version = 0;
        var rest = OrdinalForm().Replace(name, m => Take(m, () => ordinal ??= Number(m)));
        rest = WordForm().Replace(rest, m => Take(m, () => edition ??= m.Groups["w"].Value));
        rest = VersionForm().Replace(rest, m => Take(m, () => version += Number(m) ?? 0));
        rest = FinalForm().Replace(rest, m => Take(m, () => version += FinalVersion + (Number(m) ?? 0)));
        rest = NoiseForm().Replace(rest, " ");
        return new Found(rest, edition, ordinal, version);
    }

    private static string Take(Match match, Action note)
    {
        note();
        return match.Groups["keep"].Value + " ";
    }

    private static int? Number(Match match)
    {
        var group = match.Groups["n"];
        return group.Success && group.Length > 0 ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(
        @"(?<![\p{L}0-9])(?:ed(?:ition|n|ición|icion|ição|icao|izione)?|édition|vydání|vydani|wydanie)[-_. ]?0?(?<n>[1-9])(?![0-9])|(?<![\p{L}0-9])(?<n>[1-9])(?:st|nd|rd|th)?[-_. ]?ed(?:ition|n)?(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OrdinalForm();

    [GeneratedRegex(
        @"(?<![\p{L}])(?<w>main|city|late|early|morning|evening|national|regional|metro|state|country|north|south|east|west)(?:[-_. ]?ed(?:ition|n)?)?(?!\p{L})"
            + @"|(?<w>城市版|农村版|海外版|都市版|早版|午版|晚版|全国版|省内版|市区版|地方版|周末版)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WordForm();

    [GeneratedRegex(
        @"(?<![\p{L}0-9])(?:v|ver|version|rev|r)[-_. ]?(?<n>[0-9]{1,3})(?![0-9])|第(?<n>[0-9]{1,2})稿",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex VersionForm();

    [GeneratedRegex(
        @"(?<!\p{L})final(?<n>[0-9]{0,2})(?![\p{L}0-9])|终稿|定稿|最终版?|终版",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex FinalForm();

    // Volume and issue numbers, resolutions, levels of PDF/X and copies: numbers that are no label.
    [GeneratedRegex(
        @"(?<![\p{L}])(?:vol|volume|no|nr|num|number|issue|iss|tom|band|jg)[-_. ]*[0-9]+|总?第?[0-9]+期|[0-9]+ ?dpi"
            + @"|(?<![\p{L}0-9])(?:pdf)?[-_]?x[-_]?[134]a?(?![\p{L}0-9])|[-_ ]+cop(?:y|ie)(?:[ ]*\([0-9]+\))?|[-_ ]*副本(?:[ ]*\([0-9]+\))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoiseForm();
}
