namespace Broadsheet.Model.Reading;

/// <summary>The beginning of a text.</summary>
public static class Excerpt
{
    /// <summary>
    /// The beginning of a text, with an ellipsis when it is longer: not cut inside a surrogate pair and, where there are spaces, not inside
    /// a word.
    /// </summary>
    /// <param name="text">The text, in one line.</param>
    /// <param name="longest">Most characters (UTF-16 units) before the ellipsis.</param>
    public static string Of(string text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        if (text.Length <= longest)
            return text;
        // Inside a word of letters the cut goes back to the space before it; ideographs may be cut anywhere.
        var end =
            char.IsAsciiLetterOrDigit(text[longest]) || text[longest] is > ' ' and < '\u2E80' ? text.LastIndexOf(' ', longest) : longest;
        if (end < longest / 2)
            end = longest;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
