using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Text;

internal static partial class LinePatterns
{
    public static bool IsByline(string line) => line.Length <= 90 && BylinePattern().IsMatch(line);

    [GeneratedRegex(@"^By\s+\p{Lu}|^BY\s+\p{Lu}|^[□■○●]?\s*(?:本报)?(?:记者|通讯员|实习生)\s|^[□■○●]?\s*本报记者")]
    private static partial Regex BylinePattern();
}
