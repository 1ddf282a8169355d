using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Publish.Edition;

namespace Broadsheet.Workflow.Corrections;

/// <summary>Applies what is said of a photograph to an article.</summary>
internal static class PictureChange
{
    /// <summary>Changes the article, or says why it can't.</summary>
    /// <param name="article">The article.</param>
    /// <param name="photo">Position of the picture.</param>
    /// <param name="change">What is said of it.</param>
    public static string? Apply(WorkingArticle article, int photo, SetPicture change)
    {
        if (article.Parts[photo].Part.Role != EditionRoles.Photo)
            return "has text where a picture is spoken of";
        var says =
            change.Caption is not null
            || change.Credit is not null
            || change.Alternative is not null
            || change.IsLead is not null
            || change.At is not null;
        if (says == change.IsDropped)
            return says ? "can't keep a picture and drop it" : "is told nothing of its picture";
        if (change.At < 0)
            return "has no place before its first picture";
        if (change.IsDropped)
        {
            Drop(article, photo);
            return null;
        }
        if (change.Alternative is { } alternative)
            article.Replace(photo, p => p with { Text = alternative.Trim() });
        if (change.IsLead is { } isLead)
            SetLead(article, photo, isLead);
        if (change.Credit is { } credit)
            SetText(article, photo, TextRole.Credit, credit);
        if (change.Caption is { } caption)
            SetText(article, photo, TextRole.Caption, caption);
        if (change.At is { } at)
            Move(article, photo, at);
        return null;
    }

    private static void Drop(WorkingArticle article, int photo)
    {
        var figure = FigureRun.Of(article.Parts, photo);
        if (figure.Photos > 1)
            article.Parts.RemoveAt(photo);
        else
            article.Parts.RemoveRange(figure.Start, figure.End - figure.Start);
    }

    private static void SetLead(WorkingArticle article, int photo, bool isLead)
    {
        for (var i = 0; i < article.Parts.Count; i++)
        {
            if (article.Parts[i].Part.Role == EditionRoles.Photo && (isLead || i == photo))
                article.Replace(i, p => p with { Lead = isLead && i == photo });
        }
    }

    private static void SetText(WorkingArticle article, int photo, TextRole role, string text)
    {
        var figure = FigureRun.Of(article.Parts, photo);
        var at = role == TextRole.Caption ? figure.Caption : figure.Credit;
        if (string.IsNullOrWhiteSpace(text))
        {
            if (at is { } gone)
                article.Parts.RemoveAt(gone);
        }
        else if (at is { } there)
        {
            article.Replace(there, p => p with { Text = text.Trim() });
        }
        else
        {
            var part = new EditionPart
            {
                Role = EditionRoles.NameOf(role),
                Page = article.Parts[photo].Part.Page,
                Text = text.Trim(),
                Zones = [],
            };
            var behind = role == TextRole.Caption ? figure.Start + figure.Photos : figure.End;
            article.Parts.Insert(behind, new(part, null));
        }
    }

    private static void Move(WorkingArticle article, int photo, int to)
    {
        var figure = FigureRun.Of(article.Parts, photo);
        var (start, count) = figure.Photos > 1 ? (photo, 1) : (figure.Start, figure.End - figure.Start);
        var moved = article.Parts.GetRange(start, count);
        article.Parts.RemoveRange(start, count);
        var photos = Enumerable.Range(0, article.Parts.Count).Where(i => article.Parts[i].Part.Role == EditionRoles.Photo).ToList();
        int at;
        if (photos.Count == 0)
            at = start;
        else if (to >= photos.Count)
            at = FigureRun.Of(article.Parts, photos[^1]).End;
        else if (IsOfOne(moved[0], article.Parts[photos[to]]))
            at = photos[to];
        else
            at = FigureRun.Of(article.Parts, photos[to]).Start;
        article.Parts.InsertRange(at, moved);
    }

    private static bool IsOfOne(WorkingPart a, WorkingPart b) => ReferenceEquals(a.Origin?.Owner, b.Origin?.Owner);
}
