using Broadsheet.Model.Assets;
using Broadsheet.Publish.Assets;
using Broadsheet.Store;
using Broadsheet.Store.Search;
using Broadsheet.Web.Delivery;
using Broadsheet.Web.Reader;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Web.Assets;

/// <summary>Serves kept files under the name of their content, as long as readers may see something that uses them.</summary>
internal sealed class AssetEndpoints(IAssetStore assets, ISearchIndex index, IssueLibrary library) : IDisposable
{
    private readonly KeptThings<string> _formOf = new(20_000);

    public const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>What is withdrawn must be gone from caches too, a proxy's and a browser's, soon; what is not is not sent again.</summary>
    public const string Kept = "public, max-age=600, must-revalidate";

    /// <summary>Answers <see cref="Routes.Asset"/>; false when there is no such file.</summary>
    public async Task<bool> TryServeAsync(HttpContext context)
    {
        var hash = AssetHash.Parse((string)context.Request.RouteValues["hash"]!, null);
        if (AssetTypes.MediaTypeOf((string)context.Request.RouteValues["extension"]!) is not { } mediaType)
            return false;
        // What is a draft, was withdrawn or corrected away is not there for those either who know its address.
        if (
            !Viewer.Of(context).SeesDrafts
            && !(await index.IsForReadersAsync(hash, context.RequestAborted) ?? await library.ShowsAsync(hash, context.RequestAborted))
        )
            return false;
        // A kept file that is no picture and no PDF, such as the printed text of a page, is not for readers whatever its address says.
        return await HasFormAsync(hash, mediaType, context.RequestAborted)
            && await TrySendAsync(context, hash, mediaType, Kept, fileName: null);
    }

    /// <inheritdoc/>
    public void Dispose() => _formOf.Dispose();

    private async Task<bool> HasFormAsync(AssetHash hash, string mediaType, CancellationToken cancellationToken)
    {
        if (_formOf.TryGet(hash.ToString(), out var known))
            return known == mediaType;
        await using var stream = await assets.OpenAsync(hash, cancellationToken);
        if (stream is null)
            return false;
        var beginning = new byte[AssetForms.LongestBeginning];
        var length = await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        if (!AssetForms.HasForm(mediaType, beginning.AsSpan(0, length)))
            return false;
        _formOf.Set(hash.ToString(), mediaType);
        return true;
    }

    /// <summary>Sends a file with ranges, validators and the given caching; false when it is not kept.</summary>
    public async Task<bool> TrySendAsync(HttpContext context, AssetHash hash, string mediaType, string caching, string? fileName)
    {
        var tag = new EntityTagHeaderValue($"\"{hash.ToString().AsSpan(0, 32)}\"");
        IResult result;
        if (assets.FindPath(hash) is { } path)
            result = Results.File(path, mediaType, entityTag: tag, enableRangeProcessing: true);
        else if (await assets.OpenAsync(hash, context.RequestAborted) is { } stream)
            result = Results.File(stream, mediaType, entityTag: tag, enableRangeProcessing: stream.CanSeek);
        else
            return false;

        var viewer = Viewer.Of(context);
        context.Response.Headers.CacheControl = viewer.SeesDrafts ? Responder.Never : caching;
        SecurityHeaders.ForFile(context.Response, mediaType);
        if (!viewer.SeesDrafts)
            SecurityHeaders.ForEveryone(context.Response);
        if (fileName is not null)
        {
            var disposition = new ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName(fileName);
            context.Response.Headers.ContentDisposition = disposition.ToString();
        }
        await result.ExecuteAsync(context);
        return true;
    }
}
