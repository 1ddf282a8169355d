using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Store.Search.Queries;
using Broadsheet.Store.Search.Text;

namespace Broadsheet.Store.Search.Cards;

/// <summary>Makes the card of an article.</summary>
public static class CardMaker
{
    private const int LongestExcerpt = 36;

    /// <summary>The card of an article.</summary>
    /// <param name="issue">The issue, which has one page or more.</param>
    /// <param name="article">An article of it.</param>
    public static ArticleCard Make(Issue issue, Article article)
    {
        var page = issue.PageAt(Math.Clamp(article.FirstPage, 1, issue.Pages.Count));
        var texts = Texts(article);
        return new()
        {
            Title = Title(article, texts),
            Kind = article.Kind,
            Language = article.Language ?? issue.Language,
            PageId = page.Id,
            PageLabel = page.Label ?? page.Id,
            PageName = page.Name,
            Section = page.Section,
            Zone = ZoneOn(article, page.Sequence),
            PageWidth = page.Width,
            PageHeight = page.Height,
            Preview = page.Images is { Previews: [var smallest, ..] } ? smallest : null,
            Headline = article.Headline,
            Texts = texts,
        };
    }

    /// <summary>Text in one line: each run of white space and line breaks is one space, none between ideographs of a broken
    /// headline.</summary>
    public static string OneLine(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = "";
        foreach (var next in lines)
            line = Join(line, next);
        return string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<CardText> Texts(Article article)
    {
        var texts = new List<CardText>();
        var paragraph = -1;
        foreach (var part in article.Parts)
        {
            if (part is Figure figure)
            {
                Add(texts, QueryField.Caption, figure.Caption?.Text);
                Add(texts, QueryField.Byline, figure.Credit?.Text);
            }
            else if (part is TextPart { Role: not TextRole.JumpLine } text)
            {
                if (text is { Role: TextRole.Body, ContinuesParagraph: true } && paragraph >= 0)
                {
                    texts[paragraph] = texts[paragraph] with { Text = Join(texts[paragraph].Text, text.Text.Trim()) };
                    continue;
                }
                Add(texts, FieldOf(text.Role), text.Text);
                if (text.Role == TextRole.Body)
                    paragraph = texts.Count - 1;
            }
        }
        return texts;
    }

    private static void Add(List<CardText> texts, QueryField field, string? text)
    {
        if (text?.Trim() is { Length: > 0 } trimmed)
            texts.Add(new(field, trimmed));
    }

    private static QueryField FieldOf(TextRole role) =>
        role switch
        {
            TextRole.Kicker or TextRole.Headline or TextRole.Deck => QueryField.Headline,
            TextRole.Byline or TextRole.Credit => QueryField.Byline,
            TextRole.Caption => QueryField.Caption,
            _ => QueryField.Text,
        };

    /// <summary>Two halves of a paragraph or lines of a headline: a space where words are spaced, none between ideographs or in a divided
    /// word.</summary>
    private static string Join(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
            return first + second;
        if (first[^1] is '-' or '\u00AD' or '\u2010' && char.IsLower(second[0]))
            return string.Concat(first.AsSpan(0, first.Length - 1), second);
        var ideographs = IsWide(first[^1]) || IsWide(second[0]);
        return ideographs ? first + second : $"{first} {second}";
    }

    private static bool IsWide(char c) =>
        char.IsSurrogate(c)
        || Characters.ClassOf(c) == CharacterClass.Ideograph
        || c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF60';

    private static string Title(Article article, List<CardText> texts)
    {
        if (article.Headline is { } headline && OneLine(headline) is { Length: > 0 } title)
            return title;
        var first = texts.FirstOrDefault(t => t.Field == QueryField.Headline)
            ?? texts.FirstOrDefault(t => t.Field == QueryField.Caption)
            ?? texts.FirstOrDefault(t => t.Field == QueryField.Text)
            ?? texts.FirstOrDefault();
        return first is null ? "" : Cut(OneLine(first.Text));
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestExcerpt)
            return text;
        var end = IsWide(text[LongestExcerpt]) ? LongestExcerpt : text.LastIndexOf(' ', LongestExcerpt);
        if (end < LongestExcerpt / 2)
            end = LongestExcerpt;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    private static Rect ZoneOn(Article article, int page)
    {
        var outlines = article.Zones.Where(z => z.Page == page).SelectMany(z => z.Outlines).Select(o => o.Bounds).ToList();
        return outlines.Count > 0 ? Rect.Around(outlines) : Rect.Around(article.Parts.Where(p => p.Page == page).SelectMany(p => p.Zones));
    }
}
