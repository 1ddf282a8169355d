namespace Broadsheet.Layout.Language;

/// <summary>
/// Tells the language of a text: first by its script, then by letters that only some languages of the script use, and by the small words
/// that make up half of any text (<c>@stop-words</c> and <c>@letters</c> of the data files).
/// </summary>
internal static class LanguageDetector
{
    // Enough to be sure of, whatever the length of the issue.
    private const int Enough = 20_000;

    private static readonly Dictionary<string, List<(int Language, double Weight)>> Words = BuildWords();
    private static readonly Dictionary<char, List<int>> Letters = BuildLetters();

    /// <summary>The language of a text and how sure it is.</summary>
    public static LanguageReading Detect(string text)
    {
        var sample = text.Length > Enough ? text.AsSpan(0, Enough) : text.AsSpan();
        var counts = ScriptCounts.Of(sample);
        if (counts.Letters == 0)
            return new("und", 0);
        if (counts.Hangul > 0 && counts.Hangul * 4 >= counts.Wide)
            return new("ko", Sure(counts.Hangul));
        if (counts.Wide * 3 >= counts.Letters)
            return Wide(sample, counts);
        var script = counts.Main;
        return script switch
        {
            "Latn" or "Cyrl" or "Arab" => ByWords(sample, script),
            _ => new(ScriptCounts.OnlyLanguage(script), Sure(counts.Letters) * 0.98),
        };
    }

    private static double Sure(int letters) => Math.Min(0.99, 0.5 + letters / 40.0);

    private static LanguageReading Wide(ReadOnlySpan<char> text, ScriptCounts counts)
    {
        if (counts.Kana * 20 > counts.Wide || (counts.Kana > 0 && counts.Wide < 20))
            return new("ja", Sure(counts.Kana * 4));
        var simplified = 0;
        var traditional = 0;
        foreach (var c in text)
        {
            simplified += ChineseForms.Simplified.Contains(c) ? 1 : 0;
            traditional += ChineseForms.Traditional.Contains(c) ? 1 : 0;
        }
        var told = simplified + traditional;
        var confidence = told == 0 ? 0.5 : Math.Min(0.99, Math.Max(simplified, traditional) / (double)told * (1 - 0.5 / told));
        return new(traditional > simplified ? "zh-Hant" : "zh-Hans", confidence);
    }

    private static LanguageReading ByWords(ReadOnlySpan<char> text, string script)
    {
        var scores = new double[Vocabulary.All.Count];
        var words = 0;
        var folded = TextFold.Fold(text.ToString());
        for (var i = 0; i < folded.Length; )
        {
            if (!char.IsLetter(folded[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (
                i < folded.Length
                && (char.IsLetter(folded[i]) || char.GetUnicodeCategory(folded[i]) == System.Globalization.UnicodeCategory.NonSpacingMark)
            )
                i++;
            words++;
            if (i - start <= 20 && Words.TryGetValue(folded[start..i], out var languages))
            {
                foreach (var (language, weight) in languages)
                    scores[language] += weight;
            }
        }
        foreach (var c in text)
        {
            if (c >= 0x80 && Letters.TryGetValue(char.ToLowerInvariant(c), out var languages))
            {
                foreach (var language in languages)
                    scores[language] += 0.7 / Math.Sqrt(languages.Count);
            }
        }
        for (var i = 0; i < scores.Length; i++)
            scores[i] = ScriptCounts.ScriptOf(Vocabulary.All[i].Tag) == script ? scores[i] : 0;
        return Best(scores, script, words);
    }

    private static LanguageReading Best(double[] scores, string script, int words)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        if (scores[best] <= 0)
            return new(ScriptCounts.OnlyLanguage(script), 0.1);
        var second = scores.Where((_, i) => i != best).DefaultIfEmpty(0).Max();
        var margin = (scores[best] - second) / scores[best];
        var amount = 1 - Math.Exp(-scores[best] / 2);
        var density = Math.Min(1, scores[best] / Math.Max(1, words) / 0.08);
        return new(
            Vocabulary.All[best].Tag,
            Math.Round(Math.Min(0.99, (0.45 + 0.55 * Math.Min(1, margin * 2.5)) * amount * (0.4 + 0.6 * density)), 3)
        );
    }

    // A word that many languages share tells less of each.
    private static Dictionary<string, List<(int, double)>> BuildWords()
    {
        var owners = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Vocabulary.All.Count; i++)
        {
            foreach (var word in Vocabulary.All[i].Words("stop-words"))
            {
                if (!owners.TryGetValue(word, out var set))
                    owners[word] = set = [];
                set.Add(i);
            }
        }
        return owners.ToDictionary(
            o => o.Key,
            o => o.Value.Select(l => (l, (o.Key.Length == 1 ? 0.4 : 1) / (o.Value.Count * Math.Sqrt(o.Value.Count)))).ToList(),
            StringComparer.Ordinal
        );
    }

    private static Dictionary<char, List<int>> BuildLetters()
    {
        var owners = new Dictionary<char, List<int>>();
        for (var i = 0; i < Vocabulary.All.Count; i++)
        {
            foreach (var letter in Vocabulary.All[i].RawWords("letters").SelectMany(w => w).Distinct())
            {
                if (!owners.TryGetValue(letter, out var list))
                    owners[letter] = list = [];
                list.Add(i);
            }
        }
        return owners;
    }
}
