using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pictures;

/// <summary>A picture of a page that was made into a file before anybody knew which article it belongs to.</summary>
/// <param name="Bounds">Where it stands on its page, in points.</param>
/// <param name="Path">The JPEG file.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record PhotographFile(Rect Bounds, string Path, int Width, int Height);
