using System.Globalization;

namespace Broadsheet.Web.Themes.Plurals;

/// <summary>A rule of CLDR: <c>v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f = 1</c>.</summary>
internal sealed class PluralRule
{
    private readonly Relation[][] _choices;

    private PluralRule(Relation[][] choices) => _choices = choices;

    /// <summary>Reads a rule.</summary>
    /// <exception cref="FormatException">The text is no rule.</exception>
    public static PluralRule Parse(string text) =>
        new([.. text.Split(" or ").Select(c => c.Split(" and ").Select(Relation.Parse).ToArray())]);

    /// <summary>True for a number that the rule is about.</summary>
    public bool Holds(PluralNumber number) => _choices.Any(c => c.All(r => r.Holds(number)));

    private sealed record Relation(char Operand, int? Modulus, bool IsEqual, IReadOnlyList<(decimal From, decimal To)> Ranges)
    {
        // "n % 100 != 11..13,71": an operand, perhaps a remainder, and what it is or is not.
        public static Relation Parse(string text)
        {
            var words = text.Trim().Split(' ');
            if (words is not ([{ Length: 1 }, _, _] or [{ Length: 1 }, "%", _, _, _]) || words[^2] is not ("=" or "!="))
                throw new FormatException($"'{text}' is no relation of a plural rule.");
            int? modulus = words.Length == 5 ? int.Parse(words[2], NumberStyles.None, CultureInfo.InvariantCulture) : null;
            return new(words[0][0], modulus, words[^2] == "=", [.. words[^1].Split(',').Select(Range)]);
        }

        public bool Holds(PluralNumber number)
        {
            var value = number.Operand(Operand);
            if (Modulus is { } modulus)
                value %= modulus;
            // A range has whole numbers only: 1.5 is not in 1..3.
            return Ranges.Any(r => value >= r.From && value <= r.To && value == decimal.Truncate(value)) == IsEqual;
        }

        private static (decimal From, decimal To) Range(string text)
        {
            var ends = text.Split("..");
            return (Number(ends[0]), Number(ends[^1]));
        }

        private static decimal Number(string text) => decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
