using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>Whether text of several lines is told in sentences through full lines, or lists names, hours and numbers.</summary>
internal sealed class ProseFeatures(FeatureSet set) : IRoleFeatures
{
    private const int Longest = 2000;

    private readonly Hat _full = set.Hat("prose.full-lines", 0, .25, .5, .75, 1);
    private readonly Hat _ends = set.Hat("prose.sentences", 0, .3, .7, 1.2, 2.5);
    private readonly Hat _capitals = set.Hat("prose.capitalised-words", 0, .1, .2, .4, .7, 1);
    private readonly Hat _digits = set.Hat("prose.digits", 0, .02, .06, .15, .4);
    private readonly Hat _marks = set.Hat("prose.marks-that-list", 0, .3, .8, 2);
    private readonly Hat _line = set.Hat("prose.line-length", 5, 12, 22, 35, 50, 80);
    private readonly Hat _breaks = set.Hat("prose.lines-that-end-open", 0, .3, .6, .9, 1);
    private readonly Flag _wideScript = set.Flag("prose.wide-script");

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        var block = facts.Block;
        if (block.Lines.Count < 3 || block.Table is not null)
            return;
        var right = block.Lines.Max(l => l.Box.Right);
        var left = block.Lines.Min(l => l.Box.Left);
        var lines = block.Lines.Take(block.Lines.Count - 1).ToList();
        _full.Put(vector, lines.Average(l => right - l.Box.Right < 1.47 * block.Size || l.Box.Width > 0.887 * (right - left) ? 1.0 : 0));
        _breaks.Put(vector, lines.Average(l => SentenceEnds.IsUnfinished(l.Text) ? 1.0 : 0));
        _line.Put(vector, block.Length / (double)block.Lines.Count * (block.First.IsIdeographic ? 2.2 : 1));
        _wideScript.Put(vector, block.First.IsIdeographic);
        int letters = 0,
            digits = 0,
            words = 0,
            capitals = 0,
            ends = 0,
            marks = 0;
        foreach (var line in block.Lines)
        {
            var text = line.Text;
            for (var i = 0; i < text.Length && letters < Longest; i++)
            {
                var c = text[i];
                if (char.IsDigit(c))
                    digits++;
                else if (
                    c is '.' or '。' or '!' or '?' or '！' or '？' or '।' or '۔'
                    && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
                )
                    ends++;
                else if (c is ':' or '：' or '/' or '|' or '•' or '@' or '&' or '*' or '·' or '(')
                    marks++;
                if (!char.IsLetter(c))
                    continue;
                letters++;
                if (i > 0 && char.IsLetter(text[i - 1]))
                    continue;
                words++;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
        }
        if (letters == 0)
            return;
        var hundreds = Math.Max(0.3, (letters + digits) * (block.First.IsIdeographic ? 2.2 : 1) / 100.0);
        _ends.Put(vector, ends / hundreds);
        _marks.Put(vector, marks / hundreds);
        _capitals.Put(vector, capitals / (double)Math.Max(1, words));
        _digits.Put(vector, digits / (double)(letters + digits));
    }
}
