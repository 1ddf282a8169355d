using Broadsheet.Model.Articles;

namespace Broadsheet.Publish.Edition;

/// <summary>The names of roles and kinds in the exchange format.</summary>
public static class EditionRoles
{
    /// <summary>The role of a picture.</summary>
    public const string Photo = "photo";

    /// <summary>The format's name for a role.</summary>
    public static string NameOf(TextRole role) =>
        role switch
        {
            TextRole.Kicker => "kicker",
            TextRole.Headline => "headline",
            TextRole.Deck => "deck",
            TextRole.Byline => "byline",
            TextRole.Dateline => "dateline",
            TextRole.Lead or TextRole.Body => "body",
            TextRole.Crosshead => "crosshead",
            TextRole.PullQuote => "pullquote",
            TextRole.Caption => "caption",
            TextRole.Credit => "credit",
            TextRole.JumpLine => "jumpline",
            _ => "other",
        };

    /// <summary>The role of a name, synonyms included; null for a name that the format does not have (<see cref="Photo"/> among them: it is
    /// no text).</summary>
    public static TextRole? TextRoleOf(string? name) =>
        name switch
        {
            "kicker" => TextRole.Kicker,
            "headline" or "title" => TextRole.Headline,
            "deck" or "subtitle" => TextRole.Deck,
            "byline" or "author" => TextRole.Byline,
            "dateline" => TextRole.Dateline,
            "lead" => TextRole.Lead,
            "body" => TextRole.Body,
            "crosshead" or "subhead" => TextRole.Crosshead,
            "pullquote" => TextRole.PullQuote,
            "caption" => TextRole.Caption,
            "credit" => TextRole.Credit,
            "jumpline" => TextRole.JumpLine,
            "other" => TextRole.Other,
            _ => null,
        };

    /// <summary>The format's name for a kind. A notice is an article to the format.</summary>
    public static string NameOf(ArticleKind kind) =>
        kind switch
        {
            ArticleKind.Brief => "brief",
            ArticleKind.PhotoStory => "photo",
            ArticleKind.Advertisement => "ad",
            _ => "article",
        };

    /// <summary>The kind of a name; null for a name that is no article (<c>furniture</c>, <c>ignore</c>) or that the format does not
    /// have.</summary>
    public static ArticleKind? KindOf(string? name) =>
        name switch
        {
            null or "article" => ArticleKind.Story,
            "notice" => ArticleKind.Notice,
            "brief" => ArticleKind.Brief,
            "photo" => ArticleKind.PhotoStory,
            "ad" => ArticleKind.Advertisement,
            _ => null,
        };
}
