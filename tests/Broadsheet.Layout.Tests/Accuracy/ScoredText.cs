using System.Globalization;
using System.Text;

namespace Broadsheet.Layout.Tests.Accuracy;

/// <summary>How much two texts have in common: what articles are told apart and matched by.</summary>
internal static class ScoredText
{
    // How many places of the same run are looked at: a run that stands everywhere says little.
    private const int MostPlaces = 24;

    /// <summary>The text without what may be written in several ways: white space, hyphens and dashes, marks of direction, widths,
    /// ligatures, quotes.</summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!IsDropped(c))
                result.Append(Unquoted(c));
        }
        return result.ToString();
    }

    private static char Unquoted(char c) =>
        c switch
        {
            '“' or '”' or '„' or '‟' or '«' or '»' or '〝' or '〞' => '"',
            '‘' or '’' or '‚' or '‛' or '‹' or '›' or '`' or '´' => '\'',
            _ => c,
        };

    /// <summary>Whether a third of it is written in characters that stand for words or syllables.</summary>
    public static bool IsWide(string text)
    {
        var begin = text.AsSpan(0, Math.Min(text.Length, 4000));
        var wide = 0;
        foreach (var c in begin)
            wide += c is >= '⺀' and <= '鿿' or >= '가' and <= '퟿' ? 1 : 0;
        return wide * 3 > begin.Length;
    }

    /// <summary>
    /// Matched characters over the union of both, in any order: the longest runs that begin at each place of the one are taken out of the
    /// other, no run below five (wide) or nine characters, then what is left of both in short ones.
    /// </summary>
    public static double Overlap(string found, string truth)
    {
        if (found == truth)
            return 1;
        if (found.Length == 0 || truth.Length == 0)
            return 0;
        var wide = IsWide(truth);
        var run = Math.Min(wide ? 5 : 9, Math.Max(2, Math.Min(found.Length, truth.Length)));
        var (matched, restFound, restTruth) = Tile(found, truth, run);
        // Line ends and single words count only where something longer did.
        if (matched > 0 && restFound.Length > 0 && restTruth.Length > 0)
            matched += Tile(restFound, restTruth, run <= 5 ? 2 : 4).Matched;
        return (double)matched / (found.Length + truth.Length - matched);
    }

    /// <summary>The share of a text that stands in another, in runs of at least so many characters.</summary>
    public static double Cover(string text, string other, int run) =>
        text.Length < run
            ? other.Contains(text, StringComparison.Ordinal)
                ? 1
                : 0
            : (double)Tile(text, other, run).Matched / text.Length;

    /// <summary>1 for equal texts, less by the share of characters that would have to be changed.</summary>
    public static double Similarity(string a, string b) => a == b ? 1 : 1 - (double)Distance(a, b) / Math.Max(a.Length, b.Length);

    private static bool IsDropped(char c) =>
        char.IsWhiteSpace(c)
        || c is '-' or '·' or '•' or '・' or '−' or 'ـ' or '\u00AD'
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format
        || c is >= '\u2010' and <= '\u2015';

    private static (int Matched, string RestFound, string RestTruth) Tile(string found, string truth, int run)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var j = 0; j + run <= truth.Length; j++)
        {
            var key = truth.Substring(j, run);
            if (!places.TryGetValue(key, out var list))
                places[key] = list = [];
            list.Add(j);
        }
        var (takenFound, takenTruth) = (new bool[found.Length], new bool[truth.Length]);
        var (matched, next) = (0, -1);
        for (var i = 0; i + run <= found.Length; )
        {
            var (best, at) = places.TryGetValue(found.Substring(i, run), out var list)
                ? Longest(found, i, truth, takenTruth, list, next)
                : (0, -1);
            if (best < run)
            {
                i++;
                continue;
            }
            takenFound.AsSpan(i, best).Fill(true);
            takenTruth.AsSpan(at, best).Fill(true);
            matched += best;
            i += best;
            next = at + best;
        }
        return (matched, Rest(found, takenFound), Rest(truth, takenTruth));
    }

    private static (int Length, int At) Longest(string found, int from, string truth, bool[] taken, List<int> places, int next)
    {
        var looked = places.Take(MostPlaces);
        if (places.Count > MostPlaces && places.Contains(next))
            looked = looked.Append(next);
        var (best, at) = (0, -1);
        foreach (var place in looked)
        {
            var length = 0;
            while (
                from + length < found.Length
                && place + length < truth.Length
                && !taken[place + length]
                && found[from + length] == truth[place + length]
            )
                length++;
            if (length > best || (length == best && place == next))
                (best, at) = (length, place);
        }
        return (best, at);
    }

    private static string Rest(string text, bool[] taken) => string.Concat(text.Where((_, i) => !taken[i]));

    private static int Distance(string a, string b)
    {
        // What both begin and end with costs nothing.
        var begin = a.AsSpan().CommonPrefixLength(b);
        (a, b) = (a[begin..], b[begin..]);
        var end = 0;
        while (end < a.Length && end < b.Length && a[^(end + 1)] == b[^(end + 1)])
            end++;
        (a, b) = (a[..^end], b[..^end]);
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
