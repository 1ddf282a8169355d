using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Reading;

namespace Broadsheet.Publish.StructuredData;

/// <summary>Writes an article as JSON-LD of schema.org <c>NewsArticle</c>, with the printed page, section and edition it stands
/// in.</summary>
public static class NewsArticleWriter
{
    private const int LongestDescription = 200;

    // < > & ' stay escaped: the text may stand inside a script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The article as one JSON-LD object in one line.</summary>
    /// <param name="published">The issue.</param>
    /// <param name="article">One of its articles.</param>
    /// <param name="addresses">The addresses of the site.</param>
    /// <param name="readNames">Reads the names of persons, one each, out of a printed byline.</param>
    /// <exception cref="ArgumentException">The article is not one of the issue.</exception>
    public static string Write(
        PublishedIssue published,
        Article article,
        IAddresses addresses,
        Func<string, IReadOnlyList<string>> readNames
    )
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(readNames);
        if (!published.Articles.Contains(article))
            throw new ArgumentException($"{published.Issue.Key} shows no article {article.Id}.", nameof(article));

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            WriteArticle(json, published, article, addresses, readNames);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteArticle(
        Utf8JsonWriter json,
        PublishedIssue published,
        Article article,
        IAddresses addresses,
        Func<string, IReadOnlyList<string>> readNames
    )
    {
        var issue = published.Issue;
        var address = addresses.Of(new ArticleKey(issue.Key, article.Id));
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", address);
        json.WriteString("url", address);
        json.WriteString("mainEntityOfPage", address);
        var reading = ReadingText.Of(issue, article);
        WriteText(json, "headline", reading.Title);
        WriteText(json, "alternativeHeadline", Decks(article, reading.Language));
        WriteText(json, "description", Description(reading));
        json.WriteString("inLanguage", reading.Language);
        json.WriteString("datePublished", issue.IsoDate);
        var changed = article.Corrections.Count > 0 ? article.Corrections[^1].At : published.FirstPublishedAt;
        if (changed is { } at)
            json.WriteString("dateModified", at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        WriteAuthors(json, published.Publication, article, readNames);
        WriteText(json, "dateline", Written(reading.Datelines) ?? article.Dateline?.Place);
        WriteText(json, "locationCreated", article.Dateline?.Place);
        WritePrint(json, issue.Pages, article);
        WriteText(json, "printEdition", issue.EditionLabel);
        WriteImages(json, article, addresses);
        WritePart(json, published, addresses);
        WritePublisher(json, published.Publication, addresses);
        WriteText(json, "copyrightNotice", published.Publication.Rights);
        json.WriteBoolean("isAccessibleForFree", true);
        if (article.Corrections.Count > 0)
            WriteCorrections(json, article.Corrections);
        json.WriteEndObject();
    }

    /// <summary>Persons only: "By", 本报记者 and the town are no part of a name, and a desk is nobody.</summary>
    private static void WriteAuthors(
        Utf8JsonWriter json,
        Publication publication,
        Article article,
        Func<string, IReadOnlyList<string>> readNames
    )
    {
        var names = article.Texts(TextRole.Byline).SelectMany(t => readNames(t.Text)).ToList();
        if (names.Count == 0 && article.Dateline?.Reporter is { Length: > 0 } reporter)
            names = readNames(reporter) is { Count: > 0 } read ? [.. read] : [LineJoiner.OneLine(reporter)];
        names =
        [
            .. names
                .Select(n => LineJoiner.OneLine(n))
                .Where(n => n.Length > 0 && n != article.Dateline?.Place && n != publication.Place)
                .Distinct(),
        ];
        if (names.Count == 0)
            return;
        json.WriteStartArray("author");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePrint(Utf8JsonWriter json, IReadOnlyList<Page> pages, Article article)
    {
        var stands = article.Parts.Select(p => p.Page).Distinct().Where(s => s >= 1 && s <= pages.Count).Select(s => pages[s - 1]).ToList();
        var labels = stands.Select(p => p.Label).OfType<string>().Distinct().ToList();
        if (labels.Count > 0)
            json.WriteString("printPage", string.Join(", ", labels));
        if (stands.Count == 0)
            return;
        WriteText(json, "printSection", stands[0].Section);
        WriteText(json, "articleSection", stands[0].Name);
    }

    private static void WriteImages(Utf8JsonWriter json, Article article, IAddresses addresses)
    {
        var pictures = article
            .Figures.SelectMany(f => f.Pictures.Select(p => (Figure: f, Picture: p)))
            .Where(p => p.Picture.Image is not null)
            .ToList();
        if (pictures.Count == 0)
            return;
        json.WriteStartArray("image");
        // The first stands for the article.
        foreach (var (figure, picture) in pictures.OrderByDescending(p => p.Picture.IsLead))
        {
            var image = picture.Image!;
            json.WriteStartObject();
            json.WriteString("@type", "ImageObject");
            json.WriteString("url", addresses.Of(image));
            if (image.Width is { } width)
                json.WriteNumber("width", width);
            if (image.Height is { } height)
                json.WriteNumber("height", height);
            WriteText(json, "caption", figure.Caption?.Text);
            WriteText(json, "creditText", figure.Credit?.Text);
            WriteText(json, "description", picture.Alternative);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePart(Utf8JsonWriter json, PublishedIssue published, IAddresses addresses)
    {
        var publication = published.Publication;
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "PublicationIssue");
        json.WriteString("@id", addresses.Of(published.Issue.Key));
        json.WriteString("datePublished", published.Issue.IsoDate);
        WriteText(json, "issueNumber", published.Issue.Number);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Newspaper");
        json.WriteString("@id", addresses.Of(publication.Slug));
        json.WriteString("name", publication.Name);
        json.WriteString("inLanguage", publication.Language);
        WriteText(json, "issn", publication.Issn);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePublisher(Utf8JsonWriter json, Publication publication, IAddresses addresses)
    {
        json.WriteStartObject("publisher");
        json.WriteString("@type", "NewsMediaOrganization");
        json.WriteString("name", publication.Publisher ?? publication.Name);
        json.WriteString("url", addresses.Of(publication.Slug));
        json.WriteEndObject();
    }

    private static void WriteCorrections(Utf8JsonWriter json, IReadOnlyList<CorrectionNote> corrections)
    {
        json.WriteStartArray("correction");
        foreach (var note in corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("datePublished", note.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            WriteText(json, "text", note.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // What opens the story; a table only where there is nothing else.
    private static string? Description(ReadingText reading)
    {
        var text = reading
            .Pieces.Where(p => p.Role is TextRole.Lead or TextRole.Body)
            .OrderBy(p => p is ReadingTable)
            .ThenBy(p => p.Role == TextRole.Body)
            .Select(p => LineJoiner.OneLine(p.Plain, reading.Language))
            .FirstOrDefault(t => t.Length > 0);
        return text is null ? null : Excerpt.Of(text, LongestDescription);
    }

    private static string? Decks(Article article, string language) =>
        Written(article.Texts(TextRole.Deck).Select(t => LineJoiner.OneLine(t.Text, language)));

    private static string? Written(IEnumerable<string> texts) =>
        string.Join(' ', texts.Where(t => t.Length > 0)) is { Length: > 0 } text ? text : null;

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }
}
