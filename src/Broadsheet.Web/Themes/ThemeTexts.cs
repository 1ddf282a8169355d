using System.Text.Json;
using Broadsheet.Web.Themes.Plurals;

namespace Broadsheet.Web.Themes;

/// <summary>The words of the interface in one language: a flat JSON object of <c>texts/</c>.</summary>
internal sealed class ThemeTexts
{
    private readonly Dictionary<string, string> _texts;

    private ThemeTexts(string code, Dictionary<string, string> texts)
    {
        Code = code;
        _texts = texts;
    }

    /// <summary>Short name in addresses: the file's name, <c>en</c> or <c>zh</c>.</summary>
    public string Code { get; }

    /// <summary>The BCP 47 tag for <c>lang</c>.</summary>
    public string Language => this["language"];

    /// <summary>All texts by key, for templates.</summary>
    public IReadOnlyDictionary<string, string> All => _texts;

    /// <summary>A text.</summary>
    /// <exception cref="ThemeException">The language has no such text.</exception>
    public string this[string key] =>
        _texts.TryGetValue(key, out var text) ? text : throw new ThemeException($"texts/{Code}.json has no '{key}': add it.");

    /// <summary>A text with values put in for <c>{name}</c>. Values are put in once and not looked at again.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = this[key];
        var parts = new System.Text.StringBuilder(text.Length + 32);
        for (var at = 0; at < text.Length; )
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                parts.Append(text, at, text.Length - at);
                break;
            }
            parts.Append(text, at, open - at);
            parts.Append(Find(values, text.AsSpan(open + 1, close - open - 1)) ?? text[open..(close + 1)]);
            at = close + 1;
        }
        return parts.ToString();
    }

    /// <summary>
    /// A text with a number, in the form that the language has for it: <c>noun_few</c> and so on by the categories of CLDR,
    /// <c>noun_other</c> where it has none of its own. <c>noun_many</c> is what themes made before had for all but one.
    /// </summary>
    public string FormatCount(string noun, long count, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var form in (ReadOnlySpan<string>)[PluralRules.Of(Language).CategoryOf(count), PluralRules.Other, "many"])
        {
            if (_texts.ContainsKey($"{noun}_{form}"))
                return Format($"{noun}_{form}", values);
        }
        throw new ThemeException($"texts/{Code}.json has no '{noun}_{PluralRules.Other}': add it.");
    }

    public static ThemeTexts Read(string fileName, byte[] json)
    {
        try
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(json)
                ?? throw new ThemeException($"texts/{fileName} is empty: it must be a JSON object of texts.");
            return new(Path.GetFileNameWithoutExtension(fileName), texts);
        }
        catch (JsonException e)
        {
            throw new ThemeException($"texts/{fileName} is no JSON object of texts: {e.Message}", e);
        }
    }

    private static string? Find(ReadOnlySpan<(string Name, object? Value)> values, ReadOnlySpan<char> name)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known))
                return Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        }
        return null;
    }
}
