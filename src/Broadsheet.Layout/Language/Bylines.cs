using System.Buffers;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Recognises bylines: □本报记者 何立夏, By Tessa Sorrell, Von Anna Beispiel, بقلم. The words before and after names are in the data files
/// (<c>@by</c>, <c>@titles</c>, <c>@reporters</c>).
/// </summary>
internal static class Bylines
{
    private const int Longest = 160;
    private static readonly SearchValues<char> Prose = SearchValues.Create("%\"”!?;");
    private static readonly SearchValues<char> Cuts = SearchValues.Create(",|(–—،");

    private static readonly PhraseTable<bool> Prefixes = new(
        Vocabulary
            .All.SelectMany(v => v.Entries("by"))
            .Select(w => (w, w.Contains("photo", StringComparison.Ordinal) || w.Contains("foto", StringComparison.Ordinal)))
    );

    // Words that begin a title only after a name.
    private static readonly string[] Weak = ["for", "to", "from", "staff", "reporter", "aus"];

    private static readonly string[] Titles =
    [
        .. Vocabulary.All.SelectMany(v => v.Entries("titles")).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length),
    ];

    /// <summary>Reads a byline, of one line or of two (name and title); null for anything else.</summary>
    public static BylineReading? Recognise(string line)
    {
        var text = line.Trim();
        if (text.Length is < 2 or > Longest)
            return null;
        if (text.Any(c => Scripts.IsHan(c) || Scripts.IsKana(c) || Scripts.IsHangul(c)))
            return WideBylines.Recognise(text);
        return Western(text);
    }

    private static BylineReading? Western(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].TrimStart('■', '□', '●', '▪', '•', '|', '*', '–', '—', '►', '▶', '/', ' ').TrimEnd(' ', '|', '■', ':');
        if (first.Length == 0)
            return null;
        var titleBelow = lines.Length > 1 ? string.Join(' ', lines.Skip(1)) : null;
        if (titleBelow is not null && !IsTitle(titleBelow) && !titleBelow.Contains('@', StringComparison.Ordinal))
            return null;
        var folded = TextFold.Fold(first);
        if (Prefixes.TryMatch(folded, 0, out var withPictures, out var length))
        {
            var rest = first[length..].TrimStart(':', ' ', '/', '|');
            if (rest.Length == 0)
                return IsTitle(first)
                    ? new()
                    {
                        Names = [],
                        Title = first,
                        Confidence = 0.8,
                    }
                    : null;
            return Named(rest, titleBelow) is { } named
                ? named with
                {
                    WithPictures = withPictures,
                    Confidence = Math.Min(0.97, named.Confidence + (first[^1] == '.' ? -0.2 : 0)),
                }
                : null;
        }
        return Unannounced(first, titleBelow);
    }

    // After "By": names, names and a title, or words that only look like a name.
    private static BylineReading? Named(string rest, string? titleBelow)
    {
        var (names, title) = NamesAndTitle(rest);
        if (names is not null)
            return new()
            {
                Names = names,
                Title = title ?? titleBelow,
                Confidence = title is not null || titleBelow is not null || names[0].Contains(' ', StringComparison.Ordinal) ? 0.95 : 0.75,
            };
        if (IsTitle(rest))
            return new()
            {
                Names = [],
                Title = rest,
                Confidence = 0.85,
            };
        var words = rest.Split(' ');
        var capitals = words.Count(w => w.Length > 0 && !char.IsLower(w[0]));
        return words.Length <= 8 && char.IsUpper(rest[0]) && capitals * 3 >= words.Length * 2 && !rest.EndsWith('.')
            ? new()
            {
                Names = [rest],
                Title = titleBelow,
                Confidence = 0.5,
            }
            : null;
    }

    private static BylineReading? Unannounced(string first, string? titleBelow)
    {
        var (names, title) = NamesAndTitle(first);
        if (names is null)
            return TitleAlone(first);
        if (title is not null || titleBelow is not null)
            return new()
            {
                Names = names,
                Title = title ?? titleBelow,
                Confidence = 0.92,
            };
        var words = names.Sum(n => n.Split(' ').Length);
        return words is >= 2 and <= 6 && names.All(n => n.Contains(' ', StringComparison.Ordinal)) && !first.EndsWith('.')
            ? new() { Names = names, Confidence = 0.35 }
            : null;
    }

    // "Staff reports", or the second line of a byline whose name stands above.
    private static BylineReading? TitleAlone(string first)
    {
        var words = first.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words.Length > 5
            || first.EndsWith('.')
            || first.AsSpan().ContainsAny(Prose)
            || !IsTitle(first)
            || (words.Length > 2 && Weak.Contains(TextFold.Fold(words[0])))
        )
            return null;
        var isLower = char.IsLower(first[0]);
        return new()
        {
            Names = [],
            Title = first,
            Confidence = !isLower || words.Length <= 2 ? 0.6 : 0.4,
        };
    }

    private static (IReadOnlyList<string>? Names, string? Title) NamesAndTitle(string text)
    {
        if (PersonNames.Split(text) is { } whole && !whole.Any(n => IsTitle(n)))
            return (whole, null);
        for (var cut = text.AsSpan().LastIndexOfAny(Cuts); cut > 0; cut = text.AsSpan(0, cut).LastIndexOfAny(Cuts))
        {
            var title = text[(cut + 1)..].Trim(' ', ')', '|');
            if (IsTitle(title) && PersonNames.Split(text[..cut].Trim()) is { } names)
                return (names, title);
        }
        // "unserem Korrespondenten Karl Muster"
        var folded = TextFold.Fold(text);
        var before = Array.Find(Titles, t => StartsWith(folded, t, out _));
        return before is not null && PersonNames.Split(text[before.Length..].Trim()) is { } named
            ? (named, text[..before.Length])
            : (null, null);
    }

    // "Staff Writer", "Special to this newspaper", "корреспондент «Вестника»".
    private static bool IsTitle(string text)
    {
        var folded = TextFold.Fold(text).Trim();
        return folded.Length <= 80
            && Array.Exists(Titles, t =>
                StartsWith(folded, t, out _)
                || (
                    folded.EndsWith(t, StringComparison.Ordinal)
                    && folded.Length > t.Length
                    && folded[^(t.Length + 1)] == ' '
                    && !t.StartsWith("for ", StringComparison.Ordinal)
                    && folded.Count(c => c == ' ') <= 5
                )
            );
    }

    private static bool StartsWith(string folded, string word, out int length)
    {
        length = word.Length;
        return folded.StartsWith(word, StringComparison.Ordinal)
            && (folded.Length == length || !char.IsLetterOrDigit(folded[length]) || !char.IsLetter(word[^1]));
    }
}
