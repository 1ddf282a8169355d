namespace Broadsheet.Layout.Language;

/// <summary>Editors named in a folio or at the foot of a page: 责任编辑 魏雨桐 美术编辑 邹文清.</summary>
internal static class FolioEditors
{
    private static readonly PhraseTable<bool> Words = new(Vocabulary.All.SelectMany(v => v.Entries("editors")).Select(w => (w, true)));

    /// <summary>Takes editors and their names away from a line; true when there were any.</summary>
    public static bool Take(FolioPart part)
    {
        var found = false;
        for (var i = 0; i < part.Folded.Length; i++)
        {
            if (
                !char.IsLetter(part.Folded[i])
                || !Words.TryMatch(part.Folded, i, out _, out var word)
                || NamesLength(part.Folded, i + word) is not (> 0 and var length)
            )
                continue;
            part.Take(i, word + length);
            i += word + length - 1;
            found = true;
        }
        return found;
    }

    /// <summary>True when the text names editors of a page.</summary>
    public static bool IsEditorLine(string text) => text.Length <= 200 && Take(new FolioPart(text));

    // Blanks, a colon or stroke, and one to three names.
    private static int NamesLength(string text, int at)
    {
        var i = at;
        var end = 0;
        for (var names = 0; names < 4; names++)
        {
            var start = i;
            while (i < text.Length && text[i] is ' ' or ':' or '/' or ',' or '、' or '|')
                i++;
            if (i == start && names > 0)
                break;
            var length = NameAt(text, i);
            if (length == 0)
                break;
            i += length;
            end = i - at;
        }
        return end;
    }

    private static int NameAt(string text, int at)
    {
        var length = 0;
        while (at + length < text.Length && (Scripts.IsHan(text[at + length]) || text[at + length] == '·'))
            length++;
        if (length > 0)
        {
            // 张 三: a surname and a name of one character set apart.
            if (length == 1 && at + 2 < text.Length && text[at + 1] == ' ' && Scripts.IsHan(text[at + 2]))
                return 3;
            return !Words.TryMatch(text, at, out _, out _) && HanNames.CanBeName(text.AsSpan(at, length)) ? length : 0;
        }
        var words = 0;
        while (
            at + length < text.Length
            && (char.IsLetter(text[at + length]) || text[at + length] is '.' or '-' or '\'' || (text[at + length] == ' ' && words < 2))
        )
        {
            words += text[at + length] == ' ' ? 1 : 0;
            length++;
        }
        return length > 3 ? length : 0;
    }
}
