using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Broadsheet.Import.Labels;

/// <summary>A printed page label taken apart, so that A5 and A05 are the same and A2 comes before A10.</summary>
internal sealed partial record PageLabel
{
    private PageLabel(string text) => Text = text;

    /// <summary>The label as printed.</summary>
    public string Text { get; }

    /// <summary>Letters before the number, in capitals; empty for plain numbers.</summary>
    public string Section { get; private init; } = "";

    /// <summary>The number; null for a label without one (iv, 封面).</summary>
    public int? Number { get; private init; }

    /// <summary>Letter after the number, in capitals.</summary>
    public string Suffix { get; private init; } = "";

    /// <summary>Second number of a double page (A02-03).</summary>
    public int? Through { get; private init; }

    /// <summary>Takes a label apart; null for an empty text, one that is too long for a label or has control characters. Full-width digits
    /// are digits.</summary>
    public static PageLabel? Parse(string? text)
    {
        if (text is not { Length: >= 1 and <= 64 })
            return null;
        // A lone surrogate, which a crafted file can hold, is no text to normalise.
        text = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC).Trim();
        if (text is not { Length: >= 1 and <= 24 } || text.Any(char.IsControl))
            return null;
        var m = Form().Match(text);
        if (!m.Success)
            return new PageLabel(text);
        return new PageLabel(text)
        {
            Section = m.Groups["s"].Value.ToUpperInvariant(),
            Number = int.Parse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            Suffix = m.Groups["x"].Value.ToUpperInvariant(),
            Through = m.Groups["t"].Success ? int.Parse(m.Groups["t"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>True where both mean the same page, however many zeros are written.</summary>
    public bool Means(PageLabel other) =>
        Number is null || other.Number is null
            ? Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase)
            : Section == other.Section && Number == other.Number && Suffix == other.Suffix && Through == other.Through;

    /// <summary>True where this is a double page and the other one half of it.</summary>
    public bool Includes(PageLabel other) =>
        Through is not null && Section == other.Section && other.Through is null && (other.Number == Number || other.Number == Through);

    /// <summary>One form for all labels that mean the same page.</summary>
    public string Key =>
        Number is null
            ? Text.ToUpperInvariant()
            : string.Create(CultureInfo.InvariantCulture, $"{Section}{Number}{Suffix}{(Through is { } t ? $"-{t}" : "")}");

    /// <summary>The order of a printed issue: plain numbers, then sections by letter, each by number; labels without a number
    /// last.</summary>
    public static int CompareInPrint(PageLabel a, PageLabel b)
    {
        var order = (a.Number is null).CompareTo(b.Number is null);
        if (order == 0)
            order = a.Section.Length.CompareTo(b.Section.Length);
        if (order == 0)
            order = string.CompareOrdinal(a.Section, b.Section);
        if (order == 0)
            order = (a.Number ?? 0).CompareTo(b.Number ?? 0);
        if (order == 0)
            order = string.CompareOrdinal(a.Suffix, b.Suffix);
        return order == 0 ? string.CompareOrdinal(a.Text, b.Text) : order;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(
        @"^(?<s>\p{L}{0,3})[ -]?(?<n>[0-9]{1,4})(?<x>[A-Za-z]?)(?:[-–&+](?:\k<s>)?(?<t>[0-9]{1,4}))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
