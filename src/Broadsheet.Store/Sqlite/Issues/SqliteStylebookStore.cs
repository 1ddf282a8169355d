using System.Text.Json;
using Broadsheet.Model.Json;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Store.Sqlite.Issues;

/// <summary>Stylebooks in the database of the issues.</summary>
internal sealed class SqliteStylebookStore(SqliteDatabase database, TimeProvider time) : IStylebookStore
{
    public Task<Stylebook?> FindStylebookAsync(PublicationSlug slug, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(s => Find(s, slug), cancellationToken));

    public Task<Stylebook> ChangeStylebookAsync(
        PublicationSlug slug,
        Func<Stylebook, Stylebook> change,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            s =>
            {
                if (s.Scalar(SqlText.Query("find-publication"), ("$slug", slug.ToString())) is null)
                    throw new ArgumentException($"There is no publication '{slug}'.", nameof(slug));
                var changed = change(Find(s, slug) ?? new Stylebook());
                s.Execute(
                    SqlText.Query("save-stylebook"),
                    ("$publication", slug.ToString()),
                    ("$body", JsonSerializer.Serialize(changed, ModelJson.Options)),
                    ("$now", SqliteValues.WriteMoment(time.GetUtcNow()))
                );
                return changed;
            },
            cancellationToken
        );

    public Task<bool> RemoveStylebookAsync(PublicationSlug slug, CancellationToken cancellationToken) =>
        database.WriteAsync(s => s.Execute(SqlText.Query("remove-stylebook"), ("$publication", slug.ToString())) > 0, cancellationToken);

    private static Stylebook? Find(SqliteSession session, PublicationSlug slug)
    {
        if (session.Scalar(SqlText.Query("find-stylebook"), ("$publication", slug.ToString())) is not string body)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Stylebook>(body, ModelJson.Options);
        }
        catch (JsonException e)
        {
            throw new StoreDamagedException(
                $"The stylebook of {slug} can't be read: {e.Message} Forget it with 'broadsheet stylebook reset {slug}'.",
                e
            );
        }
    }
}
