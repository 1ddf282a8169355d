using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Broadsheet.Model.Json;

namespace Broadsheet.Model.Articles;

/// <summary>
/// The permanent name of an article in its issue, written <c>a12</c>. It is given once, survives corrections and re-imports, and is never
/// used again.
/// </summary>
/// <param name="Number">1 or more.</param>
[JsonConverter(typeof(ParsableJsonConverter<ArticleId>))]
public readonly record struct ArticleId(int Number) : IParsable<ArticleId>
{
    /// <summary>Reads an article id.</summary>
    /// <exception cref="FormatException">The text is no article id.</exception>
    public static ArticleId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no article id: it looks like 'a12'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArticleId result)
    {
        result = default;
        if (
            s is not ['a', >= '1' and <= '9', ..]
            || !int.TryParse(s.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
            return false;
        result = new(number);
        return true;
    }

    /// <summary>The id as written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"a{Number}");
}
