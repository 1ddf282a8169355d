namespace Broadsheet.Layout.Language;

/// <summary>Looks for the words of selling, telephone numbers, prices and addresses in a text.</summary>
internal static class Advertisements
{
    // What is longer than this is looked at in its beginning only.
    private const int Longest = 4000;
    private static readonly PhraseFinder Words = new(Vocabulary.All.SelectMany(v => v.Entries("advertisement")));
    private static readonly HashSet<string> Labels = [.. Vocabulary.All.SelectMany(v => v.Entries("advertisement-labels"))];

    /// <summary>The evidence in a text of one block or of several joined by line breaks.</summary>
    public static AdvertisementEvidence Score(string text)
    {
        var folded = TextFold.Fold(text.Length > Longest ? text[..Longest] : text);
        var (phones, prices) = NumberSigns.Count(folded);
        var addresses = NetAddresses.Count(folded);
        var words = Words.CountDifferent(folded);
        var isLabelled = text.Length <= Longest && text.Split('\n').Any(IsLabel);
        var letters = Math.Max(10, folded.Count(char.IsLetterOrDigit));
        var weight = folded.AsSpan().ContainsAnyInRange('\u2E80', '\uD7FF') ? letters * 2.5 : letters;
        // A story of three hundred words may name a price and a number; a box of thirty that does sells something.
        var call = letters < 260 ? 2.6 : 1.6;
        var signs = call * Math.Min(phones, 3) + 1.2 * Math.Min(prices, 4) + 1.2 * addresses + 0.9 * Math.Min(words, 8);
        var density = signs / Math.Sqrt(weight / 60.0 + 1);
        return new()
        {
            IsLabelled = isLabelled,
            Phones = phones,
            Prices = prices,
            Addresses = addresses,
            Words = words,
            Score = isLabelled ? Math.Max(0.9, Squash(density)) : Math.Round(Squash(density), 3),
        };
    }

    /// <summary>True for a line that says advertisement and nothing else.</summary>
    public static bool IsLabel(string line) =>
        line.Length <= 40
        && Labels.Contains(TextFold.Fold(line).Trim(' ', '-', '*', '.', ':', '|', '[', ']', '(', ')', '■', '▲', '▼', '•'));

    private static double Squash(double x) => 1 - Math.Exp(-x / 2.2);
}
