using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Reading;
using Broadsheet.Store.Search;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Tests.Search;

/// <summary>How well the search answers over the sample issues: Chinese, English, Arabic, Japanese.</summary>
public sealed class QualityTests(SampleArchive archive) : IClassFixture<SampleArchive>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_headline_of_an_article_finds_it_first()
    {
        var asked = 0;
        var wrong = new List<string>();
        foreach (var (key, article) in archive.Articles.Where(a => a.Article.Headline is not null))
        {
            var headline = LineJoiner.OneLine(article.Headline!, "zh");
            var twins = archive
                .Articles.Where(a => a.Article.Headline is { } other && LineJoiner.OneLine(other, "zh") == headline)
                .Select(a => a.Key)
                .ToList();
            var first = (await SearchAsync(headline)).Hits is [var top, ..] ? top.Article : (ArticleKey?)null;
            asked++;
            if (first is not { } found || !twins.Contains(found))
                wrong.Add($"{headline}: {first} instead of {key}");
        }
        Assert.Empty(wrong);
        Assert.True(asked >= 60, $"only {asked} headlines");
    }

    [Fact]
    public async Task A_part_of_a_headline_finds_its_article_on_the_first_page()
    {
        var wrong = new List<string>();
        foreach (var (key, article) in archive.Articles.Where(a => a.Article.Headline is not null))
        {
            var line = article.Headline!.Split('\n').MaxBy(l => l.Length)!;
            if ((await SearchAsync(line)).Hits.All(h => h.Article != key))
                wrong.Add($"{line}: {key}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_string_is_found_wherever_it_stands_and_nowhere_else()
    {
        var asked = 0;
        var wrong = new List<string>();
        foreach (var phrase in ExactStrings().Distinct(StringComparer.Ordinal))
        {
            var expected = archive.Articles.Where(a => Contains(a.Article, phrase)).Select(a => a.Key).ToHashSet();
            var found = await AllAsync($"\"{phrase}\"");
            asked++;
            if (!expected.SetEquals(found))
                wrong.Add($"{phrase}: missed {string.Join(' ', expected.Except(found))}, wrong {string.Join(' ', found.Except(expected))}");
        }
        Assert.Empty(wrong);
        Assert.True(asked >= 200, $"only {asked} strings");
    }

    [Theory]
    // Traditional and simplified, either way round.
    [InlineData("百年老港換新顏", "百年老港")]
    [InlineData("澜川港", "澜川港")]
    [InlineData("瀾川港", "澜川港")]
    [InlineData("白鷺湖", "白鹭湖")]
    [InlineData("标题：供暖管网", "供暖管网")]
    [InlineData("headline:供暖", "供暖")]
    [InlineData("“白鹭湖越冬水鸟”", "白鹭湖越冬水鸟")]
    // Digits of full width, and a date between characters.
    [InlineData("１２月１４日", "12月14日")]
    [InlineData("12月14日", "12月14日")]
    // A single character.
    [InlineData("鹭", "鹭")]
    [InlineData("鷺", "鹭")]
    // A printed line break inside.
    [InlineData("帆正满百年", "帆正满\n百年")]
    // Japanese: kana of half width, old forms of characters.
    [InlineData("朝市", "朝市")]
    [InlineData("ウミガメ", "ウミガメ")]
    [InlineData("ｳﾐｶﾞﾒ", "ウミガメ")]
    [InlineData("寒ブリ", "寒ブリ")]
    // Latin letters: case, other forms of a word, beginnings.
    [InlineData("TIDE gate", "How a tide gate works")]
    [InlineData("tide gates close", "The tide gates close")]
    [InlineData("pressing button", "pressed a green button")]
    [InlineData("byline:tolland", "Marian Tolland")]
    [InlineData("satur*", "Saturday")]
    // Arabic: with and without the article, hamza and vowels.
    [InlineData("الميناء القديم", "الميناء القديم")]
    [InlineData("ميناء قديم", "الميناء القديم")]
    [InlineData("قارب", "قارب")]
    [InlineData("الأشرعة", "والأشرعة")]
    [InlineData("قارِب", "قارب")]
    public async Task A_reader_finds_what_is_meant(string query, string expected)
    {
        var page = await SearchAsync(query);
        Assert.NotEmpty(page.Hits);
        var first = archive.Articles.Single(a => a.Key == page.Hits[0].Article).Article;
        Assert.Contains(expected, string.Join('\n', Texts(first)), StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Hits[0].Headline.Marks.Count + page.Hits[0].Snippet.Marks.Count > 0, "nothing is marked");
    }

    [Theory]
    [InlineData("gatse", "gates")]
    [InlineData("Tollnad", "tolland")]
    public async Task A_misspelt_word_is_answered_with_one_that_is_there(string query, string expected)
    {
        var page = await SearchAsync(query);
        Assert.Equal(0, page.Total);
        Assert.Equal(expected, page.DidYouMean);
    }

    [Theory]
    [InlineData("百年老", "百年老港换新颜")]
    [InlineData("the tide ga", "The tide gates close")]
    [InlineData("周见", "周见山")]
    public async Task What_is_typed_is_gone_on_with(string typed, string expected)
    {
        var suggestions = await archive.Folder.Search.SuggestAsync(typed, null, 10, Cancel);
        Assert.Contains(suggestions, s => s.Contains(expected, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<string> ExactStrings()
    {
        foreach (var (_, article) in archive.Articles)
        {
            var body = article.Texts(TextRole.Body).Select(t => t.Text).FirstOrDefault(t => t.Length > 40);
            if (body is null)
                continue;
            if (body.Count(c => Characters.ClassOf(c) == CharacterClass.Ideograph) > body.Length / 2)
            {
                foreach (var (start, length) in ((int, int)[])[(0, 2), (9, 3), (17, 6), (23, 12), (30, 1)])
                    yield return body.Substring(start, length);
            }
            else
            {
                var words = body.Split(' ');
                yield return string.Join(' ', words.Skip(3).Take(2));
                yield return string.Join(' ', words.Skip(4).Take(4));
            }
        }
    }

    /// <summary>The plain meaning of "stands in": the letters one after the other, folded, words whole, no signs between
    /// characters.</summary>
    private static bool Contains(Article article, string phrase)
    {
        var wanted = Units(phrase);
        return wanted.Count > 0
            && Fields(article)
                .Any(field =>
                {
                    var units = Units(field);
                    return Enumerable
                        .Range(0, Math.Max(0, units.Count - wanted.Count + 1))
                        .Any(at => Enumerable.Range(0, wanted.Count).All(i => units[at + i] == wanted[i]));
                });
    }

    /// <summary>Words and characters, and a stop for each run of signs between characters.</summary>
    private static List<string> Units(string text)
    {
        var units = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            var kind = Characters.ClassOf(c);
            if (kind == CharacterClass.Word)
            {
                word.Append(Characters.PageOf(c).Expanded[c & 255] ?? Characters.PageOf(c).Folded[c & 255].ToString());
                continue;
            }
            if (kind == CharacterClass.Ignored)
                continue;
            End();
            if (kind is CharacterClass.Ideograph or CharacterClass.Hangul)
                units.Add(Characters.PageOf(c).Folded[c & 255].ToString());
            else if (kind == CharacterClass.Separator && units is [.., [>= '\u2E80', ..]])
                units.Add("|");
        }
        End();
        // Between words signs are of no matter, and at either end of what is looked for.
        units =
        [
            .. units.Where(
                (u, i) => u != "|" || (i > 0 && i < units.Count - 1 && units[i - 1][0] >= '\u2E80' && units[i + 1][0] >= '\u2E80')
            ),
        ];
        return units;

        void End()
        {
            if (word.Length > 0)
                units.Add(word.ToString());
            word.Clear();
        }
    }

    private static IEnumerable<string> Fields(Article article) =>
        article
            .Parts.OfType<TextPart>()
            .GroupBy(p =>
                p.Role switch
                {
                    TextRole.Kicker or TextRole.Headline or TextRole.Deck => 1,
                    TextRole.Byline or TextRole.Credit => 2,
                    TextRole.Caption => 3,
                    _ => 4,
                }
            )
            .Select(g => string.Join("。", g.Select(p => p.Text)));

    private static IEnumerable<string> Texts(Article article) => article.Parts.OfType<TextPart>().Select(p => p.Text);

    private async Task<HashSet<ArticleKey>> AllAsync(string query)
    {
        var found = new HashSet<ArticleKey>();
        SearchPage? page = null;
        do
        {
            page = await archive.Folder.Search.SearchAsync(
                new()
                {
                    Query = query,
                    Limit = 100,
                    Cursor = page?.NextCursor,
                },
                Cancel
            );
            found.UnionWith(page.Hits.Select(h => h.Article));
        } while (page.NextCursor is not null);
        Assert.Equal(page.Total, found.Count);
        return found;
    }

    private Task<SearchPage> SearchAsync(string query) => archive.Folder.Search.SearchAsync(new() { Query = query }, Cancel);
}
