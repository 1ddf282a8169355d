using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Broadsheet.Publish.Feeds;

/// <summary>Writes an Atom feed (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>A feed of entries, newest first.</summary>
    public static byte[] Write(FeedFacts facts, IReadOnlyList<FeedEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, facts.Language);
            Element(xml, "id", Id(facts.Key));
            Title(xml, facts);
            Element(xml, "updated", Moment(entries.Select(e => e.Updated).Append(facts.Updated).Max()));
            Link(xml, "self", "application/atom+xml", facts.SelfUrl);
            Link(xml, "alternate", "text/html", facts.PageUrl);
            foreach (var entry in entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteAttributeString("xml", "lang", null, entry.Language);
        Element(xml, "id", Id(entry.Key));
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Moment(entry.Updated));
        Element(xml, "published", Moment(entry.Published));
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", entry.Publication);
        xml.WriteEndElement();
        Link(xml, "alternate", "text/html", entry.Url);
        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Title(XmlWriter xml, FeedFacts facts)
    {
        xml.WriteStartElement("title", Namespace);
        xml.WriteAttributeString("xml", "lang", null, facts.TitleLanguage);
        xml.WriteString(Printable(facts.Title));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Printable(text));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>A name that stays when the site moves to another host: made from the key alone.</summary>
    private static string Id(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("broadsheet:" + key)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Text without the characters that XML does not have.</summary>
    private static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                kept.Append(text, i, 2);
                i++;
            }
        }
        return kept.Length == 0 ? "-" : kept.ToString();
    }
}

/// <summary>What a feed says of itself.</summary>
public sealed record FeedFacts
{
    /// <summary>What it is a feed of, the same whatever the host: its permanent name is made from it.</summary>
    public required string Key { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Language of the title, a BCP 47 tag.</summary>
    public required string TitleLanguage { get; init; }

    /// <summary>Language of what it is a feed of, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>When something was published last where it comes from; entries that changed later count before it.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Its own address, absolute.</summary>
    public required string SelfUrl { get; init; }

    /// <summary>Address of the page that shows the same, absolute.</summary>
    public required string PageUrl { get; init; }
}

/// <summary>An article in a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>The article's key.</summary>
    public required string Key { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Language of its text, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The day it is of: it never moves.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When its text changed for readers; <see cref="Published"/> where it never did.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Name of the publication.</summary>
    public required string Publication { get; init; }

    /// <summary>Its address, absolute.</summary>
    public required string Url { get; init; }

    /// <summary>What it says, in short.</summary>
    public required string Summary { get; init; }
}
