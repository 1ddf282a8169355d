namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Reads the characters of a page.</summary>
internal sealed class GlyphReader(Sandbox sandbox, PageFrame frame)
{
    private const int ChunkLength = 2_048;

    /// <summary>Most characters that are read; a page of a newspaper has 20,000, one of share prices 60,000.</summary>
    public const int MostChars = 400_000;

    private readonly PageFonts _fonts = new(sandbox);
    private readonly CharRecord[] _chunk = new CharRecord[ChunkLength];

    public PageText Read(PageHandle page)
    {
        var text = sandbox.Text.Load(page);
        if (text.IsNull)
            return PageText.None;
        var count = sandbox.Text.CountChars(text);
        var builder = new GlyphBuilder(frame, _fonts);
        var buffer = sandbox.Allocate(ChunkLength * CharRecord.Bytes);
        var read = Math.Min(count, MostChars);
        for (var first = 0; first < read; first += ChunkLength)
        {
            sandbox.ThrowIfOver();
            var length = Math.Min(ChunkLength, read - first);
            sandbox.Readers.Chars(text, first, length, buffer);
            sandbox.Memory.Records<CharRecord>(buffer, length).CopyTo(_chunk);
            foreach (ref readonly var record in _chunk.AsSpan(0, length))
                builder.Add(record);
        }
        var result = builder.Finish();
        sandbox.Free(buffer);
        sandbox.Text.Close(text);
        return result with { WasCut = count > MostChars };
    }
}
