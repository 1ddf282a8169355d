using Broadsheet.Layout.Language;

namespace Broadsheet.Layout;

/// <summary>How much a text sells, by its words, telephone numbers, prices and addresses, in the languages that layout knows.</summary>
public static class Selling
{
    /// <summary>0 for a text that sells nothing, towards 1 for one that does nothing else; at least .9 where it says of itself that it is
    /// an advertisement.</summary>
    /// <param name="text">The text, its blocks parted by line breaks.</param>
    public static double ChanceOf(string text) => Advertisements.Score(text).Score;
}
