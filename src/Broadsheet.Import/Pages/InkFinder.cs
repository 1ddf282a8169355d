namespace Broadsheet.Import.Pages;

/// <summary>Looks for ink in the pixels of a page.</summary>
internal static class InkFinder
{
    // What is lighter than this is the paper: smoothing and colour conversion leave white a little off.
    private const byte Lightest = 250;

    /// <summary>What is seen on a page that was read.</summary>
    public static PageInk Look(SourcePage page)
    {
        if (page.Pixels is not { } pixels || !page.MarksAreRead)
            return PageInk.Unknown;
        for (var y = 0; y < pixels.Height; y++)
        {
            if (pixels.Row(y).ContainsAnyInRange((byte)0, (byte)(Lightest - 1)))
                return PageInk.Some;
        }
        return PageInk.None;
    }
}
