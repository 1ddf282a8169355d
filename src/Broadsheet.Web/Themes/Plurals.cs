namespace Broadsheet.Web.Themes;

/// <summary>
/// Which form of a noun stands after a whole number in a language: the plural categories of Unicode's CLDR (cardinal numbers), by which the
/// texts of a theme are named: <c>pages_one</c>, <c>pages_few</c>, <c>pages_other</c>.
/// </summary>
internal static class Plurals
{
    public const string Other = "other";
    private const string Zero = "zero";
    private const string One = "one";
    private const string Two = "two";
    private const string Few = "few";
    private const string Many = "many";

    /// <summary>The category: zero, one, two, few, many or other.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="count">0 or more.</param>
    public static string Of(string language, long count)
    {
        var cut = language.AsSpan().IndexOfAny('-', '_');
        var primary = (cut < 0 ? language : language[..cut]).ToLowerInvariant();
        return primary switch
        {
            "zh"
            or "yue"
            or "ja"
            or "ko"
            or "vi"
            or "th"
            or "lo"
            or "my"
            or "km"
            or "id"
            or "in"
            or "ms"
            or "jv"
            or "su"
            or "bo"
            or "dz"
            or "ii"
            or "ig"
            or "yo"
            or "wo"
            or "to"
            or "sah"
            or "sg"
            or "bm"
            or "tpi"
            or "hnj"
            or "nqo" => Other,
            "ru"
            or "uk"
            or "be"
            or "pl"
            or "cs"
            or "sk"
            or "sr"
            or "hr"
            or "bs"
            or "sh"
            or "sl"
            or "hsb"
            or "dsb"
            or "lt"
            or "lv"
            or "prg" => BaltoSlavic(primary, count),
            "ar" or "ars" or "he" or "iw" or "mt" => Semitic(primary, count),
            "ga" or "gd" or "cy" or "br" => Celtic(primary, count),
            "fr" or "pt" or "es" or "it" or "ca" or "lld" or "scn" or "vec" or "ro" or "mo" => Romance(primary, count),
            "hi"
            or "bn"
            or "gu"
            or "kn"
            or "as"
            or "fa"
            or "am"
            or "zu"
            or "pa"
            or "hy"
            or "si"
            or "ff"
            or "kab"
            or "ak"
            or "ln"
            or "mg"
            or "nso"
            or "ti"
            or "wa"
            or "doi"
            or "pcm" => count <= 1 ? One : Other,
            "is" or "mk" => count % 10 == 1 && count % 100 != 11 ? One : Other,
            "fil" or "tl" or "ceb" => count is 1 or 2 or 3 || count % 10 is not (4 or 6 or 9) ? One : Other,
            "se" or "sma" or "smj" or "smn" or "sms" or "iu" or "naq" or "sat" => count switch
            {
                1 => One,
                2 => Two,
                _ => Other,
            },
            _ => count == 1 ? One : Other,
        };
    }

    private static string BaltoSlavic(string language, long count)
    {
        var (ten, hundred) = (count % 10, count % 100);
        var isOne = ten == 1 && hundred != 11;
        var isFew = ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14);
        var isTeen = hundred is >= 11 and <= 19;
        return language switch
        {
            "ru" or "uk" or "be" => isOne ? One
            : isFew ? Few
            : Many,
            "pl" => count == 1 ? One
            : isFew ? Few
            : Many,
            "cs" or "sk" => count switch
            {
                1 => One,
                >= 2 and <= 4 => Few,
                _ => Other,
            },
            "lt" => ten == 1 && !isTeen ? One
            : ten >= 2 && !isTeen ? Few
            : Other,
            "lv" or "prg" => ten == 0 || isTeen ? Zero
            : isOne ? One
            : Other,
            "sl" or "hsb" or "dsb" => hundred switch
            {
                1 => One,
                2 => Two,
                3 or 4 => Few,
                _ => Other,
            },
            _ => isOne ? One
            : isFew ? Few
            : Other,
        };
    }

    private static string Semitic(string language, long count)
    {
        var hundred = count % 100;
        return (language, count) switch
        {
            (_, 1) => One,
            (_, 2) => Two,
            ("he" or "iw", _) => Other,
            ("mt", _) => count == 0 || hundred is >= 3 and <= 10 ? Few
            : hundred is >= 11 and <= 19 ? Many
            : Other,
            (_, 0) => Zero,
            _ => hundred switch
            {
                >= 3 and <= 10 => Few,
                >= 11 => Many,
                _ => Other,
            },
        };
    }

    private static string Celtic(string language, long count) =>
        language switch
        {
            "ga" => count switch
            {
                1 => One,
                2 => Two,
                >= 3 and <= 6 => Few,
                >= 7 and <= 10 => Many,
                _ => Other,
            },
            "gd" => count switch
            {
                1 or 11 => One,
                2 or 12 => Two,
                (>= 3 and <= 10) or (>= 13 and <= 19) => Few,
                _ => Other,
            },
            "cy" => count switch
            {
                0 => Zero,
                1 => One,
                2 => Two,
                3 => Few,
                6 => Many,
                _ => Other,
            },
            _ => Breton(count),
        };

    private static string Breton(long count)
    {
        var (ten, hundred) = (count % 10, count % 100);
        return ten switch
        {
            1 when hundred is not (11 or 71 or 91) => One,
            2 when hundred is not (12 or 72 or 92) => Two,
            3 or 4 or 9 when hundred / 10 is not (1 or 7 or 9) => Few,
            _ => IsMillions(count) ? Many : Other,
        };
    }

    private static string Romance(string language, long count) =>
        language switch
        {
            "ro" or "mo" => count == 1 ? One
            : count == 0 || count % 100 is >= 1 and <= 19 ? Few
            : Other,
            "fr" or "pt" => count <= 1 ? One
            : IsMillions(count) ? Many
            : Other,
            _ => count == 1 ? One
            : IsMillions(count) ? Many
            : Other,
        };

    /// <summary>A million, two million: "un million de pages".</summary>
    private static bool IsMillions(long count) => count != 0 && count % 1_000_000 == 0;
}
