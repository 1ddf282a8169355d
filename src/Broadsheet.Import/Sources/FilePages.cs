using System.Globalization;
using Broadsheet.Import.Labels;
using Broadsheet.Import.Surveys;

namespace Broadsheet.Import.Sources;

/// <summary>The pages of a file with the labels that its name and the file itself give them.</summary>
internal static class FilePages
{
    public static IEnumerable<SurveyedPage> Of(LookedIntoFile file)
    {
        var fileLabels = FileLabels(file.Summary.PageLabels);
        for (var i = 0; i < file.TakenPages; i++)
        {
            yield return new SurveyedPage
            {
                File = file.File,
                PageIndex = i,
                PageCount = file.Summary.PageCount,
                NameLabel = NameLabel(file, i),
                NameLabelIsSure = file.Facts.LabelIsSure,
                Version = file.Facts.Version,
                FileLabel = i < fileLabels.Count ? fileLabels[i] : null,
                IsEncrypted = file.Summary.IsEncrypted,
            };
        }
    }

    // A name labels the one page of its file, or the two pages of a double one; of a longer file it labels nothing for sure but the first.
    private static string? NameLabel(LookedIntoFile file, int index)
    {
        if (PageLabel.Parse(file.Facts.Label) is not { } label)
            return null;
        if (file.Summary.PageCount == 2 && label.Through is { } through)
        {
            var cut = label.Text.LastIndexOf('-');
            return index == 0
                ? label.Text[..cut]
                : label.Section + through.ToString(CultureInfo.InvariantCulture).PadLeft(label.Text.Length - cut - 1, '0');
        }

        return index == 0 && (file.Summary.PageCount == 1 || file.Facts.LabelIsSure) ? label.Text : null;
    }

    // Labels 1, 2, 3 … are what every file has that has none.
    private static IReadOnlyList<string?> FileLabels(IReadOnlyList<string?> labels)
    {
        var onlyCounts = labels
            .Select((label, i) => label is null || label == (i + 1).ToString(CultureInfo.InvariantCulture))
            .All(counts => counts);
        return onlyCounts ? [] : [.. labels.Select(label => PageLabel.Parse(label)?.Text)];
    }
}
