using System.Text.Json;
using System.Text.Json.Serialization;

namespace Broadsheet.Model.Json;

/// <summary>Writes a key as the one text form it parses and prints.</summary>
internal sealed class ParsableJsonConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    private static T Parse(string? text)
    {
        try
        {
            return T.Parse(text ?? "", null);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
