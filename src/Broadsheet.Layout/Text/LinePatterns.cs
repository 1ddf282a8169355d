using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Text;

internal static partial class LinePatterns
{
    public static bool IsJump(string line) => line.Length <= 60 && JumpPattern().IsMatch(line);

    public static bool IsByline(string line) => line.Length <= 90 && BylinePattern().IsMatch(line);

    public static (bool Forward, string Label)? Jump(string line)
    {
        var m = JumpPattern().Match(line);
        if (!m.Success)
            return null;
        var from = m.Groups["from"].Success;
        return (!from, m.Groups["label"].Value);
    }

    [GeneratedRegex(@"^[（(\s▶►▲■]*(?:(?<to>下转|转第|转)|(?<from>上接|紧接|接第))第?\s*(?<label>[A-Z]?\d{1,3})\s*版?[)）\s]*$|^(?:.{0,30}\s)?(?:(?<to>[Ss]ee|SEE|[Cc]ontinued on|[Tt]urn to|Please see)\b.{0,30}?|(?<from>\bContinued from|\bFrom)\s+)(?:Page\s+|page\s+)?(?<label>[A-Z]?\d{1,3})\s*$")]
    private static partial Regex JumpPattern();

    [GeneratedRegex(@"^By\s+\p{Lu}|^BY\s+\p{Lu}|^[□■○●]?\s*(?:本报)?(?:记者|通讯员|实习生)\s|^[□■○●]?\s*本报记者")]
    private static partial Regex BylinePattern();
}
