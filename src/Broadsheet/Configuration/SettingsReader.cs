using System.Text.Json;

namespace Broadsheet.Configuration;

/// <summary>Reads the settings: the environment first, then <c>broadsheet.json</c> in the data folder, then the defaults.</summary>
internal static class SettingsReader
{
    public const string FileName = "broadsheet.json";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static Settings Read(string dataPath)
    {
        var path = Path.Join(dataPath, FileName);
        var file = ReadFile(path);
        return new([.. Settings.All.Select(setting => ValueOf(setting, file, path))]);
    }

    private static SettingValue ValueOf(Setting setting, Dictionary<string, string> file, string path)
    {
        var value =
            Environment.GetEnvironmentVariable(setting.Variable) is { Length: > 0 } variable
                ? new SettingValue(setting, variable.Trim(), setting.Variable)
            : file.TryGetValue(setting.Key, out var kept) ? new SettingValue(setting, kept, path)
            : new SettingValue(setting, setting.Default, "default");
        return setting.IsValid(value.Value)
            ? value
            : throw new SettingsException(
                $"The setting {setting.Key} is '{value.Value}' (from {value.Source}); it must be {setting.Rule}."
            );
    }

    private static Dictionary<string, string> ReadFile(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new SettingsException($"{path} must hold one JSON object with settings.");
            return json.RootElement.EnumerateObject().ToDictionary(p => Known(p.Name, path), p => Text(p, path));
        }
        catch (JsonException e)
        {
            throw new SettingsException($"{path} is no JSON: {e.Message}", e);
        }
    }

    private static string Known(string key, string path) =>
        Settings.All.Any(s => s.Key == key)
            ? key
            : throw new SettingsException(
                $"{path} has an unknown setting '{key}'. Known are: {string.Join(", ", Settings.All.Select(s => s.Key))}."
            );

    private static string Text(JsonProperty property, string path) =>
        property.Value.ValueKind switch
        {
            JsonValueKind.String => property.Value.GetString()!.Trim(),
            JsonValueKind.Number => property.Value.GetRawText(),
            JsonValueKind.Null => "",
            _ => throw new SettingsException($"{path}: the setting {property.Name} must be a text or a number."),
        };
}
