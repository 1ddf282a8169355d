using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Broadsheet.Withdrawals;

/// <summary>The words of an answer in one form: letters and digits only, without markup and escapes.</summary>
internal static partial class PlainWords
{
    /// <summary>Those of a text.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                words.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return words.ToString();
    }

    /// <summary>Those of an answer of a site.</summary>
    public static string OfAnswer(string body, string? mediaType)
    {
        if (mediaType?.EndsWith("json", StringComparison.Ordinal) != true)
            return Of(WebUtility.HtmlDecode(Markup().Replace(body, "")));
        using var document = JsonDocument.Parse(body);
        var texts = new StringBuilder();
        Gather(document.RootElement, texts);
        return Of(texts.ToString());
    }

    private static void Gather(JsonElement element, StringBuilder texts)
    {
        if (element.ValueKind == JsonValueKind.String)
            texts.Append(element.GetString()).Append(' ');
        else if (element.ValueKind == JsonValueKind.Array)
            element.EnumerateArray().ToList().ForEach(e => Gather(e, texts));
        else if (element.ValueKind == JsonValueKind.Object)
            element.EnumerateObject().ToList().ForEach(e => Gather(e.Value, texts));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
