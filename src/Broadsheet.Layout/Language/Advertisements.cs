using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>Looks for the words of selling, telephone numbers, prices and addresses in a text.</summary>
internal static partial class Advertisements
{
    // What is longer than this is looked at in its beginning only.
    private const int Longest = 4000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly PhraseFinder Words = new(Vocabulary.All.SelectMany(v => v.Entries("advertisement")));
    private static readonly HashSet<string> Labels = [.. Vocabulary.All.SelectMany(v => v.Entries("advertisement-labels"))];

    /// <summary>The evidence in a text of one block or of several joined by line breaks.</summary>
    public static AdvertisementEvidence Score(string text)
    {
        var folded = TextFold.Fold(text.Length > Longest ? text[..Longest] : text);
        var hasDigits = folded.AsSpan().ContainsAnyInRange('0', '9');
        var phones = hasDigits ? Phone().Count(folded) : 0;
        var prices = hasDigits ? Price().Count(folded) : 0;
        var addresses = folded.AsSpan().ContainsAny('@', '.', ':') ? Address().Count(folded) : 0;
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
    public static bool IsLabel(string line) => line.Length <= 40 && Labels.Contains(TextFold.Fold(line).Trim(' ', '-', '*', '.', ':', '|', '[', ']', '(', ')', '■', '▲', '▼', '•'));

    private static double Squash(double x) => 1 - Math.Exp(-x / 2.2);

    [GeneratedRegex(@"(\+[0-9]{1,3}[ .-]?)?(\(0?[0-9]{1,5}\)[ .-]?)?\b[0-9]{3,5}[ .-][0-9]{3,5}([ .-][0-9]{2,5}){0,3}\b|\b1[3-9][0-9]{9}\b|\b0[0-9]{2,3}-?[0-9]{7,8}\b|\b[48]00[- ]?[0-9]{3,4}[- ]?[0-9]{3,4}\b|(电话|热线|電話|tel|phone|тел|هاتف|전화)[.: ]{0,3}\+?[0-9][0-9 ()/-]{4,18}[0-9]", Options)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[$€£¥₽₹₩] ?[0-9]+([.,][0-9]{2,3})*|[0-9]([0-9.,]{0,9}[0-9])? ?(€|euros?\b|eur\b|元(/|起|$|[^旦])|万元起|円|원|руб|₽|р\.|kr\b|zł|usd\b|crowns?\b|ريال|درهم|جنيه|دينار)|[0-9]{1,2} ?% ?(off|rabatt|de descuento|de desconto|di sconto|скидка|خصم|할인)|[0-9](\.[0-9])? ?折", Options)]
    private static partial Regex Price();

    [GeneratedRegex(@"https?://[^ ]{1,200}|\bwww\.[^ ]{1,200}|[a-z0-9._-]{1,60}@[a-z0-9-]{1,60}\.[a-z.]{2,30}|\b[a-z0-9-]{1,60}\.(com|org|net|test|example|cn|de|fr|es|it|ru|br|pt|jp|kr|info|biz|shop)\b", Options)]
    private static partial Regex Address();
}
