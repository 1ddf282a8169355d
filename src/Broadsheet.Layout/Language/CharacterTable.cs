using System.Globalization;

namespace Broadsheet.Layout.Language;

/// <summary>The file characters.txt, read once: forms that only typesetting uses, and letters with their accents.</summary>
internal static class CharacterTable
{
    private static readonly LanguageFile File = LanguageFile.Read("characters");

    /// <summary>Characters that stand for other text; empty text where they stand for none.</summary>
    public static IReadOnlyDictionary<int, string> Forms { get; } = ReadForms();

    /// <summary>Letters with accents: their letter without any.</summary>
    public static IReadOnlyDictionary<int, int> Bases { get; } = ReadBases();

    /// <summary>Letter and one combining mark: the letter that carries it.</summary>
    public static IReadOnlyDictionary<(int Letter, int Mark), int> Compositions { get; } = ReadCompositions();

    private static Dictionary<int, string> ReadForms()
    {
        var forms = new Dictionary<int, string>();
        foreach (var codes in File.Lines("forms").Select(Codes))
            forms[codes[0]] = string.Concat(codes.Skip(1).Select(char.ConvertFromUtf32));
        return forms;
    }

    private static Dictionary<int, int> ReadBases() => File.Lines("accents").Select(Codes).ToDictionary(c => c[0], c => c[1]);

    private static Dictionary<(int Letter, int Mark), int> ReadCompositions()
    {
        var whole = File.Lines("accents").Select(Codes).ToList();
        var byParts = whole.GroupBy(c => string.Join(' ', c.Skip(1))).ToDictionary(g => g.Key, g => g.First()[0]);
        var pairs = new Dictionary<(int, int), int>();
        foreach (var codes in whole)
        {
            if (codes.Length == 3)
                pairs.TryAdd((codes[1], codes[2]), codes[0]);
            else if (byParts.TryGetValue(string.Join(' ', codes.Skip(1).SkipLast(1)), out var inner))
                pairs.TryAdd((inner, codes[^1]), codes[0]);
        }
        return pairs;
    }

    private static int[] Codes(string line) =>
        [
            .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(x => int.Parse(x, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        ];
}
