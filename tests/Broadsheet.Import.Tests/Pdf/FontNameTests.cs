using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Import.Pdf.Pdfium.Fonts;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class FontNameTests
{
    [Theory]
    [InlineData("SourceHanSerif-Bold", true, false, true)]
    [InlineData("SourceHanSans-Heavy", true, false, false)]
    [InlineData("Times-BoldItalic", true, true, true)]
    [InlineData("HelveticaNeue-DemiLight", false, false, null)]
    [InlineData("Arial-ItalicMT", false, true, null)]
    [InlineData("FZXBSJW--GB1-0", true, false, true)]
    [InlineData("FZSSJW--GB1-0", false, false, true)]
    [InlineData("方正粗黑宋简体", true, false, true)]
    [InlineData("HiraKakuPro-W6", true, false, null)]
    [InlineData("HiraMinPro-W3", false, false, null)]
    [InlineData("FangSong", false, false, true)]
    [InlineData("SimHei", false, false, false)]
    [InlineData("NimbusRomNo9L-Medi", true, false, true)]
    public void A_name_tells_weight_slant_and_serifs(string name, bool isBold, bool isItalic, bool? isSerif)
    {
        Assert.Equal((isBold, isItalic, isSerif), (FontNames.IsBold(name), FontNames.IsItalic(name), FontNames.IsSerif(name)));
    }

    [Theory]
    [InlineData("ABCDEF+Lora-Bold", "Lora-Bold")]
    [InlineData("Abcdef+Lora", "Abcdef+Lora")]
    [InlineData("AB+Lora", "AB+Lora")]
    [InlineData("ABCDEF+", "ABCDEF+")]
    [InlineData("Lora", "Lora")]
    public void The_prefix_of_a_subset_is_taken_off(string name, string expected) =>
        Assert.Equal(expected, FontNames.WithoutSubsetPrefix(name));

    [Theory]
    [InlineData("CBCECCE5", "宋体")]
    [InlineData("E5AE8BE4BD93", "宋体")]
    [InlineData("417269616C", "Arial")]
    [InlineData("FF", "ÿ")]
    public void Names_are_read_in_UTF_8_and_GBK(string bytes, string name) =>
        Assert.Equal(name, FontNames.Decode(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("SimSun", nameof(FontCharset.Gb2312), "Song SC")]
    [InlineData("SimHei", nameof(FontCharset.Gb2312), "Hei SC")]
    [InlineData("KaiTi_GB2312", nameof(FontCharset.Gb2312), "Kai SC")]
    [InlineData("MS-Mincho", nameof(FontCharset.ShiftJis), "Mincho JP")]
    [InlineData("MingLiU", nameof(FontCharset.Big5), "Song All")]
    [InlineData("Batang", nameof(FontCharset.Hangul), "Song All")]
    [InlineData("Hei SC", nameof(FontCharset.Ansi), "Hei SC")]
    [InlineData("Helvetica", nameof(FontCharset.Ansi), null)]
    [InlineData("Tahoma", nameof(FontCharset.Thai), null)]
    public void A_font_that_is_missing_is_replaced_by_one_of_its_script_and_style(string name, string charset, string? expected)
    {
        const ulong gb = 1UL << 18,
            jis = 1UL << 17,
            all = gb | jis | 1UL << 19 | 1UL << 20;
        var catalog = new SystemFontCatalog([
            Font("Song All", FontStyle.Serif, all),
            Font("Song SC", FontStyle.Serif, gb),
            Font("Hei SC", FontStyle.Sans, gb),
            Font("Kai SC", FontStyle.Brush, gb),
            Font("Mincho JP", FontStyle.Serif, jis),
        ]);

        var index = catalog.Find(new FontRequest(name, Enum.Parse<FontCharset>(charset), 400, false, false));

        Assert.Equal(expected, index < 0 ? null : catalog[index].Family);
    }

    [Fact]
    public void What_is_no_font_is_left_out()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["broken.ttf"], "not a font at all");
        File.WriteAllBytes(folder["cut.otf"], [.. "OTTO"u8, 0, 9, .. new byte[20]]);
        File.WriteAllBytes(folder["many.ttc"], [.. "ttcf"u8, 0, 1, 0, 0, 255, 255, 255, 255]);

        Assert.Equal(0, SystemFontCatalog.Scan([folder.Path, folder["missing"]]).Count);
    }

    private static SystemFont Font(string family, FontStyle style, ulong codePages) =>
        new()
        {
            Path = "",
            Offset = 0,
            FileLength = 0,
            IsCollection = false,
            Keys = new HashSet<string> { FontStyles.Key(family) },
            Family = family,
            Weight = 400,
            IsItalic = false,
            Style = style,
            CodePages = codePages,
            Tables = new Dictionary<uint, (uint, uint)>(),
        };
}
