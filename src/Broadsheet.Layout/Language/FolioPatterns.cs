using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>Things in a folio that carry numbers and are no page label. What is matched is no longer than a folio, so that no pattern needs
/// a limit of time, which would make the result depend on the machine.</summary>
internal static partial class FolioPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Taken away before the number of the issue is read: counts of pages, codes of the press register, lunar dates.</summary>
    public static IReadOnlyList<Regex> Codes { get; } = [PageCount(), RegisterCode(), PostCode(), Lunar(), LunarYear()];

    /// <summary>Taken away after it: prices, addresses, telephone numbers.</summary>
    public static IReadOnlyList<Regex> Trade { get; } = [Price(), PriceInWords(), WidePrice(), Address(), Phone()];

    /// <summary>第01版, A4版, 3面, A4면.</summary>
    [GeneratedRegex(
        @"(第 ?(?<label>[a-z]{0,2}[0-9]{1,3}|[一二三四五六七八九十百]{1,4}) ?(版|面))|((?<label>[a-z]{1,2} ?[0-9]{1,3}|[0-9]{1,3}) ?(版|面|면))",
        Options
    )]
    public static partial Regex WideLabel();

    /// <summary>A label between blanks and separators.</summary>
    [GeneratedRegex(@"(^|[ |•·/(-])(?<label>[a-z]{1,2}[- ]?[0-9]{1,3}|[0-9]{1,3})([ |•·/):-]|$)", Options)]
    public static partial Regex BareLabel();

    [GeneratedRegex(@"(今日|本期|今天|本报|本報|共|本日|全)[0-9]{1,3} ?(个|個)?版( ?[0-9]{1,3}版)*", Options)]
    private static partial Regex PageCount();

    [GeneratedRegex(
        @"((国内|國內|国际|國際)?(统一|統一|标准|標準)?(连续|連續)?(出版物)?(刊|编|編)?[号號]:? ?)?(cn ?)?\b[0-9]{2}-[0-9]{4}(/[a-z0-9]+)?",
        Options
    )]
    private static partial Regex RegisterCode();

    [GeneratedRegex(@"(邮发代号|郵發代號|代号|issn|cn|isbn):? ?[0-9]{1,4}-[0-9]{1,4}x?", Options)]
    private static partial Regex PostCode();

    [GeneratedRegex(
        @"(农历|農曆|旧历|旧暦)?([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?(农历|農曆)?闰?[正一二三四五六七八九十冬腊臘]{1,2}月(初|十|廿|二十|三十|卅)[一二三四五六七八九十]?( ?[\u4e00-\u9fff]{2}日?(立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒))?",
        Options
    )]
    private static partial Regex Lunar();

    [GeneratedRegex(@"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年", Options)]
    private static partial Regex LunarYear();

    [GeneratedRegex(
        @"(\b(price|preis|prix|precio|prezzo|preço|цена|السعر|الثمن):? ?)?([$€£¥₽₹] ?[0-9]+([.,][0-9]{1,2})?|[0-9]+([.,][0-9]{1,2})? ?(€|euros?|eur|元|円|원|руб|₽|р\.|kr|zł|ct|p\b|chf|usd|\$))",
        Options
    )]
    private static partial Regex Price();

    [GeneratedRegex(@"\b(one|two|three|four|five|[0-9]+([.,][0-9]+)?) (crowns?|dollars?|pounds?|euros?|cents?|pence)\b", Options)]
    private static partial Regex PriceInWords();

    [GeneratedRegex(@"(零售|每份|定价|售价|定價)[^ |]{0,3}[0-9一二两三四五六七八九十.]{1,5} ?(元|角|圆)", Options)]
    private static partial Regex WidePrice();

    [GeneratedRegex(
        @"(https?://|www\.)[^ ]+|[^ @]+@[^ @]+|\b[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|test|example|cn|de|fr|es|it|ru|br|pt|jp|kr|info|uk)\b(/[^ ]*)?",
        Options
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"(\+[0-9]{1,3} ?)?(\([0-9]{2,5}\) ?)?\b[0-9]{3,5}[- ][0-9]{3,5}([- ][0-9]{2,5})*", Options)]
    private static partial Regex Phone();
}
