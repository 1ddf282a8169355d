using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Web.Delivery;
using Scriban;
using Scriban.Runtime;

namespace Broadsheet.Web.Themes;

/// <summary>A theme ready for use: its templates parsed, its languages read, its files named by their content.</summary>
internal sealed class Theme
{
    private const string TemplateFolder = "templates/";
    private const string TextFolder = "texts/";
    private const string AssetFolder = "assets/";

    private readonly FrozenDictionary<string, Template> _templates;
    private readonly FrozenDictionary<string, (string Hash, Rendered File)> _assets;

    private Theme(
        Dictionary<string, Template> templates,
        Dictionary<string, ThemeTexts> texts,
        Dictionary<string, (string, Rendered)> assets
    )
    {
        _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        Languages = texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value).ToList();
        _assets = assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The languages of the interface.</summary>
    public IReadOnlyList<ThemeTexts> Languages { get; }

    /// <summary>Names of the templates, without extension.</summary>
    public IEnumerable<string> TemplateNames => _templates.Keys;

    /// <exception cref="ThemeException">A file does not parse or is missing.</exception>
    public static Theme Load(string? folder)
    {
        var files = ThemeFiles.Load(folder);
        var templates = new Dictionary<string, Template>();
        var texts = new Dictionary<string, ThemeTexts>();
        var assets = new Dictionary<string, (string, Rendered)>();
        foreach (var name in files.Names)
        {
            if (name.StartsWith(TemplateFolder, StringComparison.Ordinal) && name.EndsWith(".liquid", StringComparison.Ordinal))
                templates[name[TemplateFolder.Length..^".liquid".Length]] = Parse(name, Encoding.UTF8.GetString(files.Read(name)));
            else if (name.StartsWith(TextFolder, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
                texts[Path.GetFileNameWithoutExtension(name)] = ThemeTexts.Read(name[TextFolder.Length..], files.Read(name));
            else if (name.StartsWith(AssetFolder, StringComparison.Ordinal) && MediaTypeOf(name) is { } mediaType)
                assets[name[AssetFolder.Length..]] = (
                    Convert.ToHexStringLower(SHA256.HashData(files.Read(name)).AsSpan(0, 8)),
                    Rendered.File(files.Read(name), mediaType)
                );
        }
        if (texts.Count == 0)
            throw new ThemeException("The theme has no language: add texts/en.json.");
        return new(templates, texts, assets);
    }

    /// <summary>Renders a template with the given names, inside the layout.</summary>
    public string Render(string template, IReadOnlyDictionary<string, object?> names)
    {
        var globals = new ScriptObject();
        foreach (var (name, value) in names)
            globals.SetValue(name, value, readOnly: true);
        var content = Render(Template(template), globals);
        globals.SetValue("content", SafeHtml.FromTemplate(content), readOnly: true);
        return Render(Template("layout"), globals);
    }

    /// <exception cref="ThemeException">There is no such template.</exception>
    public Template Template(string name) =>
        _templates.TryGetValue(name, out var template)
            ? template
            : throw new ThemeException($"The theme has no templates/{name}.liquid: add it.");

    /// <summary>The language of a short name; null when the theme does not have it.</summary>
    public ThemeTexts? FindLanguage(string? code) => Languages.FirstOrDefault(l => l.Code == code);

    /// <summary>Address of a file of the theme.</summary>
    public string AddressOf(string asset) =>
        _assets.TryGetValue(asset, out var file)
            ? Routes.ToThemeFile(file.Hash, asset)
            : throw new ThemeException($"The theme has no assets/{asset}: add it.");

    /// <summary>A file of the theme by name and hash; null when there is none. The hash may be null for addresses without one.</summary>
    public Rendered? FindAsset(string name, string? hash) =>
        _assets.TryGetValue(name, out var file) && (hash is null || hash == file.Hash) ? file.File : null;

    private string Render(Template template, ScriptObject globals)
    {
        var context = new ThemeTemplateContext(this);
        context.PushGlobal(globals);
        return template.Render(context);
    }

    private static Template Parse(string name, string text)
    {
        var template = Scriban.Template.ParseLiquid(text, name);
        return template.HasErrors ? throw new ThemeException($"{name} does not parse:\n{string.Join('\n', template.Messages)}") : template;
    }

    private static string? MediaTypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".webp" => "image/webp",
            ".woff2" => "font/woff2",
            _ => null,
        };
}
