using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Store;

namespace Broadsheet.Web.Tests.Fixtures;

/// <summary>Composes a test issue: each article gets the next box of a two-column page, so that zones never overlap.</summary>
internal sealed class IssueComposer(IssueKey key, string language, IAssetStore assets)
{
    public const double Width = 800;
    public const double Height = 1120;

    private readonly List<(string Id, string? Label, string? Name, bool Drawn)> _pages = [];
    private readonly List<Article> _articles = [];
    private readonly Dictionary<int, int> _boxes = [];

    public string? Number { get; init; }

    public string? EditionLabel { get; init; }

    public IssueComposer Page(string? label, string? name = null, bool drawn = true)
    {
        _pages.Add((label ?? $"s{_pages.Count + 1}", label, name, drawn));
        return this;
    }

    /// <summary>Adds an article whose parts name their pages; its zones are the next free boxes of these pages.</summary>
    public IssueComposer Article(
        ArticleKind kind,
        IReadOnlyList<ArticlePart> parts,
        IReadOnlyList<CorrectionNote>? corrections = null,
        string? articleLanguage = null
    )
    {
        _articles.Add(
            new()
            {
                Id = new(_articles.Count + 1),
                Kind = kind,
                Parts = parts,
                Language = articleLanguage,
                Corrections = corrections ?? [],
                Zones = parts.Select(p => p.Page).Distinct().Select(Zone).ToList(),
            }
        );
        return this;
    }

    public static TextPart Text(TextRole role, string text, int page = 1, bool continues = false) =>
        new()
        {
            Role = role,
            Text = text,
            Page = page,
            ContinuesParagraph = continues,
        };

    public static TextPart JumpLine(string text, int page, JumpDirection direction, string label, int? target, bool matched) =>
        new()
        {
            Role = TextRole.JumpLine,
            Text = text,
            Page = page,
            Jump = new()
            {
                Direction = direction,
                Label = label,
                Page = target,
                Matched = matched,
            },
        };

    public static Figure Figure(AssetReference image, string? caption, string? credit, int page = 1) =>
        new()
        {
            Page = page,
            Pictures = [new() { Zone = new(60, 300, 200, 140), Image = image }],
            Caption = caption is null ? null : Text(TextRole.Caption, caption, page),
            Credit = credit is null ? null : Text(TextRole.Credit, credit, page),
        };

    public async Task<Issue> BuildAsync(CancellationToken cancellationToken)
    {
        var pages = new List<Page>();
        foreach (var (id, label, name, drawn) in _pages)
        {
            var sequence = pages.Count + 1;
            var areas = _articles
                .SelectMany(a => a.Zones)
                .Where(z => z.Page == sequence)
                .SelectMany(z => z.Outlines)
                .Select(o => o.Bounds.Inflate(-4))
                .ToList();
            pages.Add(
                new()
                {
                    Sequence = sequence,
                    Id = id,
                    Label = label,
                    Name = name,
                    Width = Width,
                    Height = Height,
                    Images = drawn ? await DrawnPage.DrawAsync(assets, Width, Height, areas, [], cancellationToken) : null,
                    Text = await PrintedText.PrintAsync(assets, sequence, _articles, cancellationToken),
                    Pdf = await PdfAsync(sequence, cancellationToken),
                }
            );
        }
        return new()
        {
            Key = key,
            Language = language,
            Number = Number,
            EditionLabel = EditionLabel,
            Pages = pages,
            Articles = _articles,
            NextArticleNumber = _articles.Count + 1,
        };
    }

    private Zone Zone(int page)
    {
        var box = _boxes.GetValueOrDefault(page);
        _boxes[page] = box + 1;
        var rect = new Rect(40 + box % 2 * 370, 60 + box / 2 * 260, 350, 240);
        // The first box of a page is no rectangle: a story round a corner.
        IReadOnlyList<Polygon> outlines =
            box == 0
                ?
                [
                    new([
                        new(rect.Left, rect.Top),
                        new(rect.Right, rect.Top),
                        new(rect.Right, rect.Bottom - 80),
                        new(rect.Left + 180, rect.Bottom - 80),
                        new(rect.Left + 180, rect.Bottom),
                        new(rect.Left, rect.Bottom),
                    ]),
                ]
            : box == 1 ? [Polygon.FromRect(new(rect.X, rect.Y, 170, 240)), Polygon.FromRect(new(rect.X + 180, rect.Y, 170, 200))]
            : [Polygon.FromRect(rect)];
        return new() { Page = page, Outlines = outlines };
    }

    private async Task<AssetReference> PdfAsync(int sequence, CancellationToken cancellationToken)
    {
        var bytes = Encoding.ASCII.GetBytes($"%PDF-1.4\n% page {sequence} of {key}\n{new string('.', 4000)}\n%%EOF\n");
        return new()
        {
            Hash = await assets.AddAsync(bytes, cancellationToken),
            MediaType = "application/pdf",
            Length = bytes.Length,
        };
    }
}
