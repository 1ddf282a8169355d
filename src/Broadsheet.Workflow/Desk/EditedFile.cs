using System.Text.Json;
using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;

namespace Broadsheet.Workflow.Desk;

/// <summary>Reads and checks an edited edition file before anything is made of it.</summary>
internal static class EditedFile
{
    // A hundred times a thick issue: what is larger was not edited by anybody.
    public const long MaxLength = 256L * 1024 * 1024;

    public static async Task<EditionDocument> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
            if (stream.CanSeek && stream.Length > MaxLength)
                throw new RefusedException(
                    Refusal.BadInput,
                    $"{path} has {stream.Length / 1024 / 1024} MiB; an edition file has at most {MaxLength / 1024 / 1024}."
                );
            return await EditionFormat.ReadAsync(stream, cancellationToken);
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line ? $" (line {line + 1}, {e.Path})" : "";
            throw new RefusedException(Refusal.BadInput, $"{path} is no edition file{where}: {FirstSentence(e.Message)}", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedException(Refusal.BadInput, $"There is no file {path}.", e);
        }
    }

    /// <summary>The articles of a document, pieces joined by their links, in the order of the file.</summary>
    public static IReadOnlyList<EditedArticle> Articles(EditionDocument document, Issue issue)
    {
        if (document.Id is { } id && IssueKey.TryParse(id, out var key) && key != issue.Key)
            throw Bad($"The file is of {key}, not of {issue.Key}.");
        foreach (var page in document.Pages ?? [])
        {
            if (page.Index < 1 || page.Index > issue.Pages.Count)
                throw Bad($"The file has a page {page.Index}; {issue.Key} has pages 1 to {issue.Pages.Count}.");
        }

        var pieces = new Dictionary<string, EditionArticle>();
        foreach (var piece in document.Articles ?? throw Bad("The file has no list of articles."))
        {
            if (string.IsNullOrWhiteSpace(piece.Id))
                throw Bad("An article has no id. Give a new article any name that no other has, such as 'new1'.");
            if (!pieces.TryAdd(piece.Id, piece))
                throw Bad($"Two articles are called '{piece.Id}'.");
        }

        return [.. Chains(document.Articles, pieces).Select(chain => Join(chain, issue))];
    }

    private static IEnumerable<List<EditionArticle>> Chains(
        IReadOnlyList<EditionArticle> articles,
        Dictionary<string, EditionArticle> pieces
    )
    {
        var next = new Dictionary<string, string>();
        foreach (var piece in articles)
        {
            if (piece.ContinuedTo is { } to)
                Link(piece.Id!, to, piece.Id!);
            if (piece.ContinuedFrom is { } from)
                Link(from, piece.Id!, piece.Id!);
        }

        var continuations = next.Values.ToHashSet();
        if (continuations.Count < next.Count)
            throw Bad("Two articles are continued by the same one.");
        var placed = 0;
        foreach (var start in articles.Where(a => !continuations.Contains(a.Id!)))
        {
            var chain = new List<EditionArticle> { start };
            while (next.TryGetValue(chain[^1].Id!, out var following))
                chain.Add(pieces[following]);
            placed += chain.Count;
            yield return chain;
        }

        if (placed < articles.Count)
            throw Bad("Some articles continue each other in a circle.");

        void Link(string from, string to, string namedBy)
        {
            if (!pieces.ContainsKey(from) || !pieces.ContainsKey(to))
                throw Bad(
                    $"Article '{namedBy}' is continued to or from '{(pieces.ContainsKey(from) ? to : from)}', which is not in the file."
                );
            if (next.TryGetValue(from, out var known) && known != to)
                throw Bad($"Article '{from}' is continued twice, by '{known}' and '{to}'.");
            next[from] = to;
        }
    }

    private static EditedArticle Join(List<EditionArticle> chain, Issue issue)
    {
        var first = chain[0];
        var kind = EditionRoles.KindOf(first.Kind)
            ?? throw Bad($"Article '{first.Id}' has the kind '{first.Kind}'; article, brief, photo and ad can be kept.");
        var parts = new List<EditionPart>();
        foreach (var piece in chain)
        {
            foreach (var part in piece.Parts ?? [])
            {
                var page = part.Page
                    ?? piece.Page
                    ?? throw Bad($"A part of article '{piece.Id}' has no page, and neither has the article.");
                if (page < 1 || page > issue.Pages.Count)
                    throw Bad($"Article '{piece.Id}' stands on page {page}; {issue.Key} has pages 1 to {issue.Pages.Count}.");
                if (part.Role is null)
                    throw Bad($"A part of article '{piece.Id}' has no role.");
                if (part.Form is not null && EditionForms.FormOf(part.Form) is null)
                    throw Bad($"A part of article '{piece.Id}' has the form '{part.Form}'; paragraph, item, table and verse can be kept.");
                if (part.HeaderRows < 0)
                    throw Bad($"A part of article '{piece.Id}' has {part.HeaderRows} header rows.");
                parts.Add(
                    part with
                    {
                        Page = page,
                        Text = (part.Text ?? (part.Role == EditionRoles.Photo ? null : ""))?.ReplaceLineEndings("\n"),
                    }
                );
            }
        }

        return parts.Count > 0
            ? new(first.Id!, kind, first.Kind, parts, [.. chain.Skip(1).Select(p => p.Id!)])
            : throw Bad($"Article '{first.Id}' has no parts. To remove the article, take it out of the file.");
    }

    private static RefusedException Bad(string message) => new(Refusal.BadInput, message);

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
