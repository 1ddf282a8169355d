using Broadsheet.Model.Articles;

namespace Broadsheet.Publish.Edition;

/// <summary>The names of the forms of text in the exchange format.</summary>
public static class EditionForms
{
    /// <summary>The format's name for a form; null for a paragraph, which is not written.</summary>
    public static string? NameOf(TextForm form) =>
        form switch
        {
            TextForm.Item => "item",
            TextForm.Table => "table",
            TextForm.Verse => "verse",
            _ => null,
        };

    /// <summary>The form of a name; null for a name that the format does not have.</summary>
    public static TextForm? FormOf(string name) =>
        name switch
        {
            "paragraph" => TextForm.Paragraph,
            "item" => TextForm.Item,
            "table" => TextForm.Table,
            "verse" => TextForm.Verse,
            _ => null,
        };
}
