using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Broadsheet.Publish.Edition;

/// <summary>Reads and writes the bytes of the exchange format.</summary>
public static class EditionFormat
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        MaxDepth = 32,
        Converters = { new BoxConverter() },
    };

    /// <summary>Writes a document as UTF-8.</summary>
    public static Task WriteAsync(Stream stream, EditionDocument document, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(stream, document, Options, cancellationToken);

    /// <summary>Reads a document of UTF-8 JSON; comments and trailing commas, which hands leave behind, are passed over.</summary>
    /// <exception cref="JsonException">The bytes are no document of this format; the message says where.</exception>
    public static async Task<EditionDocument> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var document = await JsonSerializer.DeserializeAsync<EditionDocument>(stream, Options, cancellationToken)
            ?? throw new JsonException("The file holds null where an edition is expected.");
        return document.Schema == EditionDocument.SchemaName
            ? document
            : throw new JsonException($"The file's \"schema\" is '{document.Schema}'; '{EditionDocument.SchemaName}' is expected.");
    }
}
