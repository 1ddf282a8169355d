using System.Reflection;
using System.Text;

namespace Broadsheet.Store.Search.Text;

/// <summary>
/// Folds traditional into simplified characters, and shapes of one character into one: old and new forms of Japan, forms that names keep,
/// rare shapes, radicals. After the Unihan database of Unicode 15 (<c>Data/make-han-variants.mjs</c>).
/// </summary>
internal static class HanVariants
{
    private const int First = 0x2E80;
    private const int Last = 0xFAFF;
    private static readonly char[] Folded = new char[Last - First + 1];
    private static readonly Dictionary<int, Rune> Rare = [];

    static HanVariants() => Load();

    /// <summary>The form that terms are made of.</summary>
    public static char Fold(char c) => c is >= (char)First and <= (char)Last ? Folded[c - First] : c;

    /// <summary>The form that terms are made of, for a character outside the Basic Multilingual Plane.</summary>
    public static Rune Fold(Rune rune) => Rare.GetValueOrDefault(rune.Value, rune);

    private static void Load()
    {
        for (var i = 0; i < Folded.Length; i++)
            Folded[i] = (char)(First + i);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Search/han-variants")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var to = Rune.GetRuneAt(line, 0);
            foreach (var from in line.AsSpan(to.Utf16SequenceLength).EnumerateRunes())
            {
                if (from.IsBmp)
                    Folded[from.Value - First] = line[0];
                else
                    Rare[from.Value] = to;
            }
        }
    }
}
