using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>The persons that a printed byline names, one each, without what stands around them: "By", 本报记者, what they are, where they wrote
/// from.</summary>
public static partial class AuthorNames
{
    private const int Most = 20;

    /// <summary>The names in order; none where the line names nobody, such as "Staff reports" or 本报评论员.</summary>
    /// <param name="byline">The byline, printed line breaks and all.</param>
    public static IReadOnlyList<string> In(string byline)
    {
        ArgumentNullException.ThrowIfNull(byline);
        var found = new List<string>();
        var whole = Read(byline);
        if (whole.Count > 0)
            found.AddRange(whole);
        else
            found.AddRange(byline.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Read));
        // A town after a name is one word where the names are two.
        if (found.Any(n => n.Contains(' ', StringComparison.Ordinal)))
            found.RemoveAll(n => !n.Contains(' ', StringComparison.Ordinal) && n.All(c => c < '\u2E80'));
        return [.. found.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static IEnumerable<string> Plain(IReadOnlyList<string> names) =>
        names
            .Select(n => Whereabouts().Replace(n, "").Trim(' ', ',', '.', '-', '–', '—', '|', '/'))
            .Where(n => n.Length > 1 && !n.Any(char.IsDigit) && !n.Contains('@', StringComparison.Ordinal));

    private static List<string> Read(string text)
    {
        // 何立夏 发自青岚, 本报青岚电 记者 何立夏: a town of two characters looks like a name.
        var shorter = Sent().Replace(text.Trim(), "").Trim();
        if (Bylines.Recognise(shorter) is { } reading)
            return [.. Plain(reading.Names)];
        shorter = Whereabouts().Replace(shorter, "");
        if (Bylines.Recognise(shorter) is { } cut)
            return [.. Plain(cut.Names)];
        return Reporter().Match(shorter) is { Success: true, Index: > 0 } role && Bylines.Recognise(shorter[role.Index..]) is { } rest
            ? [.. Plain(rest.Names)]
            : [];
    }

    /// <summary>"in Paris", "à Lyon", "(Berlin)", and what a name is followed by over a comma.</summary>
    [GeneratedRegex(
        @"(?:\s+(?:in|at|from|for|aus|en|à|a|em|i|på|fra|från|din|из|в|w|z)\s+\p{Lu}.*|\s*[（(【\[].*|\s+[–—|]\s+.*)$",
        RegexOptions.CultureInvariant,
        200
    )]
    private static partial Regex Whereabouts();

    [GeneratedRegex(
        @"^\p{IsCJKUnifiedIdeographs}{4,8}(?:[0-9０-９]+月[0-9０-９]+日)?[电電讯訊][\s　]*|[\s　]*(?:发自|發自|摄于|攝於|发于|發於).*$"
            + @"|[\s　]+\p{IsCJKUnifiedIdeographs}{2,4}(?<!摄影|攝影|综合|綜合)(?:报道|報道|報導|报导)$",
        RegexOptions.CultureInvariant,
        200
    )]
    private static partial Regex Sent();

    [GeneratedRegex("记者|記者|기자", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Reporter();
}
