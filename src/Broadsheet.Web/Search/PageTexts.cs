using Broadsheet.Model.Assets;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Publish.Assets;
using Broadsheet.Web.Delivery;
using Microsoft.Extensions.Logging;

namespace Broadsheet.Web.Search;

/// <summary>Reads the printed text of pages, and keeps what was read last.</summary>
internal sealed class PageTexts(IAssetReader assets, ILogger<PageTexts> log) : IDisposable
{
    /// <summary>Characters that are kept, of all pages together: each takes some twenty bytes.</summary>
    private const long MostCharacters = 1_000_000;

    private readonly KeptThings<ReadText> _kept = new(MostCharacters, t =>
        t.Text is null ? 0 : 1 + t.Text.Flows.Sum(f => f.Lines.Sum(l => (long)l.Text.Length))
    );

    /// <summary>The printed text of a page; null where none was kept or it can't be read, which is logged.</summary>
    public async Task<PageText?> FindAsync(Page page, CancellationToken cancellationToken) =>
        page.Text is { } asset
            ? (await _kept.GetAsync(asset.Hash.ToString(), async stop => new(await ReadAsync(asset, stop)), cancellationToken)).Text
            : null;

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    private async Task<PageText?> ReadAsync(AssetReference asset, CancellationToken cancellationToken)
    {
        await using var content = await assets.OpenAsync(asset, cancellationToken);
        if (content is null)
        {
            log.PageTextMissing(asset.Hash.ToString());
            return null;
        }
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, cancellationToken);
        try
        {
            return PageTextCodec.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (InvalidDataException e)
        {
            log.PageTextDamaged(e, asset.Hash.ToString());
            return null;
        }
    }

    private sealed record ReadText(PageText? Text);
}
