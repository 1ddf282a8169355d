using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using CsCheck;

namespace Broadsheet.Model.Tests;

/// <summary>Each key has one printed form, and reading it gives the key back.</summary>
public sealed class KeyTests
{
    [Fact]
    public void A_slug_reads_as_it_prints() =>
        Generators.Slug.Sample(slug => Assert.Equal(slug, PublicationSlug.Parse(slug.ToString(), null)));

    [Fact]
    public void An_issue_key_reads_as_it_prints() =>
        Generators.IssueKeys.Sample(key => Assert.Equal(key, IssueKey.Parse(key.ToString(), null)));

    [Fact]
    public void A_page_key_reads_as_it_prints() =>
        Gen.Select(Generators.IssueKeys, Generators.PageId)
            .Sample(
                (issue, page) =>
                {
                    var key = new PageKey(issue, page);
                    Assert.Equal(key, PageKey.Parse(key.ToString(), null));
                }
            );

    [Fact]
    public void An_article_key_reads_as_it_prints() =>
        Gen.Select(Generators.IssueKeys, Generators.ArticleIds)
            .Sample(
                (issue, article) =>
                {
                    var key = new ArticleKey(issue, article);
                    Assert.Equal(key, ArticleKey.Parse(key.ToString(), null));
                }
            );

    [Fact]
    public void An_asset_hash_reads_as_it_prints() =>
        Gen.Byte.Array[0, 40].Sample(bytes => Assert.Equal(AssetHash.Of(bytes), AssetHash.Parse(AssetHash.Of(bytes).ToString(), null)));

    [Fact]
    public void Keys_print_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "ar-SA", "th-TH", "fa-IR", "de-DE", "" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Assert.Equal(
                    "morning-post/2031-12-15/ed-2",
                    new IssueKey(PublicationSlug.Parse("morning-post", null), new DateOnly(2031, 12, 15), 2).ToString()
                );
                Assert.Equal("a12", new ArticleId(12).ToString());
                Assert.True(IssueKey.TryParse("morning-post/2031-12-15", out var key) && key.Date == new DateOnly(2031, 12, 15));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Morning")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("2031-12-15")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("日报")]
    [InlineData("a b")]
    public void What_is_no_slug_is_refused(string text)
    {
        Assert.False(PublicationSlug.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PublicationSlug.Parse(text, null));
    }

    [Theory]
    [InlineData("morning-post")]
    [InlineData("morning-post/2031-02-30")]
    [InlineData("morning-post/2031-12-15/")]
    [InlineData("morning-post/2031-12-15/ed-0")]
    [InlineData("morning-post/2031-12-15/ed-02")]
    [InlineData("morning-post/2031-12-15/ed--2")]
    [InlineData("morning-post/2031-12-15/ed-99999999999")]
    [InlineData("morning-post/2031-12-15/ed-2/x")]
    [InlineData("../2031-12-15")]
    [InlineData("morning-post/２０３１-12-15")]
    public void What_is_no_issue_key_is_refused(string text) => Assert.False(IssueKey.TryParse(text, out _));

    [Theory]
    [InlineData("a")]
    [InlineData("a0")]
    [InlineData("a01")]
    [InlineData("A1")]
    [InlineData("a-1")]
    [InlineData("a99999999999")]
    [InlineData("a１")]
    public void What_is_no_article_id_is_refused(string text) => Assert.False(ArticleId.TryParse(text, null, out _));

    [Theory]
    [InlineData("morning-post/2031-12-15/p-")]
    [InlineData("morning-post/2031-12-15/p-A/../x")]
    [InlineData("morning-post/2031-12-15/p--1")]
    [InlineData("morning-post/2031-12-15/p-第1")]
    [InlineData("morning-post/2031-12-15/A1")]
    public void What_is_no_page_key_is_refused(string text) => Assert.False(PageKey.TryParse(text, null, out _));

    [Fact]
    public void No_text_makes_a_parser_fail() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["ap-/0129ed."], 0, 40])
            .Sample(text =>
            {
                _ = PublicationSlug.TryParse(text, out _);
                _ = IssueKey.TryParse(text, out _) && IssueKey.Parse(text, null).ToString().Length > 0;
                _ = PageKey.TryParse(text, null, out _);
                _ = ArticleKey.TryParse(text, out _);
                _ = AssetHash.TryParse(text, null, out _);
            });

    [Fact]
    public void Issues_sort_by_publication_date_and_edition() =>
        Gen.Select(Generators.IssueKeys, Generators.IssueKeys)
            .Sample(
                (a, b) =>
                {
                    Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
                    Assert.Equal(a.CompareTo(b) == 0, a == b);
                    if (a.Publication == b.Publication && a.Date != b.Date)
                        Assert.Equal(a.Date < b.Date, a < b);
                }
            );
}
