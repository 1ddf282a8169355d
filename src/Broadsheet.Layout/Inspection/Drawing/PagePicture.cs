namespace Broadsheet.Layout.Inspection.Drawing;

/// <summary>The page as drawn, to lie under what was found on it.</summary>
/// <param name="MediaType">Internet media type: <c>image/jpeg</c>, <c>image/webp</c>, <c>image/png</c>.</param>
/// <param name="Bytes">The file.</param>
public sealed record PagePicture(string MediaType, ReadOnlyMemory<byte> Bytes);
