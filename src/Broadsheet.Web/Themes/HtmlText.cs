using System.Buffers;
using System.Text;

namespace Broadsheet.Web.Themes;

/// <summary>Turns text into HTML that shows this text, in an element or a quoted attribute.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. "&<>\"'",
        .. Enumerable.Range(0, 32).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
        '\uFFFE',
        '\uFFFF',
    ]);

    public static string Encode(string text)
    {
        var at = text.AsSpan().IndexOfAny(Special);
        if (at < 0)
            return text;
        var html = new StringBuilder(text.Length + 32).Append(text, 0, at);
        for (var i = at; i < text.Length; i++)
            i += Append(html, text, i);
        return html.ToString();
    }

    /// <summary>Appends one character and says how many more it took.</summary>
    private static int Append(StringBuilder html, string text, int i)
    {
        var c = text[i];
        switch (c)
        {
            case '&':
                html.Append("&amp;");
                break;
            case '<':
                html.Append("&lt;");
                break;
            case '>':
                html.Append("&gt;");
                break;
            case '"':
                html.Append("&quot;");
                break;
            case '\'':
                html.Append("&#39;");
                break;
            case '\n' or '\t':
                html.Append(c);
                break;
            case '\r':
                html.Append('\n');
                break;
            case < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF':
                html.Append(Replacement);
                break;
            default:
                if (!char.IsSurrogate(c))
                {
                    html.Append(c);
                    break;
                }
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                {
                    html.Append(c).Append(text[i + 1]);
                    return 1;
                }
                html.Append(Replacement);
                break;
        }
        return 0;
    }
}
