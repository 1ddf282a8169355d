using System.Globalization;
using System.Reflection;
using System.Text;

namespace Broadsheet.Layout.Inspection.Drawing;

/// <summary>Writes markup around text that nobody vouches for.</summary>
internal static class Markup
{
    /// <summary>Text as content or attribute of XML and HTML: escaped, and without characters that XML can't hold.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    safe.Append("&amp;");
                    break;
                case '<':
                    safe.Append("&lt;");
                    break;
                case '>':
                    safe.Append("&gt;");
                    break;
                case '"':
                    safe.Append("&quot;");
                    break;
                case '\'':
                    safe.Append("&#39;");
                    break;
                case '\n' or '\t':
                    safe.Append((char)rune.Value);
                    break;
                default:
                    if (rune.Value is 0xFFFE or 0xFFFF || Rune.IsControl(rune))
                        safe.Append('\uFFFD');
                    else
                        safe.Append(rune);
                    break;
            }
        }
        return safe.ToString();
    }

    /// <summary>A number of points.</summary>
    public static string Number(double value) => double.IsFinite(value) ? value.ToString("0.##", CultureInfo.InvariantCulture) : "0";

    /// <summary>A confidence or a score; what is below a limit never looks as if it reached it.</summary>
    public static string Score(double value) => (Math.Floor(value * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Hue of an article, so that neighbours differ.</summary>
    public static string Hue(int? article) => article is { } number ? Number(number * 137.508 % 360) : "0";

    /// <summary>A style sheet of this assembly.</summary>
    public static string StyleSheet(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Broadsheet.Layout.Inspection.Drawing.{name}")
            ?? throw new InvalidOperationException($"The style sheet {name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
