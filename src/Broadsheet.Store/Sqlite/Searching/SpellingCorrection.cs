using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Finds for a query without hits one that is written nearly the same and has some. Scripts with spaces only: ideographs are not
/// misspelt.</summary>
internal static class SpellingCorrection
{
    private const int ShortestWord = 4;
    private const int ShortestWordOfTwoFaults = 6;
    private const int MostWordsRead = 20_000;
    private const int MostCandidates = 12;
    private const int Counted = 1000;
    private const int MostWords = 8;

    /// <summary>The corrected query; null when there is none.</summary>
    public static string? Correct(SqliteSession session, string typed, ParsedQuery query, WordForms forms, IndexScope scope)
    {
        var corrected = typed;
        var words = query.Wanted.Where(p => p.Terms.Count == 1 && p.Kinds[0] == TermKind.Word && !p.EndsOpen).Take(MostWords + 1).ToList();
        if (words.Count is 0 or > MostWords)
            return null;
        foreach (var word in words)
        {
            var term = word.Terms[0];
            if (term.Length < ShortestWord || char.IsAsciiDigit(term[0]) || Count(session, forms.Of(term), scope) > 0)
                continue;
            if (Best(session, term, forms, scope) is not { } better)
                return null;
            corrected = corrected.Replace(word.Typed, better, StringComparison.Ordinal);
        }
        if (corrected == typed || QueryParser.Parse(corrected).Root is not { } root)
            return null;
        return MainSource.Of(session, scope, root, new(forms)).Count(1) > 0 ? corrected : null;
    }

    private static string? Best(SqliteSession session, string word, WordForms forms, IndexScope scope)
    {
        var candidates = EditDistance.OneFaultAway(word).Where(forms.Knows).Distinct(StringComparer.Ordinal).Take(MostCandidates).ToList();
        if (candidates.Count == 0 && word.Length >= ShortestWordOfTwoFaults)
        {
            candidates =
            [
                .. forms.BeginningWith(word[..2], MostWordsRead).Where(w => EditDistance.IsWithin(w, word, 2)).Take(MostCandidates),
            ];
        }
        return candidates
            .Select(c => (Word: c, Count: Count(session, [c], scope)))
            .Where(c => c.Count > 0)
            .OrderByDescending(c => c.Count)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .Select(c => c.Word)
            .FirstOrDefault();
    }

    private static long Count(SqliteSession session, IReadOnlyList<string> words, IndexScope scope) =>
        (long)
            session.Scalar(
                SqlText.Query("search-in-text", "counted"),
                ("$terms", scope.With($"({string.Join(" OR ", words.Select(w => $"\"{w}\""))})")),
                ("$first", scope.First),
                ("$last", scope.Last),
                ("$limit", Counted)
            )!;
}
