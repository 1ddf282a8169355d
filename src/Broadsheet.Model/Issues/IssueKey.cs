using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Broadsheet.Model.Json;
using Broadsheet.Model.Publications;

namespace Broadsheet.Model.Issues;

/// <summary>
/// Names one issue: publication, date, edition. Written <c>morning-post/2031-12-15</c> for the first edition and
/// <c>morning-post/2031-12-15/ed-2</c> for another, the same in addresses, files, logs and commands. The form with <c>/ed-1</c> is read
/// too.
/// </summary>
/// <param name="Publication">The publication.</param>
/// <param name="Date">The date of issue as printed.</param>
/// <param name="Edition">Ordinal of the edition on that day, 1 or more (NDNP <c>ed-1</c>).</param>
[JsonConverter(typeof(ParsableJsonConverter<IssueKey>))]
public readonly record struct IssueKey(PublicationSlug Publication, DateOnly Date, int Edition = 1)
    : IParsable<IssueKey>,
        IComparable<IssueKey>
{
    /// <summary>Reads an issue key.</summary>
    /// <exception cref="FormatException">The text is no issue key; the message says what one looks like.</exception>
    public static IssueKey Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var key)
            ? key
            : throw new FormatException($"'{s}' is no issue: write it as 'morning-post/2031-12-15' or 'morning-post/2031-12-15/ed-2'.");

    /// <summary>Reads an issue key; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out IssueKey result) => TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IssueKey result)
    {
        result = default;
        var parts = s?.Split('/') ?? [];
        if (
            parts.Length is not (2 or 3)
            || !PublicationSlug.TryParse(parts[0], out var slug)
            || !DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
            return false;
        var edition = 1;
        if (parts.Length == 3 && !TryParseEdition(parts[2], out edition))
            return false;
        result = new(slug, date, edition);
        return true;
    }

    /// <summary>Reads the edition part, <c>ed-2</c>; false when the text is none.</summary>
    public static bool TryParseEdition([NotNullWhen(true)] string? s, out int edition)
    {
        edition = 0;
        return s is ['e', 'd', '-', >= '1' and <= '9', ..]
            && int.TryParse(s.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out edition);
    }

    /// <summary>By publication, then date, then edition.</summary>
    public int CompareTo(IssueKey other)
    {
        var order = string.CompareOrdinal(Publication.ToString(), other.Publication.ToString());
        if (order == 0)
            order = Date.CompareTo(other.Date);
        return order == 0 ? Edition.CompareTo(other.Edition) : order;
    }

    /// <summary>The key as written; the first edition has no edition part.</summary>
    public override string ToString() =>
        Edition == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{Publication}/{Date:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"{Publication}/{Date:yyyy-MM-dd}/ed-{Edition}");

    /// <summary>Earlier in order.</summary>
    public static bool operator <(IssueKey left, IssueKey right) => left.CompareTo(right) < 0;

    /// <summary>Later in order.</summary>
    public static bool operator >(IssueKey left, IssueKey right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(IssueKey left, IssueKey right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(IssueKey left, IssueKey right) => left.CompareTo(right) >= 0;
}
