namespace Broadsheet.Model.Articles;

/// <summary>How a text is set: what a reader would miss if it were run together.</summary>
public enum TextForm
{
    /// <summary>Running text: its lines end where the column ends.</summary>
    Paragraph,

    /// <summary>One item of a list, with its printed marker; items that follow each other are one list.</summary>
    Item,

    /// <summary>A table: a line for each row, a tab between cells.</summary>
    Table,

    /// <summary>One stanza of verse: a line for each line; stanzas that follow each other are one poem.</summary>
    Verse,
}
