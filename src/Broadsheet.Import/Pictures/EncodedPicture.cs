namespace Broadsheet.Import.Pictures;

/// <summary>A picture as the bytes of a file.</summary>
/// <param name="MediaType">Internet media type.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record EncodedPicture(string MediaType, byte[] Bytes, int Width, int Height);
