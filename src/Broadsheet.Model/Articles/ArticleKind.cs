namespace Broadsheet.Model.Articles;

/// <summary>What an article is.</summary>
public enum ArticleKind
{
    /// <summary>A story with text of its own.</summary>
    Story,

    /// <summary>A short item, often one of several in a column (简讯).</summary>
    Brief,

    /// <summary>Photographs with captions and no other text (图片新闻).</summary>
    PhotoStory,

    /// <summary>A public or legal notice, an obituary (公告, 启事).</summary>
    Notice,

    /// <summary>An advertisement (广告).</summary>
    Advertisement,
}
