using System.Text.RegularExpressions;

namespace Broadsheet.Workflow.Publications;

/// <summary>Language tags of BCP 47, as far as newspapers need them: language, script, region, variants.</summary>
internal static partial class LanguageTag
{
    [GeneratedRegex("^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    public static string Check(string tag) =>
        Form().IsMatch(tag)
            ? tag
            : throw new RefusedException(Refusal.BadInput, $"'{tag}' is no language tag: write zh-Hans, en, ar, ja …");
}
