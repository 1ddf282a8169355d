using System.Text;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Text;

internal static class TextJoining
{
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var raw in lines)
        {
            var line = raw.Trim();
            if (line.Length == 0)
                continue;
            if (text.Length > 0)
            {
                var last = text[^1];
                if (last is '-' or '\u00AD' && text.Length > 1 && char.IsLetter(text[^2]) && char.IsLower(line[0]))
                    text.Length--;
                else if (!Script.IsIdeographic(last) && !Script.IsIdeographic(line[0]))
                    text.Append(' ');
            }
            text.Append(line);
        }
        return text.ToString();
    }
}
