using System.Text;

namespace Broadsheet.SearchBench;

/// <summary>
/// Text of archives that do not exist: words whose frequency falls with their rank as in living languages, Chinese of one to four
/// characters and English of invented syllables. The same article always has the same text, so that an archive of a million need not be
/// kept.
/// </summary>
internal sealed class ArchiveText
{
    private const int ChineseWords = 60_000;
    private const int EnglishWords = 80_000;
    private const int Characters = 3_500;
    private readonly double[] _zipf;

    public ArchiveText()
    {
        var random = new Random(20311215);
        var characters = Enumerable.Range(0, Characters).Select(i => (char)(0x4E00 + i * 5)).ToArray();
        random.Shuffle(characters);
        Chinese = Words(ChineseWords, () => Chinese1(random, characters));
        English = Words(EnglishWords, () => English1(random));
        _zipf = new double[Math.Max(ChineseWords, EnglishWords)];
        var sum = 0.0;
        for (var i = 0; i < _zipf.Length; i++)
            _zipf[i] = sum += 1.0 / (i + 2.7);
    }

    /// <summary>Chinese words, the commonest first.</summary>
    public string[] Chinese { get; }

    /// <summary>English words, the commonest first.</summary>
    public string[] English { get; }

    /// <summary>Headline and paragraphs of an article.</summary>
    public (string Headline, string[] Paragraphs) Article(long number, bool chinese)
    {
        var random = new Random((int)(number * 2654435761 % int.MaxValue));
        var length = (int)Math.Clamp(Math.Exp(Gauss(random) * 0.55 + (chinese ? 6.55 : 5.95)), chinese ? 120 : 60, 4000);
        var headline = new StringBuilder();
        for (var words = random.Next(4, 9); words > 0; words--)
            headline.Append(chinese || headline.Length == 0 ? "" : " ").Append(Word(random, chinese));
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        for (var written = 0; written < length; )
        {
            var clause = random.Next(3, 9);
            for (; clause > 0; clause--)
            {
                var word = Word(random, chinese);
                paragraph.Append(chinese || paragraph.Length == 0 || paragraph[^1] == ' ' ? "" : " ").Append(word);
                written += chinese ? word.Length : 1;
            }
            if (random.Next(40) == 0)
                paragraph.Append(chinese ? $"{random.Next(1, 2040)}年" : $" {random.Next(1, 2040)}");
            var ends = random.Next(3) == 0;
            paragraph.Append(
                chinese
                    ? ends
                        ? "。"
                        : "，"
                    : ends
                        ? ". "
                        : ", "
            );
            if (ends && paragraph.Length > (chinese ? 120 : 450))
            {
                paragraphs.Add(paragraph.ToString().TrimEnd());
                paragraph.Clear();
            }
        }
        if (paragraph.Length > 0)
            paragraphs.Add(paragraph.ToString().TrimEnd());
        return (headline.ToString(), [.. paragraphs]);
    }

    private string Word(Random random, bool chinese)
    {
        var words = chinese ? Chinese : English;
        var at = Array.BinarySearch(_zipf, 0, words.Length, random.NextDouble() * _zipf[words.Length - 1]);
        return words[Math.Min(at < 0 ? ~at : at, words.Length - 1)];
    }

    private static string[] Words(int count, Func<string> make)
    {
        var words = new List<string>(count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
        {
            if (make() is var word && seen.Add(word))
                words.Add(word);
        }
        return [.. words];
    }

    private static string Chinese1(Random random, char[] characters)
    {
        var length = random.NextDouble() switch
        {
            < 0.05 => 1,
            < 0.75 => 2,
            < 0.9 => 3,
            _ => 4,
        };
        // Some characters are in many words.
        return string.Create(length, random, (span, r) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = characters[(int)(Math.Pow(r.NextDouble(), 2.2) * characters.Length)];
        });
    }

    private static string English1(Random random)
    {
        string[] onsets =
        [
            "b",
            "br",
            "c",
            "ch",
            "d",
            "f",
            "fl",
            "g",
            "h",
            "l",
            "m",
            "n",
            "p",
            "pl",
            "r",
            "s",
            "sh",
            "st",
            "t",
            "tr",
            "v",
            "w",
            "",
        ];
        string[] nuclei = ["a", "e", "i", "o", "u", "ai", "ea", "oo", "ou"];
        string[] codas = ["", "", "n", "r", "l", "t", "s", "nd", "rt", "ck"];
        var word = new StringBuilder();
        for (var syllables = random.Next(1, 4); syllables > 0; syllables--)
            word.Append(onsets[random.Next(onsets.Length)])
                .Append(nuclei[random.Next(nuclei.Length)])
                .Append(codas[random.Next(codas.Length)]);
        return word.Append(
                random.Next(6) switch
                {
                    0 => "s",
                    1 => "ing",
                    2 => "ed",
                    _ => "",
                }
            )
            .ToString();
    }

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
