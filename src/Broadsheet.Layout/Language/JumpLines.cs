using System.Buffers;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Reads jump lines: 下转第4版, See HARBOUR, A4, Fortsetzung auf Seite 3. The forms are in the data files under <c>@jump-to</c>,
/// <c>@jump-from</c> and <c>@reference</c>. Only the beginning and the end of a long text are looked at: a jump line stands there.
/// </summary>
internal static class JumpLines
{
    private const int Reach = 120;
    private const string Openers = "([{<【〔〈\"'-»›«‹>▶►▷◄◀◁◂◃▸▹←⇐⇦⇨☜☞☛☚→➔➜➤⇒■□▲△▼▽●○◆◇★☆※…|*#:・·•/《『「 ";
    private const string Brackets = ")]}>】〕〉\"'。.》』」";
    private const string Closers = ")]}>】〕〉\"'-»›«‹◄◀◁◂◃▸▹←⇐⇦⇨☜☞☛☚>▶►▷→➔➜➤⇒■□▲△▼▽●○◆◇★☆※….。,;|*#/》』」 ";

    private const int LongestWeak = 90;
    private static readonly JumpForm[] Forms = [.. Vocabulary.All.SelectMany(JumpForm.Of)];
    private static readonly (string Trigger, JumpForm[] Forms)[] ByTrigger = GroupByTrigger();
    private static readonly SearchValues<string> Triggers = SearchValues.Create(
        [.. ByTrigger.Select(t => t.Trigger)],
        StringComparison.Ordinal
    );

    // Without a digit a label can be a word for a number, or a Chinese number before the word for page.
    private static readonly SearchValues<string> Numbers = SearchValues.Create(
        [.. Vocabulary.All.SelectMany(v => v.Ordinals.Keys), "版", "面", "页", "頁", "叠"],
        StringComparison.Ordinal
    );

    /// <summary>The surest jump line in a line or paragraph; null where there is none.</summary>
    public static JumpReading? Find(string line) => FindAll(line).MaxBy(r => r.Confidence);

    /// <summary>All jump lines in a line or paragraph, in order: a merged text can hold both 下转 and 上接.</summary>
    public static IReadOnlyList<JumpReading> FindAll(string line)
    {
        if (line.Length < 3)
            return [];
        var folded = TextFold.Fold(line);
        var found = new List<JumpReading>();
        if (folded.Length <= 2 * Reach)
        {
            Search(line, folded, 0, folded.Length, found);
        }
        else
        {
            Search(line, folded, 0, Reach, found);
            Search(line, folded, folded.Length - Reach, Reach, found);
        }
        return WithoutOverlap(found);
    }

    /// <summary>True where the text holds a word that a jump line may begin with: worth joining to the line below it.</summary>
    public static bool MayBegin(string text) => TextFold.Fold(text).AsSpan().ContainsAny(Triggers);

    // A form without words of its own begins with a mark: arrows serve as its triggers.
    private static (string, JumpForm[])[] GroupByTrigger() =>
        [
            .. Forms
                .SelectMany(f =>
                    (
                        f.Template.Triggers.Count > 0
                            ? f.Template.Triggers
                            : [.. TemplateNode.Mark.Marks.Where(c => c != '-').Select(c => c.ToString())]
                    )
                        .Distinct(StringComparer.Ordinal)
                        .Select(t => (Trigger: t, Form: f))
                )
                .GroupBy(p => p.Trigger, StringComparer.Ordinal)
                .Select(g => (g.Key, g.Select(p => p.Form).ToArray())),
        ];

    // Only templates of which a word is in the text are tried, and weak ones only on lines that can be nothing else.
    private static void Search(string line, string folded, int start, int length, List<JumpReading> found)
    {
        var window = folded.AsSpan(start, length);
        if (!(window.ContainsAnyInRange('0', '9') || window.ContainsAny(Numbers)) || !window.ContainsAny(Triggers))
            return;
        foreach (var (trigger, forms) in ByTrigger)
        {
            if (!window.Contains(trigger, StringComparison.Ordinal))
                continue;
            foreach (var form in forms)
            {
                if (form.Template.IsWeak && length > LongestWeak && length == folded.Length && !window.ContainsAny('(', '[', '.'))
                    continue;
                for (var from = 0; form.Template.Find(window, from) is { } match; from = Math.Max(match.End, match.Start + 1))
                {
                    if (Read(line, folded, start, match, form) is { } reading)
                        found.Add(reading);
                }
            }
        }
    }

    private static JumpReading? Read(string line, string folded, int offset, TemplateMatch found, JumpForm form)
    {
        var slots = found.Slots;
        var match = (Start: found.Start + offset, End: found.End + offset);
        var label = form.Vocabulary.Ordinals.TryGetValue(folded.Substring(slots.LabelStart + offset, slots.LabelLength), out var ordinal)
            ? ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : PageLabels.Normalise(line.Substring(slots.LabelStart + offset, slots.LabelLength));
        if (label is null)
            return null;
        var (start, end, isMarked) = Extend(folded, match.Start, match.End);
        var hint = slots.HintLength == 0 ? null : Hint(line.Substring(slots.HintStart + offset, slots.HintLength));
        if (hint is not null && form.Vocabulary.IsPageWord(hint))
            return null;
        (end, hint) = TrailingTitle(line, folded, end, hint);
        var isWhole = start == 0 && end == folded.Length;
        var confidence = Confidence(folded, start, end, form.Template, isMarked, hint);
        return confidence <= 0
            ? null
            : new JumpReading
            {
                Direction = form.Direction,
                IsReference = form.IsReference,
                Label = label,
                HeadlineHint = hint,
                Start = start,
                Length = end - start,
                IsWholeLine = isWhole,
                Language = form.Vocabulary.Tag,
                Confidence = confidence,
            };
    }

    private static (int Start, int End, bool IsMarked) Extend(string folded, int matchStart, int matchEnd)
    {
        var start = matchStart;
        while (start > 0 && Openers.Contains(folded[start - 1], StringComparison.Ordinal))
            start--;
        var end = matchEnd;
        while (end < folded.Length && Closers.Contains(folded[end], StringComparison.Ordinal))
            end++;
        // Marks and blanks before other text belong to that text.
        while (end < folded.Length && end > matchEnd && !Brackets.Contains(folded[end - 1], StringComparison.Ordinal))
            end--;
        var isMarked =
            folded.AsSpan(start, matchStart - start).ContainsAnyExcept(' ', '.', ',')
            || Openers.Contains(folded[matchStart], StringComparison.Ordinal);
        // Blanks and a full stop before the line belong to the text before it, unless nothing else does.
        while (start > 0 && start < matchStart && folded[start] is ' ' or '.' or '-' or '\'' && !(folded[start] == '-' && isMarked))
            start++;
        // Quotes and brackets that were opened before belong to the text before.
        if (start > 0 && folded[start] is '"' or '\'' or ')' or ']')
            start++;
        return (start, end, isMarked);
    }

    private static string? Hint(string words)
    {
        var text = words
            .Trim()
            .Trim('"', '“', '”', '‘', '’', '\'', '«', '»', '„', '「', '」', '《', '》', '*', '■', ' ', '/', '-', '–', '—', ':');
        return text.Length > 1 ? text : null;
    }

    // ▲下转4版 "标题": a quoted title after the line names the story.
    private static (int End, string? Hint) TrailingTitle(string line, string folded, int end, string? hint)
    {
        var rest = line.AsSpan(end).Trim();
        if (hint is not null || rest.Length is < 2 or > 60)
            return (end, hint);
        var open = end > 0 ? line[end - 1] : ' ';
        var quoted =
            folded[end - 1] == '"' || open is '「' or '『' or '《' || rest[0] is '「' or '『' or '《' || TextFold.Fold(rest[0]) == '"';
        var closes = rest[^1] is '」' or '』' or '》' || TextFold.Fold(rest[^1]) == '"';
        return quoted && closes ? (folded.Length, rest.Trim("「『《」』》\"“”„«»").ToString()) : (end, hint);
    }

    private static double Confidence(string folded, int start, int end, Template template, bool isMarked, string? hint)
    {
        var isWeak = template.IsWeak;
        var looksNamed = hint is not null && IsDisplayed(hint);
        isWeak |= hint is not null && !looksNamed;
        if (start == 0 && end == folded.Length)
            return !isWeak ? (folded.Length <= 100 ? 0.97 : 0.8)
                : looksNamed ? 0.85
                : hint is not null ? 0.35
                : template.IsDoubtful && !isMarked ? 0.4
                : 0.6;
        var isWide = start < folded.Length && folded.AsSpan(start, end - start).ContainsAnyInRange('\u3040', '\uD7FF');
        if (end == folded.Length)
        {
            var afterSentence = start == 0 || EndsSentence(folded, start);
            return isWeak ? AtEndWeak(looksNamed, isMarked, afterSentence) : AtEnd(isMarked, isWide, afterSentence);
        }
        if (start == 0)
            return isWeak ? 0
                : isMarked ? 0.93
                : isWide ? 0.8
                : 0.4;
        return !isWeak && isMarked && isWide ? 0.6 : 0;
    }

    // At the end of a line that begins with something else.
    private static double AtEnd(bool isMarked, bool isWide, bool afterSentence) =>
        isMarked ? 0.93
        : isWide ? 0.9
        : afterSentence ? 0.8
        : 0.4;

    private static double AtEndWeak(bool looksNamed, bool isMarked, bool afterSentence) =>
        isMarked && looksNamed ? 0.6
        : afterSentence && looksNamed ? 0.5
        : 0;

    private static bool EndsSentence(string folded, int place)
    {
        for (var i = place - 1; i >= 0; i--)
        {
            if (folded[i] is not (' ' or '"' or '\'' or ')' or '」' or '』'))
                return folded[i] is '.' or '!' or '?' or '。' or '…' or '؟' or '।' or '!' or '-';
        }
        return true;
    }

    // A word of the headline is set in capitals or in quotes, or it is short and begins with a capital.
    private static bool IsDisplayed(string hint)
    {
        var words = hint.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6
            && hint.Any(char.IsLetter)
            && (hint.All(c => !char.IsLower(c)) || (words.Length <= 4 && words.All(w => !char.IsLower(w[0]))));
    }

    private static int HintRank(JumpReading reading) =>
        reading.HeadlineHint is null ? 1
        : IsDisplayed(reading.HeadlineHint) ? 0
        : 2;

    private static List<JumpReading> WithoutOverlap(List<JumpReading> found)
    {
        if (found.Count < 2)
            return found;
        var kept = new List<JumpReading>();
        foreach (var reading in found.OrderByDescending(r => r.Confidence).ThenBy(HintRank).ThenByDescending(r => r.Length))
        {
            if (kept.TrueForAll(k => reading.Start >= k.Start + k.Length || k.Start >= reading.Start + reading.Length))
                kept.Add(reading);
        }
        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }
}
