using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium.Fonts;

/// <summary>What the name of a font tells of its style.</summary>
internal static class FontStyles
{
    private static readonly (FontStyle Style, string[] Parts)[] Parts =
    [
        (FontStyle.FangSong, ["fangsong", "仿宋", "simfang"]),
        (FontStyle.Brush, ["kai", "楷", "brush", "wenkai"]),
        (FontStyle.Mono, ["mono", "courier", "等宽", "consolas"]),
        (FontStyle.Sans, ["sans", "gothic", "hei", "黑", "ゴシック", "돋움", "고딕", "dotum", "gulim", "arial", "helvetica", "yahei"]),
        (
            FontStyle.Serif,
            [
                "serif",
                "song",
                "sung",
                "simsun",
                "mingliu",
                "ming",
                "mincho",
                "宋",
                "明",
                "times",
                "batang",
                "바탕",
                "myeongjo",
                "명조",
                "ryumin",
                "heiseimin",
            ]
        ),
    ];

    /// <summary>The style that a name tells of.</summary>
    public static FontStyle Of(string name)
    {
        // Heisei Mincho is shortened to HeiseiMin: its "Hei" is no Hei.
        if (name.Contains("heiseimin", StringComparison.OrdinalIgnoreCase))
            return FontStyle.Serif;
        foreach (var (style, parts) in Parts)
        {
            if (Array.Exists(parts, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
                return style;
        }
        return FontStyle.Unknown;
    }

    /// <summary>A name without what programs write in different ways: case, spaces, hyphens and underscores.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character is not (' ' or '-' or '_' or ','))
                key.Append(char.ToLowerInvariant(character));
        }
        return key.ToString();
    }
}
