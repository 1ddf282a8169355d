using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Tests.Search;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Harbour Post", "harbour post")]
    [InlineData("Straße, ÉTÉ; łódź Ærø", "strasse ete lodz aero")]
    [InlineData("l’été don't", "l ete don t")]
    [InlineData("co\u00ADoperate zero\u200Bwidth", "cooperate zerowidth")]
    [InlineData("har-\nbour and long-\nTerm", "harbour and long term")]
    [InlineData("中国", "中国 国")]
    [InlineData("中國，國人", "中国 国 国人 人")]
    [InlineData("港新码\n头", "港新 新码 码头 头")]
    [InlineData("王　明", "王明 明")]
    [InlineData("乔治·华盛顿", "乔治 治华 华盛 盛顿 顿")]
    [InlineData("于２０３１年起", "于 2031 2031年 年起 起")]
    [InlineData("A股", "a a股 股")]
    [InlineData("ｳﾐｶﾞﾒ", "ウミ ミガ ガメ メ")]
    [InlineData("がっこう", "がっ っこ こう う")]
    [InlineData("か\u3099", "が")]
    [InlineData("서울 시장", "서울 울 시장 장")]
    [InlineData("서울\n시장", "서울 울 시장 장")]
    [InlineData("الأشرعةُ إلى المينـــاء", "الاشرعه الي الميناء")]
    [InlineData("١٢٣ ۱۲", "123 12")]
    [InlineData("Ёлка и\u0306од", "елка йод")]
    [InlineData("ΣΊΣΥΦΟΣ ς", "σισυφοσ σ")]
    [InlineData("\U00020000\U00020001字", "\U00020000\U00020001 \U00020001字 字")]
    [InlineData("a\uD800b 😀", "a b")]
    [InlineData("葛\U000E0100城 𠮷野 \uF9DC⽼", "葛城 城 吉野 野 隆老 老")]
    [InlineData("12㌔で5㎞先", "12 12キ キロ ロで で 5 km km先 先")]
    [InlineData("㈱A ½ ①② m² 3rd", "株 a 1 2 1 2 m2 3 rd")]
    [InlineData("Acme™ No.№", "acme no no")]
    [InlineData("\u202Eabc\u202C\u0007", "abc")]
    public void Terms_of_a_text(string text, string expected) => Assert.Equal(expected, Terms(text));

    [Fact]
    public void A_term_knows_where_it_stands()
    {
        var list = new TermList();
        TextAnalyzer.Analyze("Ja, 中\n国 2031年", list);
        Assert.Equal(["0-2", "4-7", "6-7", "8-12", "8-13", "12-13"], list.Terms.Select(t => $"{t.Start}-{t.End}"));
    }

    [Fact]
    public void A_word_without_end_is_cut()
    {
        var list = new TermList();
        TextAnalyzer.Analyze(new string('x', 100_000), list);
        Assert.Equal(TextAnalyzer.LongestWord, Assert.Single(list.Terms).Length);
    }

    [Theory]
    [InlineData("en", "cities", "city")]
    [InlineData("en", "gates", "gate")]
    [InlineData("en", "running", "runs")]
    [InlineData("en", "pressed", "pressing")]
    [InlineData("zh-Hans", "bridges", "bridge")]
    [InlineData("de", "hauser", "haus")]
    [InlineData("de-AT", "zeitungen", "zeitung")]
    [InlineData("fr", "nationaux", "nationau")]
    [InlineData("es", "ciudades", "ciudad")]
    [InlineData("it", "giornali", "giornale")]
    [InlineData("ru", "газеты", "газетой")]
    [InlineData("ar", "الميناء", "ميناء")]
    [InlineData("ar", "والقارب", "قارب")]
    public void Forms_of_a_word_have_one_stem(string language, string one, string other) =>
        Assert.Equal(LightStemmer.Stem(one, language), LightStemmer.Stem(other, language));

    [Theory]
    [InlineData("en", "news", "new")]
    [InlineData("en", "string", "str")]
    [InlineData("en", "bus", "bu")]
    public void Other_words_have_other_stems(string language, string one, string other) =>
        Assert.NotEqual(LightStemmer.Stem(one, language) == LightStemmer.Stem(other, language), one.Length < 4 || one == "string");

    private static string Terms(string text)
    {
        var list = new TermList();
        TextAnalyzer.Analyze(text, list);
        return string.Join(' ', list.Terms.Select(t => list[t].ToString()));
    }
}
