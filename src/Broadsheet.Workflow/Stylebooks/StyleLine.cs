using System.Globalization;
using System.Text.Json;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Workflow.Stylebooks;

/// <summary>One style in a stylebook file.</summary>
public sealed record StyleLine
{
    /// <summary>Name of the font.</summary>
    public string? Font { get; init; }

    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic or oblique.</summary>
    public bool Italic { get; init; }

    /// <summary>Size in points.</summary>
    public double Size { get; init; }

    /// <summary>Colour, <c>#rrggbb</c>.</summary>
    public string? Color { get; init; }

    /// <summary>What it is for; changing it says so for good.</summary>
    public string? Role { get; init; }

    /// <summary>The desk said so; false takes that back.</summary>
    public bool Fixed { get; init; }

    /// <summary>How much of its use is that role, 0 to 1; not read back.</summary>
    public double? Share { get; init; }

    /// <summary>How often it was seen, older issues counting less; not read back.</summary>
    public double? Evidence { get; init; }

    /// <summary>In how many issues it was seen; not read back.</summary>
    public int? Issues { get; init; }

    /// <summary>Width that it is mostly set to, in points; not read back.</summary>
    public double? Measure { get; init; }

    internal static string NameOf(StyleRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    internal static StyleLine Of(StyleEntry entry) =>
        new()
        {
            Font = entry.Style.Font,
            Bold = entry.Style.IsBold,
            Italic = entry.Style.IsItalic,
            Size = entry.Style.Size,
            Color = FormattableString.Invariant($"#{entry.Style.Color:x6}"),
            Role = NameOf(entry.Role),
            Fixed = entry.IsFixed,
            Share = Math.Round(entry.Share, 2),
            Evidence = Math.Round(entry.Evidence, 1),
            Issues = entry.Issues,
            Measure = entry.Measure,
        };

    internal TextStyle Style() =>
        TextStyle.Of(Font!, Bold, Italic, Size, int.Parse(Color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    internal StyleRole RoleValue() =>
        Enum.GetValues<StyleRole>().First(r => string.Equals(r.ToString(), Role, StringComparison.OrdinalIgnoreCase));

    internal void Check(int number)
    {
        if (Font is null)
            throw Wrong(number, "it has no \"font\"");
        if (!(Size is > 0 and < 2000))
            throw Wrong(number, $"the size {Size.ToString(CultureInfo.InvariantCulture)} is none: write points, such as 10.5");
        if (
            Color is not ['#', ..]
            || Color.Length != 7
            || !int.TryParse(Color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
        )
            throw Wrong(number, $"the colour '{Color}' is none: write #rrggbb");
        if (!Enum.GetValues<StyleRole>().Any(r => string.Equals(r.ToString(), Role, StringComparison.OrdinalIgnoreCase)))
            throw Wrong(number, $"'{Role}' is no role: write {string.Join(", ", Enum.GetValues<StyleRole>().Select(NameOf))}");
    }

    private static RefusedException Wrong(int number, string what) =>
        new(Refusal.BadInput, $"Style {number} of the stylebook can't be used: {what}.");
}
