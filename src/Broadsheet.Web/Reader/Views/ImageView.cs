namespace Broadsheet.Web.Reader.Views;

/// <summary>A picture in several sizes.</summary>
internal sealed record ImageView
{
    /// <summary>WebP forms for <c>srcset</c>; empty where there are none.</summary>
    public required string WebpSet { get; init; }

    /// <summary>JPEG forms for <c>srcset</c>; empty where there are none.</summary>
    public required string JpegSet { get; init; }

    /// <summary>Address of the form for browsers that take no set.</summary>
    public required string Url { get; init; }

    /// <summary>Address of the largest form.</summary>
    public required string LargestUrl { get; init; }

    /// <summary>Width in pixels of the form at <c>url</c>, for the space it takes.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels of the form at <c>url</c>.</summary>
    public required int Height { get; init; }
}
