namespace Broadsheet.Import.Pdf.Pdfium.Fonts;

/// <summary>The fonts of this machine, and the choice among them for what a PDF names and does not carry.</summary>
internal sealed class SystemFontCatalog(IReadOnlyList<SystemFont> fonts)
{
    /// <summary>Most files that are looked into.</summary>
    private const int MostFiles = 5_000;

    private static readonly string[] Endings = [".ttf", ".otf", ".ttc", ".otc"];

    private static readonly FontCharset[] EastAsian = [FontCharset.Gb2312, FontCharset.Big5, FontCharset.ShiftJis, FontCharset.Hangul];
    private static readonly string[] SimplifiedSuffixes = ["SC", "CN", "GB"];
    private static readonly string[] TraditionalSuffixes = ["TC", "TW", "HK"];
    private static readonly string[] JapaneseSuffixes = ["JP"];
    private static readonly string[] KoreanSuffixes = ["KR"];

    public SystemFont this[int index] => fonts[index];

    public int Count => fonts.Count;

    /// <summary>Looks through folders. What can't be read is left out; links are not followed.</summary>
    public static SystemFontCatalog Scan(IEnumerable<string> folders)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        var files = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Take(MostFiles)
            .Order(StringComparer.Ordinal);
        return new([.. files.SelectMany(SystemFontReader.Read)]);
    }

    /// <summary>
    /// The index of the font to draw with, or -1 for PDFium's own. A font of the name asked for goes before all others; otherwise only
    /// scripts that PDFium has no letters for are given one, by the characters it covers and by style and weight.
    /// </summary>
    public int Find(FontRequest request)
    {
        var key = FontStyles.Key(request.Name);
        var best = -1;
        var bestScore = 0;
        for (var i = 0; i < fonts.Count; i++)
        {
            var score = Score(fonts[i], request, key);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }
        return best;
    }

    private static int Score(SystemFont font, FontRequest request, string key)
    {
        const int named = 1_000;
        const int covers = 100;
        var score = 0;
        if (key.Length > 0 && font.Keys.Contains(key))
            score += named;
        if (CodePageBit(request.Charset) is { } bit && (font.CodePages & bit) != 0)
            score += covers;
        else if (CodePageBit(request.Charset) is not null || score == 0)
            return 0;
        score += StyleScore(font.Style, WantedStyle(request));
        score += LocaleScore(font, request.Charset);
        score -= Math.Abs(font.Weight - request.Weight) / 25;
        if (font.IsItalic != request.IsItalic)
            score -= 5;
        return Math.Max(score, 1);
    }

    /// <summary>One character looks different in each country: a font made for the right one goes before a font made for all.</summary>
    private static int LocaleScore(SystemFont font, FontCharset charset)
    {
        if (!EastAsian.Contains(charset))
            return 0;
        var others = EastAsian.Count(other => other != charset && (font.CodePages & CodePageBit(other)) != 0);
        var suffixes = charset switch
        {
            FontCharset.Gb2312 => SimplifiedSuffixes,
            FontCharset.Big5 => TraditionalSuffixes,
            FontCharset.ShiftJis => JapaneseSuffixes,
            _ => KoreanSuffixes,
        };
        var isNamed = suffixes.Contains(font.Family[(font.Family.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase);
        return (isNamed ? 20 : 0) - 5 * others;
    }

    private static FontStyle WantedStyle(FontRequest request) =>
        FontStyles.Of(request.Name) is var style and not FontStyle.Unknown ? style
        : request.IsSerif ? FontStyle.Serif
        : FontStyle.Sans;

    private static int StyleScore(FontStyle has, FontStyle wanted)
    {
        if (has == wanted)
            return 40;
        var isNear =
            (has, wanted)
            is
                (FontStyle.Serif, FontStyle.FangSong or FontStyle.Brush)
                or
                (FontStyle.Brush, FontStyle.FangSong)
                or
                (FontStyle.Sans, FontStyle.Mono);
        // Monospaced and brush type look wrong in the place of anything else.
        return isNear ? 20
            : has is FontStyle.Mono or FontStyle.Brush ? -20
            : 0;
    }

    /// <summary>The bit of a charset in <see cref="SystemFont.CodePages"/>; null for those that PDFium's own fonts cover.</summary>
    private static ulong? CodePageBit(FontCharset charset) =>
        charset switch
        {
            FontCharset.Cyrillic => 1UL << 2,
            FontCharset.Greek => 1UL << 3,
            FontCharset.Hebrew => 1UL << 5,
            FontCharset.Arabic => 1UL << 6,
            FontCharset.Vietnamese => 1UL << 8,
            FontCharset.Thai => 1UL << 16,
            FontCharset.ShiftJis => 1UL << 17,
            FontCharset.Gb2312 => 1UL << 18,
            FontCharset.Hangul => 1UL << 19,
            FontCharset.Big5 => 1UL << 20,
            _ => null,
        };
}
