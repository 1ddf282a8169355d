using System.Globalization;

namespace Broadsheet.Store.Search.Ranking;

/// <summary>A place among the hits of a query: after or before one article. It names no position, so that it holds when issues
/// come.</summary>
/// <param name="Backwards">True for the hits before.</param>
/// <param name="Tier">Rank of the article.</param>
/// <param name="Id">Its number.</param>
public readonly record struct HitCursor(bool Backwards, int Tier, long Id)
{
    /// <summary>A cursor that was printed; null for none, and for text that is none.</summary>
    public static HitCursor? Read(string? text)
    {
        if (
            text is not ({ Length: >= 3 and <= 20 } and ['a' or 'b', >= '0' and <= '9', ..])
            || !long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
            || id < 0
        )
            return null;
        return new(text[0] == 'b', text[1] - '0', id);
    }

    /// <summary>The cursor as it stands in addresses, 3 to 18 characters of ASCII.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Backwards ? 'b' : 'a')}{Tier}{Id:x}");
}
