using System.Globalization;
using System.Text;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Labels;

/// <summary>Gives each page its name in addresses: its label in ASCII, made unique.</summary>
internal static class PageIds
{
    private const int LongestLabel = 28;

    /// <summary>The ids of pages in printed order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<PageLabel?> labels)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var ids = new List<string>(labels.Count);
        for (var i = 0; i < labels.Count; i++)
        {
            var wanted = Ascii(labels[i]) ?? string.Create(CultureInfo.InvariantCulture, $"s{i + 1}");
            var id = wanted;
            for (var n = 2; !used.Add(id); n++)
                id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
            ids.Add(id);
        }

        return ids;
    }

    private static string? Ascii(PageLabel? label)
    {
        if (label is null)
            return null;
        var text = new StringBuilder();
        foreach (var c in label.Text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] != '-' && !char.IsLetter(c) && c < 0x80)
                text.Append('-');
        }

        var id = text.ToString()[..Math.Min(text.Length, LongestLabel)].Trim('-');
        return PageKey.IsPageId(id) && label.Number is not null == id.Any(char.IsAsciiDigit) ? id : null;
    }
}
