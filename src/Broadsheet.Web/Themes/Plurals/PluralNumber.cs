using System.Globalization;

namespace Broadsheet.Web.Themes.Plurals;

/// <summary>A number as plural rules look at it: what counts is how it is written, <c>1</c> and <c>1.0</c> differ (UTS 35,
/// operands).</summary>
/// <param name="Value">n: its value, without sign.</param>
/// <param name="Whole">i: its whole digits.</param>
/// <param name="Places">v: how many fraction digits are written.</param>
/// <param name="PlacesWithoutZeros">w: how many without the zeros at their end.</param>
/// <param name="Fraction">f: the fraction digits as a number.</param>
/// <param name="FractionWithoutZeros">t: the same without the zeros at their end.</param>
/// <param name="Exponent">c, e: the power of ten that it is written with in compact form.</param>
internal readonly record struct PluralNumber(
    decimal Value,
    decimal Whole,
    int Places,
    int PlacesWithoutZeros,
    decimal Fraction,
    decimal FractionWithoutZeros,
    int Exponent
)
{
    /// <summary>A whole number.</summary>
    public static PluralNumber Of(long count) => new(Math.Abs((decimal)count), Math.Abs((decimal)count), 0, 0, 0, 0, 0);

    /// <summary>A number as it is written: <c>3</c>, <c>1.50</c>, <c>1.2c6</c> for 1.2 millions.</summary>
    /// <exception cref="FormatException">The text is no such number.</exception>
    public static PluralNumber Parse(string text)
    {
        var cut = text.IndexOfAny(['c', 'e']);
        var exponent = cut < 0 ? 0 : int.Parse(text[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
        var digits = cut < 0 ? text : text[..cut];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? "" : digits[(point + 1)..];
        var whole = point < 0 ? digits : digits[..point];
        // 1.2c6 is written with what is left of its digits when it is written out: 1200000.
        whole += fraction[..Math.Min(exponent, fraction.Length)].PadRight(exponent, '0');
        fraction = fraction.Length > exponent ? fraction[exponent..] : "";
        var bare = fraction.TrimEnd('0');
        var value = Read(fraction.Length == 0 ? whole : $"{whole}.{fraction}");
        return new(value, Read(whole), fraction.Length, bare.Length, Read(fraction), Read(bare), exponent);
    }

    /// <summary>An operand of a rule.</summary>
    /// <exception cref="FormatException">There is no operand of that name.</exception>
    public decimal Operand(char name) =>
        name switch
        {
            'n' => Value,
            'i' => Whole,
            'v' => Places,
            'w' => PlacesWithoutZeros,
            'f' => Fraction,
            't' => FractionWithoutZeros,
            'c' or 'e' => Exponent,
            _ => throw new FormatException($"'{name}' is no operand of plural rules."),
        };

    private static decimal Read(string digits) =>
        digits.Length == 0 ? 0 : decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
