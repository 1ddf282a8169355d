using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Naming;

/// <summary>Reads date, label, edition and version from the names that newsrooms give their page files.</summary>
internal sealed partial class NameReader
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(200);

    private readonly Regex? _pattern;
    private readonly IReadOnlyList<string> _extensions;

    /// <param name="pattern">The person's own pattern, tried before the built-in forms; null for none.</param>
    /// <param name="extensions">What names of files end in, with the full stop.</param>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public NameReader(string? pattern, IReadOnlyList<string> extensions)
    {
        _extensions = extensions;
        if (pattern is null)
            return;
        try
        {
            _pattern = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"The name pattern is no regular expression: {e.Message}", nameof(pattern), e);
        }
    }

    /// <summary>Reads a name.</summary>
    /// <param name="folders">Folder names from the outermost to the one that holds the file.</param>
    /// <param name="fileName">The file name with its extension.</param>
    /// <param name="isInSource">True where the innermost folder lies in the source; the source itself is named as its owner likes, and is
    /// no section.</param>
    /// <exception cref="ArgumentException">The person's pattern takes too long for this name.</exception>
    public NameFacts Read(IReadOnlyList<string> folders, string fileName, bool isInSource = true)
    {
        folders = [.. folders.Select(WithoutMarks)];
        var stem = Stem(WithoutMarks(fileName));
        if (MatchPattern(folders, stem) is { Success: true } match)
            return Patterned(match);

        var facts = BuiltIn(stem);
        var edition = FolderNames.Edition(folders);
        facts = facts with { EditionOrdinal = facts.EditionOrdinal ?? edition.Ordinal, Edition = facts.Edition ?? edition.Name };
        return isInSource && facts.Label is [>= '0' and <= '9', ..] && FolderNames.Section(folders) is { } section
            ? facts with
            {
                Label = section + facts.Label,
            }
            : facts;
    }

    // Marks of direction and other characters that nobody sees, as they are or as messages write them out, are no part of a label or date.
    private static string WithoutMarks(string name)
    {
        if (!name.Any(IsUnseen) && !name.Contains(@"\u", StringComparison.Ordinal))
            return name;
        return string.Concat(
            WrittenOut()
                .Replace(name, m => IsUnseen((char)Convert.ToInt32(m.Groups["code"].Value, 16)) ? "" : m.Value)
                .Where(c => !IsUnseen(c))
        );
    }

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    [GeneratedRegex(@"\\u(?<code>[0-9a-f]{4})")]
    private static partial Regex WrittenOut();

    // A pattern with a slash wants to see the folders too.
    private Match? MatchPattern(IReadOnlyList<string> folders, string stem)
    {
        if (_pattern is null)
            return null;
        var text = _pattern.ToString().Contains('/', StringComparison.Ordinal) ? string.Join('/', [.. folders, stem]) : stem;
        try
        {
            return _pattern.Match(text);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new ArgumentException(
                $"The name pattern takes too long for '{text}': make it simpler, without repetitions inside repetitions.",
                e
            );
        }
    }

    private static NameFacts BuiltIn(string stem)
    {
        var rest = stem;
        var date = NameDates.Find(stem);
        if (date is { } found)
            rest = string.Concat(stem.AsSpan(0, found.Index), [NameLabels.DateMark], stem.AsSpan(found.Index + found.Length));
        var edition = NameEditions.Find(rest);
        var label = NameLabels.Find(edition.Rest);
        return new NameFacts
        {
            Date = date?.Date,
            DatePrecision = date?.Precision ?? DatePrecision.Day,
            Label = label?.Label,
            LabelIsSure = label?.IsSure ?? false,
            Edition = edition.Edition,
            EditionOrdinal = edition.Ordinal,
            Version = edition.Version,
        };
    }

    private static NameFacts Patterned(Match match)
    {
        DateOnly? date = null;
        if (Group("date") is { } whole)
            date = NameDates.Find(whole)?.Date;
        else if (
            int.TryParse(Group("year"), out var year)
            && int.TryParse(Group("month"), out var month)
            && int.TryParse(Group("day"), out var day)
        )
            date = NameDates.Day(year < 100 ? 2000 + year : year, month, day);

        var label = Labels.PageLabel.Parse(Group("label"));
        var edition = Group("edition");
        var isOrdinal = int.TryParse(edition, out var ordinal) && ordinal >= 1;
        return new NameFacts
        {
            Date = date,
            Label = label?.Text.ToUpperInvariant(),
            LabelIsSure = label is not null,
            Edition = isOrdinal ? null : edition,
            EditionOrdinal = isOrdinal ? ordinal : null,
        };

        string? Group(string name) => match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;
    }

    // Full-width letters and digits are the same letters and digits.
    private string Stem(string fileName)
    {
        var stem = fileName;
        while (_extensions.FirstOrDefault(e => stem.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } extension)
            stem = stem[..^extension.Length];
        return string.Concat(stem.EnumerateRunes()).Normalize(NormalizationForm.FormKC);
    }
}
