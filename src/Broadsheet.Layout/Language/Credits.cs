namespace Broadsheet.Layout.Language;

/// <summary>
/// Tells the credit from the caption: 苏子安摄, 本报记者 苏子安 摄, Photo: Mina Pemberton, A. Name / Agency, Foto: X, Фото автора. The words are in
/// the data files (<c>@photo-words</c>, <c>@photo-tails</c>).
/// </summary>
internal static class Credits
{
    // A credit is short and stands at one end of the text.
    private const int Reach = 160;

    /// <summary>Splits a caption from its credit.</summary>
    public static CaptionSplit Split(string caption)
    {
        var end = caption.Length;
        while (end > 0 && char.IsWhiteSpace(caption[end - 1]))
            end--;
        var start = Math.Max(0, end - Reach);
        var found = WideCredits.Find(caption, start, end) ?? WesternCredits.Find(caption, start, end);
        if (found is not { } credit)
            return new() { Caption = caption.Trim() };
        var text =
            credit.Start == 0 && credit.End < end
                ? caption[credit.End..].TrimStart(' ', '\u3000', '|', ':', '–', '—', '-')
                : caption[..credit.Start].TrimEnd(' ', '\u3000', '\n', '|', '/', '—', '–', '-', '■', '▲', '=', '＝');
        return new()
        {
            Caption = text.Trim(),
            Credit = Inner(caption[credit.Start..credit.End]),
            CreditStart = credit.Start,
            CreditLength = credit.End - credit.Start,
            Confidence = credit.Confidence,
        };
    }

    /// <summary>How sure it is that the line is a credit and nothing else, 0 to 1.</summary>
    public static double IsCredit(string line)
    {
        if (line.Length > 120)
            return 0;
        var split = Split(line);
        return split.Credit is not null && split.Caption.Length == 0 ? split.Confidence : 0;
    }

    private static string Inner(string credit)
    {
        var text = credit.Trim();
        if (text.Length > 2 && text[^1] is '.' or '。' && text[^2] is ')' or '）')
            text = text[..^1];
        while (text.Length > 2 && IsPair(text[0], text[^1]))
            text = text[1..^1].Trim();
        return text.TrimStart('—', '–', '-', '|', '/', '■', '●', '▲', '▼', '◄', '►', '□', '*', ' ', '\u3000')
            .TrimEnd('|', ' ', '\u3000', '。', '■');
    }

    private static bool IsPair(char open, char close) =>
        (open, close) is ('(', ')') or ('（', '）') or ('[', ']') or ('【', '】') or ('〔', '〕') or ('［', '］');
}
