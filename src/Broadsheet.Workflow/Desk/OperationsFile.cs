using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Workflow.Corrections;

namespace Broadsheet.Workflow.Desk;

/// <summary>A file of operations: <c>{"issue": …, "base": 3, "operations": [{"op": "setText", …}]}</c>.</summary>
internal sealed record OperationsFile
{
    // More than a desk does to an issue in a year.
    private const int Most = 10_000;

    private static readonly JsonSerializerOptions Options = new(ModelJson.Options)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The issue that they are of; null where the file does not say.</summary>
    public IssueKey? Issue { get; init; }

    /// <summary>The revision that they were made on.</summary>
    public int? Base { get; init; }

    /// <summary>The operations in order.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }

    /// <summary>Reads a file; null where it is an edition file or anything else that holds no operations.</summary>
    /// <exception cref="RefusedException">It holds operations that can't be read; the message says where and why.</exception>
    public static async Task<OperationsFile?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
            if (stream.CanSeek && stream.Length > EditedFile.MaxLength)
                return null;
            using var document = await JsonDocument.ParseAsync(
                stream,
                new()
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = 64,
                },
                cancellationToken
            );
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("operations", out _))
                return null;
            var file = document.RootElement.Deserialize<OperationsFile>(Options)!;
            if (file.Operations.Any(operation => operation is null))
                throw new RefusedException(Refusal.BadInput, $"{path} holds null where an operation is expected. Take it out.");
            return file.Operations.Count <= Most
                ? file
                : throw new RefusedException(
                    Refusal.BadInput,
                    $"{path} holds {file.Operations.Count} operations; one correction has at most {Most}."
                );
        }
        catch (JsonException e) when (e.Path is not null || e.Message.Contains("operation", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(
                Refusal.BadInput,
                $"{path} holds an operation that can't be read ({e.Path}): {e.Message.Split(" Path:")[0]}",
                e
            );
        }
        catch (NotSupportedException e)
        {
            // An operation that does not say which it is.
            throw new RefusedException(
                Refusal.BadInput,
                $"{path} holds an operation that can't be read: {e.Message.Split(" Path:")[0]}",
                e
            );
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            // Whoever reads it as an edition file says what is wrong with it.
            return null;
        }
    }

    /// <summary>What the operations make of the revision that they were made on.</summary>
    /// <exception cref="RefusedException">They are of another issue, or one does not fit.</exception>
    public Issue Apply(Issue kept)
    {
        if (Issue is { } key && key != kept.Key)
            throw Bad($"The operations are of {key}, not of {kept.Key}.");
        for (var i = 0; i < Operations.Count; i++)
            Check(Operations[i], i + 1, kept);
        var corrected = CorrectedIssue.Of(kept, Operations);
        return corrected.Misfits is [var misfit, ..]
            ? throw Bad(
                $"Operation {Operations.ToList().IndexOf(misfit.Operation) + 1} ({misfit.Operation.GetType().Name}) does not fit revision {Base} of {kept.Key}: {string.Join(" and ", misfit.Operation.Articles)} {misfit.Why}."
            )
            : corrected.Issue;
    }

    // A number that was given once is never given to another story.
    private static void Check(Operation operation, int number, Issue kept)
    {
        var added = operation switch
        {
            Split split => split.Added,
            UnlinkJump unlink when kept.Merged?.Contains(new(unlink.Added, unlink.Article)) != true => unlink.Added,
            AddArticle add => add.Article,
            _ => (ArticleId?)null,
        };
        if (added is { } id && (id.Number < kept.NextArticleNumber || id.Number > kept.NextArticleNumber + Most))
            throw Bad($"Operation {number} makes an article {id}; the next that is free is a{kept.NextArticleNumber}.");
        if (
            operation is AddArticle { Content: var content, Pages: var pages }
            && (content.Parts.Count == 0 || PageNumbers.Pages(content).Any(p => !pages.ContainsKey(p)))
        )
            throw Bad($"Operation {number} makes an article of no parts, or of parts on pages that it does not name.");
        if (operation is Split { Parts.Count: 0 } or SetParts { Parts.Count: 0 })
            throw Bad($"Operation {number} makes an article of no parts.");
    }

    private static RefusedException Bad(string message) => new(Refusal.BadInput, message);
}
