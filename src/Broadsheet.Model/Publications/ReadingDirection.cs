namespace Broadsheet.Model.Publications;

/// <summary>Which way the pages of a publication turn (IIIF <c>viewingDirection</c>).</summary>
public enum ReadingDirection
{
    /// <summary>The next page lies to the right: horizontal Chinese, Latin and Cyrillic scripts.</summary>
    LeftToRight,

    /// <summary>The next page lies to the left: Arabic, Hebrew, and papers set in vertical lines.</summary>
    RightToLeft,
}
