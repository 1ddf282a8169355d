namespace Broadsheet.Layout.Marks;

/// <summary>What a path looks like.</summary>
public enum PathShape
{
    /// <summary>Anything else: curves, outlines of letters, drawings.</summary>
    Other,

    /// <summary>A level line, drawn as a stroke or as a thin filled box.</summary>
    HorizontalRule,

    /// <summary>An upright line.</summary>
    VerticalRule,

    /// <summary>A stroked rectangle, with or without a fill: a frame.</summary>
    Frame,

    /// <summary>A filled rectangle without a stroke: a tint or a block of colour.</summary>
    Tint,
}
