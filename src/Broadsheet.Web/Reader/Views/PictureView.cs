namespace Broadsheet.Web.Reader.Views;

/// <summary>A photograph or drawing.</summary>
internal sealed record PictureView
{
    /// <summary>Address of the picture.</summary>
    public required string Url { get; init; }

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>What it is, for those who don't see it: the caption, or its place in the story.</summary>
    public required string Alternative { get; init; }
}
