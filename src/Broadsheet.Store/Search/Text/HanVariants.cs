using System.Reflection;

namespace Broadsheet.Store.Search.Text;

/// <summary>
/// Folds traditional into simplified characters, and shapes of one character into one. After the Unihan database of Unicode 15
/// (<c>Data/make-han-variants.mjs</c>); characters of the Basic Multilingual Plane only.
/// </summary>
internal static class HanVariants
{
    private const int First = 0x3400;
    private const int Last = 0xFAFF;
    private static readonly char[] Folded = Load();

    /// <summary>The form that terms are made of.</summary>
    public static char Fold(char c) => c is >= (char)First and <= (char)Last ? Folded[c - First] : c;

    private static char[] Load()
    {
        var table = new char[Last - First + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)(First + i);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Search/han-variants")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            foreach (var from in line.AsSpan(1))
                table[from - First] = line[0];
        }
        return table;
    }
}
