using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class TextTrustTests
{
    [Theory]
    [InlineData("Àäðåñ ðåäàêöèè: 191000, óë. Ðå÷íàÿ", "Адрес редакции: 191000, ул. Речная")]
    [InlineData("ÃËÀÂÍÛÉ ÐÅÄÀÊÒÎÐ", "ГЛАВНЫЙ РЕДАКТОР")]
    [InlineData("Ïðèåçä íà âîêçàë", "Приезд на вокзал")]
    [InlineData("Мост готов", "Мост готов")]
    [InlineData("Café Zürich, élève", "Café Zürich, élève")]
    public void Cyrillic_under_latin_codes_is_repaired(string text, string expected) => Assert.Equal(expected, LegacyCyrillic.Repair(text));

    [Theory]
    [InlineData("The council voted on Tuesday.", 0, 0.02)]
    [InlineData("下一步，将扩大试点范围。", 0, 0.02)]
    [InlineData("قرر المجلس يوم الثلاثاء إعادة بناء الجسر.", 0, 0.02)]
    [InlineData("Żółć, ćma i źdźbło; được người Việt; Čeština", 0, 0.1)]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", 0.99, 1)]
    [InlineData("\uE012\uE034\uE055 \uE100", 0.99, 1)]
    [InlineData("ƨȈƟƢǬǴƬǳ ƢǻƢǰǷ", 0.9, 1)]
    [InlineData("Àäðåñ ðåäàêöèè", 0.9, 1)]
    [InlineData("", 0, 0)]
    public void Letters_that_no_newspaper_prints_are_noticed(string text, double from, double to) =>
        Assert.InRange(TextTrust.Doubt(text), from, to);
}
