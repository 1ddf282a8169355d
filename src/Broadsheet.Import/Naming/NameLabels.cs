using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Import.Naming;

/// <summary>Finds the page label in a name whose date, edition and version were taken out.</summary>
internal static partial class NameLabels
{
    /// <summary>Stands in a name where its date stood.</summary>
    public const char DateMark = '\u0001';

    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>A label and whether it can hardly mean anything else.</summary>
    internal readonly record struct Found(string Label, bool IsSure);

    public static Found? Find(string name)
    {
        var hasDate = name.Contains(DateMark, StringComparison.Ordinal);
        return Spoken(name) ?? DoublePage(name, hasDate) ?? Keyword(name) ?? BestToken(name, hasDate);
    }

    // 第01版, 第A01版, A3版, 第三版, 头版
    private static Found? Spoken(string name)
    {
        if (SpokenForm().Match(name) is not { Success: true } m)
            return null;
        var number = m.Groups["n"].Success
            ? m.Groups["n"].Value
            : ChineseNumber(m.Groups["c"].Value).ToString(CultureInfo.InvariantCulture);
        return new(m.Groups["l"].Value.ToUpperInvariant() + number, true);
    }

    // A02-03, A02-A03, 02-03, A02A03: neighbouring numbers only, so that a hyphen between other numbers makes no double page.
    private static Found? DoublePage(string name, bool hasDate)
    {
        foreach (Match m in DoubleForm().Matches(name))
        {
            var section = m.Groups["l"].Value.ToUpperInvariant();
            int first = Number(m.Groups["n"]),
                second = Number(m.Groups["n2"]);
            if (second == first + 1 && (section.Length > 0 || m.Groups["n"].Length >= 2))
                return new($"{section}{Digits(m.Groups["n"])}-{Digits(m.Groups["n2"])}", hasDate || section.Length > 0);
        }

        return null;
    }

    // Page A4, page_12, Seite 3, p03. A number alone may only count the files of an export.
    private static Found? Keyword(string name)
    {
        if (KeywordForm().Match(name) is not { Success: true } m)
            return null;
        var section = m.Groups["l"].Value.ToUpperInvariant();
        return new(section + Digits(m.Groups["n"]), section.Length > 0);
    }

    private static Found? BestToken(string name, bool hasDate)
    {
        Found? best = null;
        var bestScore = 0;
        foreach (Match m in TokenForm().Matches(name))
        {
            var section = m.Groups["l"].Value.ToUpperInvariant();
            var digits = Digits(m.Groups["n"]);
            var score = Score(name, m, section, digits);
            // Of equals the first labelled one wins (A01_B2 begins on A01), and the last plain number (edition, then page).
            if (score == 0 || score < bestScore || (score == bestScore && section.Length > 0))
                continue;
            bestScore = score;
            best = new(section + digits + m.Groups["x"].Value.ToUpperInvariant(), hasDate ? score > 30 : IsSection(section));
        }

        return best;
    }

    // Without a date beside it a letter may be a section or anything: x1, s3.
    private static bool IsSection(string letters) => letters is [>= 'A' and <= 'H'] || (letters.Length == 2 && letters[0] == letters[1]);

    private static int Score(string name, Match token, string section, string digits)
    {
        var before = token.Index > 0 ? name[token.Index - 1] : ' ';
        if (char.IsLetter(before))
            return section.Length == 0 ? 20 : 0;
        if (before == '(')
            return 10;
        if (before == DateMark)
            return 100;
        if (section.Length > 0)
            return digits.Length >= 2 ? 80 : 70;
        return digits.Length >= 2 ? 60 : 50;
    }

    private static int ChineseNumber(string text)
    {
        if (text == "头")
            return 1;
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.Aggregate(0, (number, c) => number * 10 + ChineseDigits.IndexOf(c, StringComparison.Ordinal));
        var tens = ten == 0 ? 1 : ChineseDigits.IndexOf(text[ten - 1], StringComparison.Ordinal);
        var ones = ten == text.Length - 1 ? 0 : ChineseDigits.IndexOf(text[ten + 1], StringComparison.Ordinal);
        return tens * 10 + ones;
    }

    // Archives write page 1 as 0001; what is longer than any printed label is written so that files sort.
    private static string Digits(Group group) => group.Length > 3 ? group.Value.TrimStart('0').PadLeft(1, '0') : group.Value;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "第?(?<![A-Za-z])(?<l>[A-Za-z]{0,2})叠?[-_ ]?第?(?:(?<n>[0-9]{1,3})|(?<c>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九头]))版",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SpokenForm();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(?<l>[A-Za-z]{0,2})(?<n>0{0,5}[0-9]{1,3})(?:[-&+~、]\k<l>?|(?<=[A-Za-z][0-9]+)\k<l>)(?<n2>0{0,5}[0-9]{1,3})(?![0-9A-Za-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DoubleForm();

    [GeneratedRegex(
        @"(?<!\p{L})(?:pages?|pagina|página|pag|pág|pg|p|seite|strona|страница|стр|halaman|trang)[ _.\-]*(?<l>[A-Z]?)[ _\-]?(?<n>0{0,5}[0-9]{1,3})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex KeywordForm();

    [GeneratedRegex(
        @"(?<=(?<![A-Za-z]))(?<l>[A-Za-z]{1,2})[-_ ]?(?<n>0{0,5}[0-9]{1,3})(?<x>)(?![0-9A-Za-z])|(?<![0-9])(?<l>)(?<n>0{0,5}[0-9]{1,3})(?<x>[A-Da-d]?)(?![0-9A-Za-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TokenForm();
}
