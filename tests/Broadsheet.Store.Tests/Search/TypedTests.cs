using Broadsheet.Store.Embedded;
using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Snippets;

namespace Broadsheet.Store.Tests.Search;

/// <summary>What is printed is found by what people type, and the place of it is marked.</summary>
public sealed class TypedTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Theory]
    // Selectors of a shape, shapes that names keep, rare and compatibility characters, radicals of fonts.
    [InlineData("ja", "葛\U000E0100城市の会", "葛城", "[葛\U000E0100城]市の会")]
    [InlineData("ja", "葛\U000E0100城市の会", "葛", "[葛\U000E0100]城市の会")]
    [InlineData("ja", "辻\uFE00の家", "辻の", "[辻\uFE00の]家")]
    [InlineData("ja", "髙橋と山﨑と𠮷野", "高橋", "[髙橋]と山﨑と𠮷野")]
    [InlineData("ja", "髙橋と山﨑と𠮷野", "山崎", "髙橋と[山﨑]と𠮷野")]
    [InlineData("ja", "髙橋と山﨑と𠮷野", "吉野", "髙橋と山﨑と[𠮷野]")]
    [InlineData("ja", "高橋と山崎と吉野", "\"髙橋と山﨑と𠮷野\"", "[高橋と山崎と吉野]")]
    [InlineData("ja", "渡邊邸", "渡辺", "[渡邊]邸")]
    [InlineData("ja", "渡辺邸", "渡邉", "[渡辺]邸")]
    [InlineData("ja", "横濱の澤田", "横浜 沢田", "[横濱]の[澤田]")]
    [InlineData("ja", "廣瀨\uF9DC", "広瀬隆", "[廣瀨\uF9DC]")]
    [InlineData("zh", "⽼⻄关", "老西关", "[⽼⻄关]")]
    [InlineData("zh", "羣峯之上", "群峰", "[羣峯]之上")]
    [InlineData("zh", "你\U0002F804", "你你", "[你\U0002F804]")]
    // Signs that stand for several characters.
    [InlineData("ja", "迂回路は１２㌔", "キロ", "迂回路は１２[㌔]")]
    [InlineData("ja", "迂回路は１２㌔", "12キロ", "迂回路は[１２㌔]")]
    [InlineData("ja", "距離は5㎞だ", "km", "距離は5[㎞]だ")]
    [InlineData("ja", "距離は5㎞だ", "5km", "距離は[5㎞]だ")]
    [InlineData("en", "a road of 5 km", "5km", "a road of [5 km]")]
    [InlineData("en", "a road of 5km", "\"5 km\"", "a road of [5km]")]
    [InlineData("en", "a road of 5km", "km", "a road of 5[km]")]
    [InlineData("ja", "㍻31年に㈱海運", "平成31年", "[㍻31年]に㈱海運")]
    [InlineData("ja", "㍻31年に㈱海運", "(株)海運", "㍻31年に[㈱海運]")]
    [InlineData("zh", "面积３０㎡，①港口", "m2", "面积３０[㎡]，①港口")]
    [InlineData("zh", "气温25℃", "25°C", "气温[25℃]")]
    [InlineData("en", "Ship № 7 took ½ hour", "\"no 7\"", "Ship [№ 7] took ½ hour")]
    [InlineData("en", "Ship № 7 took ½ hour", "1/2", "Ship № 7 took [½] hour")]
    [InlineData("en", "𝐇𝐚𝐫𝐛𝐨𝐮𝐫 news", "harbour", "[𝐇𝐚𝐫𝐛𝐨𝐮𝐫] news")]
    [InlineData("ja", "ｺﾞｰﾙの日", "ゴール", "[ｺﾞｰﾙ]の日")]
    [InlineData("ja", "霞ヶ浦", "霞ケ浦", "[霞ヶ浦]")]
    [InlineData("ja", "㋿元年、㈲海運、㏄、㍑、㌢", "令和元年", "[㋿元年]、㈲海運、㏄、㍑、㌢")]
    [InlineData("ja", "㋿元年、㈲海運、㏄、㍑、㌢", "リットル センチ", "㋿元年、㈲海運、㏄、[㍑]、[㌢]")]
    [InlineData("ja", "500㏄と３㌢", "500cc", "[500㏄]と３㌢")]
    [InlineData("ja", "500㏄と３㌢", "3センチ", "500㏄と[３㌢]")]
    [InlineData("ja", "㋀㏠は🈡", "1月1日", "[㋀㏠]は🈡")]
    [InlineData("ko", "높이 ３㎝, ㈜해운", "3cm", "높이 [３㎝], ㈜해운")]
    [InlineData("ja", "齋藤と惠子と嶋田", "斎藤 恵子 島田", "[齋藤]と[惠子]と[嶋田]")]
    [InlineData("ja", "斎藤と恵子と島田", "齋藤 惠子 嶋田", "[斎藤]と[恵子]と[島田]")]
    [InlineData("ja", "\U00020BB7野家の\U000E0101", "吉野家", "[\U00020BB7野家]の\U000E0101")]
    [InlineData("zh", "敎育與\uF9B4域", "教育", "[敎育]與\uF9B4域")]
    [InlineData("zh", "敎育與\uF9B4域", "与领域", "敎育[與\uF9B4域]")]
    // Umlauts written out, both ways, in phrases, in other forms, at the beginning of a word.
    [InlineData("de", "Frau Müller kommt", "Mueller", "Frau [Müller] kommt")]
    [InlineData("de", "Frau Mu\u0308ller kommt", "mueller", "Frau [Mu\u0308ller] kommt")]
    [InlineData("de", "Frau Mueller kommt", "Müller", "Frau [Mueller] kommt")]
    [InlineData("de", "Frau Müller kommt", "\"frau mueller\"", "[Frau Müller] kommt")]
    [InlineData("de", "Frau Mueller kommt", "\"Frau Müller\"", "[Frau Mueller] kommt")]
    [InlineData("de", "Lange Straße", "Strasse", "Lange [Straße]")]
    [InlineData("de", "Lange Strasse", "straße", "Lange [Strasse]")]
    [InlineData("de", "in alten Häusern", "Haeuser", "in alten [Häusern]")]
    [InlineData("de", "Die Brücken", "bruec*", "Die [Brücken]")]
    [InlineData("de", "Übergänge für Fußgänger", "Uebergaenge Fussgaenger", "[Übergänge] für [Fußgänger]")]
    [InlineData("de", "Die Größe der Ärzte", "GROESSE Aerzte", "Die [Größe] der [Ärzte]")]
    [InlineData("de", "GRÖSSE IN ÖSTERREICH", "Größe Oesterreich", "[GRÖSSE] IN [ÖSTERREICH]")]
    [InlineData("de", "die Mueller-Brücke", "\"müller brücke\"", "die [Mueller-Brücke]")]
    [InlineData("sv", "Bron i Malmö", "Malmoe", "Bron i [Malmö]")]
    [InlineData("da", "Broen i Ålborg", "Aalborg", "Broen i [Ålborg]")]
    [InlineData("da", "Bro over Øresund", "oeresund", "Bro over [Øresund]")]
    [InlineData("en", "Mr Müller spoke", "Muller", "Mr [Müller] spoke")]
    // Words in pieces.
    [InlineData("en", "An e-mail came", "email", "An [e-mail] came")]
    [InlineData("en", "An email came", "e-mail", "An [email] came")]
    [InlineData("en", "Pat O’Tolland won", "OTolland", "Pat [O’Tolland] won")]
    [InlineData("en", "in 12,500 boats", "12500", "in [12,500] boats")]
    [InlineData("en", "in 12500 boats", "12,500", "in [12500] boats")]
    // Half-spaces, and spaces that are left out.
    [InlineData("fa", "علی\u200Cرضا و خانه\u200Cها", "علی رضا", "[علی\u200Cرضا] و خانه\u200Cها")]
    [InlineData("fa", "علی\u200Cرضا و خانه\u200Cها", "علیرضا", "[علی\u200Cرضا] و خانه\u200Cها")]
    [InlineData("fa", "علی\u200Cرضا و خانه\u200Cها", "\"خانه ها\"", "علی\u200Cرضا و [خانه\u200Cها]")]
    [InlineData("fa", "او می رود", "می\u200Cرود", "او [می رود]")]
    [InlineData("fa", "او می رود", "میرود", "او [می رود]")]
    [InlineData("fa", "او میرود", "می رود", "او [میرود]")]
    [InlineData("ko", "서울 시장 선거", "서울시장", "[서울 시장] 선거")]
    [InlineData("ko", "서울시장 선거", "서울 시장", "[서울시장] 선거")]
    [InlineData("ko", "한 사람이", "한사람", "[한 사람]이")]
    [InlineData("fa", "کتاب\u200Cخانه", "کتاب خانه", "[کتاب\u200Cخانه]")]
    [InlineData("fa", "کتابخانه", "کتاب\u200Cخانه", "[کتابخانه]")]
    [InlineData("fa", "نمی\u200Cتوان رفت", "نمی توان", "[نمی\u200Cتوان] رفت")]
    [InlineData("fa", "شاهنامه\u200Cخوانی", "شاه نامه خوانی", "[شاهنامه\u200Cخوانی]")]
    [InlineData("fa", "به خانه\u200Cها رفت", "\"به خانه ها رفت\"", "[به خانه\u200Cها رفت]")]
    // A phrase typed without its signs.
    [InlineData("zh", "初心不改，潮头再起", "初心不改潮头再起", "[初心不改，潮头再起]")]
    [InlineData("zh", "初心不改，潮头再起", "\"初心不改潮头再起\"", "[初心不改，潮头再起]")]
    [InlineData("zh", "老港，新桥；灯塔、渔船：一夜归来", "老港新桥灯塔渔船一夜归来", "[老港，新桥；灯塔、渔船：一夜归来]")]
    [InlineData("zh", "于 12 月 14 日", "12月14日", "于 [12 月 14 日]")]
    [InlineData("en", "Tide turns; boats, at last, sail", "\"tide turns boats at last sail\"", "[Tide turns; boats, at last, sail]")]
    // Near one another, and mistaken letters.
    [InlineData("en", "Lantern at the old ferry", "\"ferry lantern\"~5", "[Lantern] at the old [ferry]")]
    [InlineData("zh", "港口新建大桥", "\"港口 大桥\"~5", "[港口]新建[大桥]")]
    [InlineData("de", "Müller geht zur Brücke", "\"Mueller Bruecke\"~3", "[Müller] geht zur [Brücke]")]
    [InlineData("en", "The lantern ferry", "lantren~", "The [lantern] ferry")]
    [InlineData("en", "The lantern ferry", "mantern~1", "The [lantern] ferry")]
    [InlineData("en", "The lantern ferry", "lanten~2 ferry", "The [lantern] [ferry]")]
    public async Task It_is_found(string language, string printed, string query, string expected)
    {
        var page = await SearchAsync(language, printed, query);
        Assert.Equal(1, page.Total);
        Assert.Equal(expected, Show(page.Hits[0].Snippet));
        var finder = HitFinder.For(query);
        Assert.Equal(expected, Show(new(printed, finder.Find(printed, language))));
    }

    [Theory]
    [InlineData("de", "Frau Möller kommt", "Mueller")]
    [InlineData("de", "Neu im Haus", "Neue~0")]
    [InlineData("en", "A red pot", "poet")]
    [InlineData("en", "She'll come", "shell")]
    [InlineData("en", "An hour a.m.", "am")]
    [InlineData("en", "Lantern at the very old ferry", "\"ferry lantern\"~2")]
    [InlineData("en", "The lantern ferry", "lntren~1")]
    [InlineData("zh", "中国，国人", "中国国")]
    [InlineData("zh", "老港，新桥", "\"港新\"")]
    [InlineData("zh", "港口新建大桥", "\"港口 大桥\"~1")]
    [InlineData("ja", "埼玉", "崎玉")]
    [InlineData("fa", "خانه و علی", "خانه ها")]
    public async Task Something_else_is_not_found(string language, string printed, string query) =>
        Assert.Equal(0, (await SearchAsync(language, printed, query)).Total);

    private async Task<SearchPage> SearchAsync(string language, string printed, string query)
    {
        using var folder = await DataFolder.OpenOrCreateAsync(_temporary["data"], TimeProvider.System, Cancel);
        await folder.PublishAsync(
            Papers.Issue("post", "2031-12-01", language, Papers.Article(1, "#", printed), Papers.Article(2, "#", "0")),
            Cancel
        );
        return await folder.Search.SearchAsync(new() { Query = query }, Cancel);
    }

    private static string Show(MarkedText text)
    {
        var marked = text.Text;
        foreach (var span in text.Marks.Reverse())
            marked = $"{marked[..span.Start]}[{marked[span.Start..span.End]}]{marked[span.End..]}";
        return marked;
    }
}
