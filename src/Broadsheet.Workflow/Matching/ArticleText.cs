using System.Text;
using Broadsheet.Model.Articles;

namespace Broadsheet.Workflow.Matching;

/// <summary>The text of an article as two versions of it are compared: letters and digits only, one form for each, so that spacing, line
/// ends and width do not count.</summary>
internal static class ArticleText
{
    /// <summary>Everything that is printed of the article but its jump lines.</summary>
    public static string Of(Article article)
    {
        var text = new StringBuilder();
        foreach (var part in article.Parts)
        {
            if (part is TextPart { Role: not TextRole.JumpLine } plain)
                text.Append(plain.Text).Append(' ');
            else if (part is Figure figure)
                text.Append(figure.Caption?.Text).Append(' ').Append(figure.Credit?.Text).Append(' ');
        }

        return Normalise(text.ToString());
    }

    /// <summary>Letters and digits of a text in compatibility form and lower case.</summary>
    public static string Normalise(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                kept.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return kept.ToString();
    }

    // Normalising refuses half surrogate pairs, which a damaged font can bring in.
    private static string WellFormed(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
