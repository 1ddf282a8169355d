using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Store;

/// <summary>Keeps the stylebook of each publication. Safe to call from many threads and processes.</summary>
public interface IStylebookStore
{
    /// <summary>The stylebook of a publication; null where nothing was learned yet.</summary>
    /// <exception cref="StoreDamagedException">What is kept can't be read.</exception>
    Task<Stylebook?> FindStylebookAsync(PublicationSlug slug, CancellationToken cancellationToken);

    /// <summary>Changes a stylebook, an empty one where nothing is kept; whoever else changes it at the same time comes before or
    /// after.</summary>
    /// <param name="slug">The publication, which must exist.</param>
    /// <param name="change">Makes the new stylebook out of the kept one; it may be asked more than once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The publication does not exist.</exception>
    /// <exception cref="StoreDamagedException">What is kept can't be read.</exception>
    Task<Stylebook> ChangeStylebookAsync(PublicationSlug slug, Func<Stylebook, Stylebook> change, CancellationToken cancellationToken);

    /// <summary>Forgets the stylebook of a publication.</summary>
    /// <returns>False where there was none.</returns>
    Task<bool> RemoveStylebookAsync(PublicationSlug slug, CancellationToken cancellationToken);
}
