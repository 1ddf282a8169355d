namespace Broadsheet.Model.Articles;

/// <summary>What a piece of an article's text is.</summary>
public enum TextRole
{
    /// <summary>Text of the article that is none of the others.</summary>
    Other,

    /// <summary>The line above the headline (引题).</summary>
    Kicker,

    /// <summary>The main line (主题), with its printed line breaks.</summary>
    Headline,

    /// <summary>The line below the headline (副题).</summary>
    Deck,

    /// <summary>Who wrote it (署名), on a line of its own.</summary>
    Byline,

    /// <summary>Where and when it was written (电头), on a line of its own; a run-in dateline stays in the body.</summary>
    Dateline,

    /// <summary>The opening paragraph set apart from the body.</summary>
    Lead,

    /// <summary>One paragraph of the text.</summary>
    Body,

    /// <summary>A small heading inside the text (小标题).</summary>
    Crosshead,

    /// <summary>Words of the text printed again, large.</summary>
    PullQuote,

    /// <summary>The text under a photograph (图片说明).</summary>
    Caption,

    /// <summary>Who took the photograph (摄).</summary>
    Credit,

    /// <summary>The line that tells of a continuation (下转第4版, 上接第1版).</summary>
    JumpLine,
}
