using System.Text;

namespace Broadsheet.Layout.Findings;

/// <summary>The beginning of a text, to tell which is meant.</summary>
internal static class Quotation
{
    private const int Longest = 48;

    public static string Of(string text)
    {
        var quoted = Cut(text);
        // Set apart, so that the words and figures around it keep their order.
        return quoted.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') ? $"\u2068{quoted}\u2069" : quoted;
    }

    private static string Cut(string text)
    {
        var flat = new StringBuilder(Longest + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (flat.Length >= Longest)
                return flat.Append('…').ToString();
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                flat.Append(' ');
            else
                flat.Append(rune);
        }
        return flat.ToString().Trim();
    }
}
