using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// The name of the paper: its nameplate, where it is made of letters that can be read; else what the folios of several pages repeat, or one
/// says in the words that papers are named with. Null where none of these is sure: then a person is asked.
/// </summary>
internal static class PaperNameFinder
{
    // A name that no word shows to be one must stand on so many pages, and on this share of those that have a folio.
    private const int ManyPages = 3;
    private const double MostPages = 0.6;

    public static string? Find(IReadOnlyList<PageScan> pages, IReadOnlyList<List<FolioLine>> folios, IReadOnlyList<PageFacts> facts)
    {
        if (pages.Count == 0)
            return null;
        var isJapanese = pages[0].Language == "ja";
        var said = Said(folios, facts, isJapanese);
        var nameplate = string.Join(' ', PageFactsReader.Nameplate(pages[0]).SelectMany(b => b.Lines).Select(l => l.Text))
            .Trim(' ', ';', ',', ':', '.');
        var withFolio = folios.Count(f => f.Count > 0);
        bool IsRepeated((string Name, int Pages, bool IsPaper) s) => s.Pages >= ManyPages && s.Pages >= MostPages * withFolio;
        if (nameplate.Length > 0 && NameText.CanNamePaper(nameplate))
        {
            if (said.FirstOrDefault(s => NameText.Bare(s.Name) == NameText.Bare(nameplate)) is { Name: { } same })
                return Words(nameplate) > Words(same) ? same : nameplate;
            var isConfirmed = PaperNames.IsOne(nameplate, isJapanese) || said.Exists(s => NameText.Agree(s.Name, nameplate));
            return !isConfirmed && said.FirstOrDefault(s => s.IsPaper && IsRepeated(s)) is { Name: { } other } ? other : nameplate;
        }
        // On most pages that have a folio; what few pages of many say beside their label is the name of a page: Local News.
        if (
            said.FirstOrDefault(s => s.IsPaper && s.Pages >= MostPages * withFolio || s.IsPaper && s.Pages + 1 >= withFolio) is
            { Name: { } paper }
        )
            return paper;
        return said.Where(IsRepeated).ToList() is [var only] ? only.Name : null;
    }

    // What the folios say that can be a name, by how many pages say it.
    private static List<(string Name, int Pages, bool IsPaper)> Said(
        IReadOnlyList<List<FolioLine>> folios,
        IReadOnlyList<PageFacts> facts,
        bool isJapanese
    )
    {
        var said = new Dictionary<string, (string Name, HashSet<int> Pages, bool IsPaper)>();
        void Add(string? text, int page, bool isPaper)
        {
            if (
                text is null
                || WithoutYear(text) is not { } name
                || !NameText.CanNamePaper(name)
                || !isPaper && !NameText.CanNamePage(name)
                || FurnitureWords.IsSectionLabel(name)
            )
                return;
            var key = NameText.Bare(name);
            if (!said.TryGetValue(key, out var kept))
                said.Add(key, kept = (name, [], false));
            kept.Pages.Add(page);
            said[key] = kept with { IsPaper = kept.IsPaper || isPaper };
        }

        for (var i = 0; i < folios.Count; i++)
        {
            Add(facts[i].PublicationName, i, true);
            foreach (var line in folios[i])
            {
                foreach (
                    var text in line.Reading is { Date: null, Label: null, IssueNumber: null, HasEditors: false }
                    || line.Reading.Date is null && WithoutYear(line.Line.Text)?.Length < line.Line.Text.Length
                        ? [line.Line.Text]
                        : line.Reading.Rest
                )
                    Add(text, i, PaperNames.IsOne(text, isJapanese));
            }
        }
        return
        [
            .. said
                .Values.Select(s => (s.Name, s.Pages.Count, s.IsPaper))
                .OrderByDescending(s => s.Count)
                .ThenByDescending(s => s.Name.Length),
        ];
    }

    private static string? WithoutYear(string text)
    {
        var name = text.Trim(' ', ':', '|', '·', '•', '-', '–', '—', ',', '.', ';', '/');
        if (name.Length > 6 && name[^5] == ' ' && name[^4..].All(char.IsAsciiDigit) && name[^4] is '1' or '2')
            name = name[..^5].TrimEnd(' ', ',', '-', '|');
        return name.Length > 0 ? name : null;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
