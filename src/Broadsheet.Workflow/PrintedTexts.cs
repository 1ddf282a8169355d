using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Store;

namespace Broadsheet.Workflow;

/// <summary>The printed text of pages, where their import kept it.</summary>
internal static class PrintedTexts
{
    /// <summary>That of each page of an issue, in order; null where it was not kept.</summary>
    /// <exception cref="StoreDamagedException">What is kept can't be read.</exception>
    public static async Task<IReadOnlyList<PageText?>> ReadAsync(IAssetStore assets, Issue issue, CancellationToken cancellationToken)
    {
        var texts = new PageText?[issue.Pages.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = await ReadAsync(assets, issue.Pages[i], cancellationToken);
        return texts;
    }

    private static async Task<PageText?> ReadAsync(IAssetStore assets, Page page, CancellationToken cancellationToken)
    {
        if (page.Text is not { } file || await assets.OpenAsync(file.Hash, cancellationToken) is not { } stream)
            return null;
        await using (stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            try
            {
                return PageTextCodec.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
            }
            catch (InvalidDataException e)
            {
                throw new StoreDamagedException(
                    $"{e.Message} ({file.Hash}) 'broadsheet verify' tells what else is damaged; importing the issue again with --replace mends it.",
                    e
                );
            }
        }
    }
}
