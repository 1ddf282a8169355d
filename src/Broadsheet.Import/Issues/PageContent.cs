using System.Text;
using Broadsheet.Import.Pages;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Articles;

namespace Broadsheet.Import.Issues;

/// <summary>What a page is recognised by, whatever its file is called: its letters with their places, and the runs of letters in
/// them.</summary>
internal sealed class PageContent
{
    private const int Run = 6;

    // Fewer letters than a folio and a caption have tell nothing.
    private const int Few = 20;

    // Points that a size may differ by and be the same.
    private const double SameSize = 1;

    private readonly PageMarks _marks;
    private readonly ReadPage _page;
    private readonly long _places;
    private readonly int _letters;
    private readonly HashSet<int> _runs = [];

    public PageContent(ReadPage page)
    {
        (_page, _marks) = (page, page.Marks!);
        var text = new StringBuilder();
        foreach (var glyph in _marks.Glyphs.Span)
        {
            if (!Rune.TryCreate(glyph.CodePoint, out var rune) || !Rune.IsLetterOrDigit(rune))
                continue;
            _letters++;
            text.Append(rune.ToString());
            // A sum, for two programs may write the same page in another order.
            _places += HashCode.Combine(glyph.CodePoint, MathF.Round(glyph.OriginX), MathF.Round(glyph.OriginY));
        }

        foreach (var rune in FinishedText(page).EnumerateRunes().Where(Rune.IsLetterOrDigit))
            _places += HashCode.Combine(rune.Value, _letters++, text.Append(rune.ToString()).Length);

        for (var i = 0; i + Run <= text.Length; i++)
            _runs.Add(string.GetHashCode(text.ToString(i, Run), StringComparison.Ordinal));
    }

    private static string FinishedText(ReadPage page) =>
        page.Finished is { } finished
            ? string.Join('\n', finished.Articles.SelectMany(a => a.Parts).OfType<TextPart>().Select(p => p.Text))
            : "";

    /// <summary>True where both show the same. Pages with next to no letters are the same where they look so and are not blank.</summary>
    public bool IsSame(PageContent other)
    {
        if (
            Math.Abs(_marks.Width - other._marks.Width) > SameSize
            || Math.Abs(_marks.Height - other._marks.Height) > SameSize
            || _letters != other._letters
        )
            return false;
        if (_letters >= Few)
            return _places == other._places;
        var isBlank = _letters == 0 && _marks.Pictures.Count == 0 && _marks.Paths.Count == 0;
        return !isBlank
            && _places == other._places
            && _page.Previews is [var look, ..]
            && other._page.Previews is [var like, ..]
            && look.Hash == like.Hash;
    }

    /// <summary>How much of what both say is common, 0 to 1.</summary>
    public double Likeness(PageContent other)
    {
        var common = _runs.Count(other._runs.Contains);
        var all = _runs.Count + other._runs.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
