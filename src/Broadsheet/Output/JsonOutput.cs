using System.Text.Json;
using Broadsheet.Model.Json;

namespace Broadsheet.Output;

/// <summary>Prints a JSON document on stdout, UTF-8 whatever the locale.</summary>
internal static class JsonOutput
{
    // Unlike the model's own form this one writes computed properties: the documents are made for printing.
    private static readonly JsonSerializerOptions Options = new(ModelJson.Options)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = false,
        NewLine = "\n",
    };

    public static void Write(object document)
    {
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, document, document.GetType(), Options);
        output.WriteByte((byte)'\n');
    }
}
