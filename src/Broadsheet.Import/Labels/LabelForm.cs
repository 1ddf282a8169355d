using System.Globalization;

namespace Broadsheet.Import.Labels;

/// <summary>
/// Gives a label that no folio bears the form of the folios of its section, so that an issue does not have A01 beside A2: front pages often
/// have no folio, and file names write zeros that the paper does not print.
/// </summary>
internal static class LabelForm
{
    private const int LeastFolios = 2;

    public static void Align(PageLabel?[] labels, PageLabel?[] folios)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (folios[i] is null && labels[i] is { Number: { } number, Through: null } label && Width(folios, label.Section) is { } width)
                labels[i] = PageLabel.Parse(
                    label.Section + number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0') + label.Suffix
                );
        }
    }

    // The number of digits that the folios give small numbers; null where they are few, or of several minds.
    private static int? Width(PageLabel?[] folios, string section)
    {
        var widths = folios
            .OfType<PageLabel>()
            .Where(f => f is { Number: < 10, Through: null } && f.Section == section)
            .Select(f => f.Text.Count(char.IsAsciiDigit))
            .ToList();
        return widths.Count >= LeastFolios && widths.Distinct().Count() == 1 ? widths[0] : null;
    }
}
