namespace Broadsheet.Layout.Language;

/// <summary>How many letters of each script a text has.</summary>
internal readonly record struct ScriptCounts(int Letters, int Wide, int Kana, int Hangul, string Main)
{
    private static readonly (string Script, Func<int, bool> Has, string Language)[] Known =
    [
        ("Latn", Scripts.IsLatin, "en"),
        ("Cyrl", Scripts.IsCyrillic, "ru"),
        ("Arab", Scripts.IsArabic, "ar"),
        ("Hebr", Scripts.IsHebrew, "he"),
        ("Grek", Scripts.IsGreek, "el"),
        ("Thai", c => c is >= 0x0E00 and <= 0x0E7F, "th"),
        ("Laoo", c => c is >= 0x0E80 and <= 0x0EFF, "lo"),
        ("Deva", c => c is >= 0x0900 and <= 0x097F, "hi"),
        ("Beng", c => c is >= 0x0980 and <= 0x09FF, "bn"),
        ("Guru", c => c is >= 0x0A00 and <= 0x0A7F, "pa"),
        ("Gujr", c => c is >= 0x0A80 and <= 0x0AFF, "gu"),
        ("Orya", c => c is >= 0x0B00 and <= 0x0B7F, "or"),
        ("Taml", c => c is >= 0x0B80 and <= 0x0BFF, "ta"),
        ("Telu", c => c is >= 0x0C00 and <= 0x0C7F, "te"),
        ("Knda", c => c is >= 0x0C80 and <= 0x0CFF, "kn"),
        ("Mlym", c => c is >= 0x0D00 and <= 0x0D7F, "ml"),
        ("Sinh", c => c is >= 0x0D80 and <= 0x0DFF, "si"),
        ("Tibt", c => c is >= 0x0F00 and <= 0x0FFF, "bo"),
        ("Mymr", c => c is >= 0x1000 and <= 0x109F, "my"),
        ("Khmr", c => c is >= 0x1780 and <= 0x17FF, "km"),
        ("Mong", c => c is >= 0x1800 and <= 0x18AF, "mn-Mong"),
        ("Armn", c => c is >= 0x0530 and <= 0x058F, "hy"),
        ("Geor", c => c is >= 0x10A0 and <= 0x10FF, "ka"),
        ("Ethi", c => c is >= 0x1200 and <= 0x137F, "am"),
    ];

    /// <summary>Counts the letters of a text.</summary>
    public static ScriptCounts Of(ReadOnlySpan<char> text)
    {
        var counts = new int[Known.Length];
        var letters = 0;
        var han = 0;
        var kana = 0;
        var hangul = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && !char.IsSurrogate(c))
                continue;
            letters++;
            if (c >= 0x2E80 && Scripts.IsHan(c))
                han++;
            else if (Scripts.IsKana(c))
                kana++;
            else if (Scripts.IsHangul(c))
                hangul++;
            else
                Count(counts, c);
        }
        var main = 0;
        for (var i = 1; i < counts.Length; i++)
            main = counts[i] > counts[main] ? i : main;
        return new(letters, han + kana + hangul, kana, hangul, Known[main].Script);
    }

    /// <summary>The language that a script stands for, where one is written in it or most of what is printed in it.</summary>
    public static string OnlyLanguage(string script) => Array.Find(Known, s => s.Script == script).Language;

    /// <summary>The script that a language of the data files is printed in.</summary>
    public static string ScriptOf(string language) =>
        language switch
        {
            "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" or "mn" => "Cyrl",
            "ar" or "fa" or "ur" or "ug" or "ps" => "Arab",
            "he" or "yi" => "Hebr",
            "el" => "Grek",
            "hi" => "Deva",
            "th" => "Thai",
            "zh" or "ja" => "Hani",
            "ko" => "Hang",
            _ => "Latn",
        };

    private static void Count(int[] counts, char c)
    {
        for (var i = 0; i < Known.Length; i++)
        {
            if (Known[i].Has(c))
            {
                counts[i]++;
                return;
            }
        }
    }
}
