using Broadsheet.Model.Assets;

namespace Broadsheet.Model.Pages;

/// <summary>The pictures of one page, all of the whole page as displayed.</summary>
public sealed record PageImages
{
    /// <summary>The master: a pyramidal TIFF of JPEG tiles at the resolution of the import (200 dpi unless set otherwise).</summary>
    public required AssetReference Master { get; init; }

    /// <summary>The same page in smaller sizes, WebP and JPEG, smallest first. Two or more widths, each in both formats.</summary>
    public required IReadOnlyList<AssetReference> Previews { get; init; }
}
