using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Publish.Assets;

namespace Broadsheet.Publish.Edition;

/// <summary>
/// The files beside an edition: the PDF of each page and a picture of it, and the photographs, under names that say what they are. The
/// edition names them at its pages and photos.
/// </summary>
public sealed class EditionFiles
{
    private readonly List<(string Name, AssetReference Asset)> _files = [];
    private readonly Dictionary<string, string> _pdfs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _images = new(StringComparer.Ordinal);
    private readonly Dictionary<Picture, string> _photos = new(ReferenceEqualityComparer.Instance);

    /// <summary>The files of an issue.</summary>
    public EditionFiles(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        foreach (var page in issue.Pages)
        {
            if (Add($"p-{page.Id}", page.Pdf) is { } pdf)
                _pdfs[page.Id] = pdf;
            if (Add($"p-{page.Id}", PictureOf(page)) is { } image)
                _images[page.Id] = image;
        }
        foreach (var article in issue.Articles)
        {
            var number = 0;
            foreach (var picture in article.Figures.SelectMany(f => f.Pictures))
            {
                number++;
                if (Add(string.Create(CultureInfo.InvariantCulture, $"{article.Id}-{number}"), picture.Image) is { } photo)
                    _photos[picture] = photo;
            }
        }
    }

    /// <summary>Name and content of each file, in the order of the issue.</summary>
    public IReadOnlyList<(string Name, AssetReference Asset)> All => _files;

    /// <summary>The edition with the names of its files.</summary>
    /// <param name="document">The edition, as <see cref="EditionMapper"/> made it.</param>
    /// <param name="issue">The issue that it was made from.</param>
    public EditionDocument NameIn(EditionDocument document, Issue issue)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(issue);
        var parts = issue.Articles.Select(a => EditionMapper.Flatten(a)).ToList();
        return document with
        {
            Pages =
            [
                .. (document.Pages ?? []).Select(
                    (p, i) =>
                        p with
                        {
                            Pdf = _pdfs.GetValueOrDefault(issue.Pages[i].Id),
                            Image = _images.GetValueOrDefault(issue.Pages[i].Id),
                        }
                ),
            ],
            Articles =
            [
                .. (document.Articles ?? []).Select(
                    (a, i) => a with { Parts = [.. (a.Parts ?? []).Select((p, j) => p with { File = PhotoOf(parts[i][j]) })] }
                ),
            ],
        };
    }

    private string? PhotoOf(EditionPartOrigin origin) => origin.Picture is { } picture ? _photos.GetValueOrDefault(picture) : null;

    // The largest that every program shows.
    private static AssetReference? PictureOf(Page page) =>
        page.Images?.Previews.Where(p => p.MediaType == "image/jpeg").MaxBy(p => p.Width ?? 0);

    private string? Add(string stem, AssetReference? asset)
    {
        if (asset is null || AssetTypes.ExtensionOf(asset.MediaType) is not { } extension)
            return null;
        var name = $"{stem}.{extension}";
        _files.Add((name, asset));
        return name;
    }
}
