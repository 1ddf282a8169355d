using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Broadsheet.Publish.Edition;

/// <summary>A box of four numbers on one line, so that a file for hands stays readable; refuses what is no box.</summary>
internal sealed class BoxConverter : JsonConverter<double[]>
{
    public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw NoBox();
        var box = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out box[i]) || !double.IsFinite(box[i]))
                throw NoBox();
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray || box[2] < 0 || box[3] < 0)
            throw NoBox();
        return box;
    }

    public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options) =>
        writer.WriteRawValue("[" + string.Join(", ", value.Select(v => v.ToString(CultureInfo.InvariantCulture))) + "]");

    private static JsonException NoBox() => new("A zone is a list of boxes, each [x, y, width, height] in points.");
}
