using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Tests.Language;

public sealed class LanguageTablesTests
{
    public static TheoryData<TableRow> Languages => CaseTable.Read("languages");

    public static TheoryData<TableRow> Characters => CaseTable.Read("characters");

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_is_told(TableRow row)
    {
        var reading = LanguageDetector.Detect(row.Input);
        Assert.Equal(row.Expected, reading.Tag);
        Assert.InRange(reading.Confidence, 0.5, 1);
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public void Typesetting_characters_become_text(TableRow row)
    {
        Assert.Equal(row.Expected, CharacterNormalizer.Normalize(row.Input));
        var (text, origins) = CharacterNormalizer.NormalizeWithOrigins(row.Input);
        Assert.Equal(text.Length, origins.Length);
        Assert.Equal(origins.Order(), origins);
    }

    [Theory]
    [InlineData('e', 0xB4, 0xE9)]
    [InlineData('n', '~', 0xF1)]
    [InlineData(0x131, 0xB4, 0xED)]
    [InlineData('x', 0xB4, null)]
    public void An_accent_of_old_typesetting_joins_its_letter(int letter, int accent, int? expected) =>
        Assert.Equal(expected, CharacterNormalizer.Compose(letter, accent));
}
