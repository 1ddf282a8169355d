using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Broadsheet.Model.Json;

namespace Broadsheet.Model.Publications;

/// <summary>
/// The short name of a publication in addresses, folders and commands: lower-case ASCII letters, digits and single hyphens,
/// 1 to 64 characters, beginning and ending with a letter or digit, never looking like a date.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<PublicationSlug>))]
public readonly record struct PublicationSlug : IParsable<PublicationSlug>
{
    private readonly string? _value;

    private PublicationSlug(string value) => _value = value;

    /// <summary>Reads a slug.</summary>
    /// <exception cref="FormatException">The text is no slug; the message says what one looks like.</exception>
    public static PublicationSlug Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var slug)
            ? slug
            : throw new FormatException(
                $"'{s}' is no publication slug: use lower-case letters, digits and hyphens, such as 'morning-post'."
            );

    /// <summary>Reads a slug; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out PublicationSlug result) => TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublicationSlug result)
    {
        result = default;
        if (s is not { Length: >= 1 and <= 64 } || s[0] == '-' || s[^1] == '-' || s.Contains("--", StringComparison.Ordinal))
            return false;
        if (s.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) || DateOnly.TryParseExact(s, "yyyy-MM-dd", out _))
            return false;
        result = new(s);
        return true;
    }

    /// <summary>The slug as written.</summary>
    public override string ToString() => _value ?? "";
}
