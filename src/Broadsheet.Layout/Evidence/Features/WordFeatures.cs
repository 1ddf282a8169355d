using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Pages;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>What the words of a block say: names, datelines, credits, selling, page numbers, how sentences begin and end.</summary>
internal sealed class WordFeatures(FeatureSet set) : IRoleFeatures
{
    private const int Longest = 400;
    private const string Opening = "“”\"「『«„‘'‹";
    private const string Closing = "”“\"」』»‘’'›";

    private readonly Hat _length = set.Hat("words.length", 1, 3, 6, 10, 16, 25, 40, 60, 90, 140, 250, 500, 1500);
    private readonly Hat _byline = set.Hat("words.byline", 0, .3, .6, .9);
    private readonly Flag _name = set.Flag("words.name-alone");
    private readonly Hat _dateline = set.Hat("words.dateline", 0, .4, .7, 1);
    private readonly Hat _credit = set.Hat("words.credit", 0, .3, .6, 1);
    private readonly Hat _sells = set.Hat("words.sells", 0, .15, .35, .6, 1);
    private readonly Flag _adLabel = set.Flag("words.says-advertisement");
    private readonly Hat _phones = set.Hat("words.phones", 0, 1, 3);
    private readonly Hat _prices = set.Hat("words.prices", 0, 1, 3);
    private readonly Hat _addresses = set.Hat("words.net-addresses", 0, 1, 3);
    private readonly Flag[] _furniture = set.Flags("words.furniture", Enum.GetNames<FurnitureKind>());
    private readonly Flag _pageReference = set.Flag("words.page-reference");
    private readonly Flag _pageMention = set.Flag("words.names-a-page");
    private readonly Flag _sectionLabel = set.Flag("words.section-label");
    private readonly Flag _boxLabel = set.Flag("words.box-label");
    private readonly Flag _indexTitle = set.Flag("words.index-title");
    private readonly Flag _notice = set.Flag("words.notice");
    private readonly Flag _jump = set.Flag("words.jump-line");
    private readonly Flag _number = set.Flag("words.number-alone");
    private readonly Hat _digits = set.Hat("words.digit-share", 0, .1, .3, .6, 1);
    private readonly Flag _lowerStart = set.Flag("words.begins-small");
    private readonly Flag _dashStart = set.Flag("words.begins-with-dash");
    private readonly Flag _quoteStart = set.Flag("words.begins-with-quote");
    private readonly Flag _quoted = set.Flag("words.quoted");
    private readonly Flag _digitStart = set.Flag("words.begins-with-digit");
    private readonly Flag _bracketed = set.Flag("words.bracketed");
    private readonly Flag _stop = set.Flag("words.ends-sentence");
    private readonly Flag _question = set.Flag("words.ends-asking");
    private readonly Flag _exclamation = set.Flag("words.ends-calling");
    private readonly Flag _colon = set.Flag("words.ends-with-colon");
    private readonly Flag _comma = set.Flag("words.ends-with-comma");
    private readonly Flag _hyphen = set.Flag("words.ends-with-hyphen");
    private readonly Flag _noStop = set.Flag("words.ends-without-mark");
    private readonly Flag _initial = set.Flag("words.drop-cap");
    private readonly Flag _titleCase = set.Flag("words.title-case");
    private readonly Flag _wide = set.Flag("words.wide-script");
    private readonly Flag _caseless = set.Flag("words.no-case");
    private readonly Flag _date = set.Flag("words.date-alone");
    private readonly Flag _issueNumber = set.Flag("words.issue-number");
    private readonly Flag _symbol = set.Flag("words.symbols-only");

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        var block = facts.Block;
        var text = block.Text.Trim();
        var isWide = block.First.IsIdeographic;
        // A character of a wide script says as much as two letters and more.
        _length.Put(vector, isWide ? 2.2 * block.Length : block.Length);
        _wide.Put(vector, isWide);
        _initial.Put(vector, block.First.BeginsWithInitial);
        PutEnds(text, vector);
        if (text.Length is 0 or > Longest)
            return;
        var line = block.Lines.Count == 1 ? block.First.Text : string.Join(isWide ? "" : " ", block.Lines.Select(l => l.Text));
        var byline =
            block.Lines.Count <= 6 ? Math.Max(Bylines.Recognise(text)?.Confidence ?? 0, Bylines.Recognise(line)?.Confidence ?? 0) : 0;
        _byline.Put(vector, byline);
        _name.Put(vector, block.Length <= 45 && PersonNames.Split(line.Trim(' ', '(', ')', '（', '）', '—', '–', '-')) is not null);
        _dateline.Put(vector, Datelines.Read(line)?.Confidence ?? 0);
        _credit.Put(vector, Credits.IsCredit(line));
        _notice.Put(vector, FurnitureWords.IsNotice(text));
        PutSelling(text, vector);
        PutPage(facts, text, line, vector);
    }

    private void PutSelling(string text, FeatureVector vector)
    {
        var evidence = Advertisements.Score(text);
        _sells.Put(vector, evidence.Score);
        _adLabel.Put(vector, evidence.IsLabelled);
        _phones.Put(vector, evidence.Phones);
        _prices.Put(vector, evidence.Prices);
        _addresses.Put(vector, evidence.Addresses);
    }

    private void PutPage(BlockFacts facts, string text, string line, FeatureVector vector)
    {
        var block = facts.Block;
        var guess = FurnitureWords.Classify(text);
        if (guess.Kind is { } kind)
            _furniture[(int)kind].Put(vector, guess.Confidence);
        _jump.Put(vector, block.First.Jump is not null);
        if (block.Length > 120)
            return;
        var folded = TextFold.Fold(line);
        _pageReference.Put(vector, PageReference.IsWhole(line));
        _pageMention.Put(vector, PageReference.Find(folded) is not null);
        _sectionLabel.Put(vector, FurnitureWords.IsSectionLabel(block.First.Text));
        _boxLabel.Put(vector, FurnitureWords.IsBoxLabel(block.First.Text));
        _indexTitle.Put(vector, FurnitureWords.IsIndexTitle(block.First.Text));
        var folio = FolioText.Read([.. block.Lines.Select(l => l.Text)], facts.Page.Scan.Language);
        _date.Put(vector, folio.Date is not null && folio.Unexplained < 12);
        _issueNumber.Put(vector, folio.IssueNumber is not null && folio.Unexplained < 24);
    }

    private void PutEnds(string text, FeatureVector vector)
    {
        if (text.Length == 0)
            return;
        int letters = 0,
            digits = 0,
            upperWords = 0,
            words = 0,
            cased = 0;
        for (var i = 0; i < text.Length && i < Longest; i++)
        {
            var c = text[i];
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            cased += char.IsLower(c) || char.IsUpper(c) ? 1 : 0;
            if (char.IsLetter(c) && (i == 0 || !char.IsLetter(text[i - 1])))
            {
                words++;
                upperWords += char.IsUpper(c) ? 1 : 0;
            }
        }
        _number.Put(vector, letters == 0 && digits > 0);
        _symbol.Put(vector, letters == 0 && digits == 0);
        _digits.Put(vector, letters + digits == 0 ? 0 : (double)digits / (letters + digits));
        _caseless.Put(vector, letters > 0 && cased * 2 < letters);
        _titleCase.Put(vector, words > 2 && upperWords > 0.7 * words);
        var (first, last) = (text[0], text[^1]);
        _lowerStart.Put(vector, char.IsLower(text.FirstOrDefault(char.IsLetter)) && !char.IsDigit(first));
        _dashStart.Put(vector, first is '-' or '–' or '—' or '―');
        _quoteStart.Put(vector, Opening.Contains(first, StringComparison.Ordinal));
        _quoted.Put(vector, Opening.Contains(first, StringComparison.Ordinal) && Closing.Contains(last, StringComparison.Ordinal));
        _digitStart.Put(vector, char.IsDigit(first));
        _bracketed.Put(vector, first is '(' or '（' or '[' or '【' && last is ')' or '）' or ']' or '】');
        _stop.Put(
            vector,
            last is '.' or '。' or '।' or '۔' or '…'
                || Closing.Contains(last, StringComparison.Ordinal) && text.Length > 1 && text[^2] is '.' or '。' or '!' or '?'
        );
        _question.Put(vector, last is '?' or '？' or '؟');
        _exclamation.Put(vector, last is '!' or '！');
        _colon.Put(vector, last is ':' or '：');
        _comma.Put(vector, last is ',' or '，' or '、' or ';' or '；' or '،');
        _hyphen.Put(vector, last is '-' or '\u00AD' or '‐');
        _noStop.Put(vector, char.IsLetterOrDigit(last));
    }
}
